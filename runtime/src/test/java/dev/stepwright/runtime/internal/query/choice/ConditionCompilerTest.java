package dev.stepwright.runtime.internal.query.choice;

import static dev.stepwright.runtime.internal.query.QueryTesting.failure;
import static dev.stepwright.runtime.internal.query.QueryTesting.input;
import static dev.stepwright.runtime.internal.query.QueryTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.Condition;
import dev.stepwright.dsl.model.Condition.And;
import dev.stepwright.dsl.model.Condition.DataTest;
import dev.stepwright.dsl.model.Condition.Nested;
import dev.stepwright.dsl.model.Condition.Not;
import dev.stepwright.dsl.model.Condition.Or;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryFailure;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionCompilerTest {
  private static final ConditionCompiler COMPILER =
      new ConditionCompiler(
          (expression, location) -> Evaluator.constant(json(expression.source())));

  /** Operator, values it holds for, values it does not; the operand where not given is in "b". */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "StringEquals; 'b'; ['b']; ['a','B','b ','',1,null,true,[],{},['b']]",
        "StringLessThan; 'b'; ['a','','B','a\\\\n']; ['b','c',1,null]",
        "StringGreaterThan; 'b'; ['c','bb']; ['b','a',1,null]",
        "StringLessThanEquals; 'b'; ['a','b']; ['c','bb',1,null]",
        "StringGreaterThanEquals; 'b'; ['b','c']; ['a','B',1,null]",
        "StringMatches; 'log-*.txt'; ['log-1.txt','log-.txt','log-*.txt']; ['log.txt','alog-1.txt',1]",
        "NumericEquals; 1; [1,1.0]; [1.1,'1',true,null,[1],{}]",
        "NumericEquals; 0.0; [0,-0.0]; [1,'0',false,null]",
        "NumericLessThan; 1; [0,0.9,-5]; [1,1.0,2,'0',null]",
        "NumericGreaterThan; 1; [2,1.1]; [1,1.0,0,'2',null]",
        "NumericLessThanEquals; 1; [1,1.0,0]; [1.1,2,'0',null]",
        "NumericGreaterThanEquals; 1; [1,1.0,2]; [0.9,0,'2',null]",
        "NumericEquals; 9007199254740993; [9007199254740993]; [9007199254740992]",
        "BooleanEquals; true; [true]; [false,'true',1,null]",
        "BooleanEquals; false; [false]; [true,'false',0,null,'']",
        "TimestampEquals; '2012-10-09T19:00:55Z';"
            + " ['2012-10-09T19:00:55Z','2012-10-09T20:00:55+01:00','2012-10-09T19:00:55.000Z'];"
            + " ['2012-10-09T19:00:56Z','2012-10-09T19:00:55','2012-10-09','x',1,null]",
        "TimestampLessThan; '2012-10-09T19:00:55Z'; ['2012-10-09T19:00:54.9Z'];"
            + " ['2012-10-09T19:00:55Z','2012-10-09 19:00:54Z']",
        "TimestampGreaterThan; '2012-10-09T19:00:55Z'; ['2012-10-09T19:00:56Z'];"
            + " ['2012-10-09T19:00:55Z','2013']",
        "TimestampLessThanEquals; '2012-10-09T19:00:55Z'; ['2012-10-09T19:00:55Z'];"
            + " ['2012-10-09T19:00:56Z']",
        "TimestampGreaterThanEquals; '2012-10-09T19:00:55Z'; ['2012-10-09T19:00:55Z'];"
            + " ['2012-10-09T19:00:54Z']",
        "IsNull; true; [null]; [0,'',false,[],{}]",
        "IsNull; false; [0,'',false,[],{}]; [null]",
        "IsPresent; true; [null,0,'',{}]; []",
        "IsPresent; false; []; [null,0,'',{}]",
        "IsNumeric; true; [0,1.5,-1]; ['1',null,true]",
        "IsNumeric; false; ['1',null,true]; [0,1.5]",
        "IsString; true; ['','x']; [0,null,['x']]",
        "IsString; false; [0,null]; ['']",
        "IsBoolean; true; [true,false]; ['true',0,null]",
        "IsBoolean; false; ['true',0,null]; [true,false]",
        "IsTimestamp; true; ['2012-10-09T19:00:55Z','2012-10-09T19:00:55+01:00'];"
            + " ['2012-10-09T19:00:55','2012-10-09t19:00:55Z','2012-10-09T19:00:55z',"
            + "'2023-02-24 12:15:56.832957','2012-13-09T19:00:55Z','',1,null]",
        "IsTimestamp; false; ['2012-10-09',1]; ['2012-10-09T19:00:55Z']",
      })
  void tests(String field, String operand, String holding, String others) {
    ComparisonOperator operator = Objects.requireNonNull(ComparisonOperator.of(field));
    ConditionEvaluator condition = compile(dataTest("$.a", operator, json(operand)));
    ComparisonOperator twin = ComparisonOperator.of(field + "Path");
    ConditionEvaluator withPath =
        twin == null ? condition : compile(dataTest("$.a", twin, Path.parse("$.b")));
    String input = "{\"a\":%s,\"b\":" + json(operand).toJson() + "}";

    for (Object value : (JsonArray) json(holding)) {
      String text = input.formatted(text(value));
      assertThat(condition.test(input(text))).as(text).isTrue();
      assertThat(withPath.test(input(text))).as(text).isTrue();
    }
    for (Object value : (JsonArray) json(others)) {
      String text = input.formatted(text(value));
      assertThat(condition.test(input(text))).as(text).isFalse();
      assertThat(withPath.test(input(text))).as(text).isFalse();
    }
  }

  private static String text(Object value) {
    return value instanceof String string ? new JsonString(string).toJson() : String.valueOf(value);
  }

  @ParameterizedTest
  @EnumSource
  void aMissingVariableIsAnErrorUnlessItsPresenceIsTested(ComparisonOperator operator) {
    Object operand =
        switch (operator.operand()) {
          case STRING, TIMESTAMP -> json("'2012-10-09T19:00:55Z'");
          case NUMBER -> json("1");
          case BOOLEAN -> json("true");
          case PATH -> Path.parse("$.a");
        };
    ConditionEvaluator condition = compile(dataTest("$.x.y", operator, operand));

    if (operator == ComparisonOperator.IS_PRESENT) {
      assertThat(condition.test(input("{'a':1}"))).isFalse();
    } else {
      assertThat(failure(() -> condition.test(input("{'a':1}"))))
          .isEqualTo(
              QueryFailure.runtime(
                  "Invalid path '$.x.y': The choice state's condition path references an invalid"
                      + " value."));
    }
  }

  @Test
  void aMissingOperandIsAnError() {
    ConditionEvaluator condition =
        compile(dataTest("$.a", ComparisonOperator.STRING_EQUALS_PATH, Path.parse("$.b")));

    assertThat(failure(() -> condition.test(input("{'a':1}"))).cause())
        .isEqualTo(
            "Invalid path '$.b': The choice state's condition path references an invalid value.");
  }

  @Test
  void absenceCanBeTested() {
    ConditionEvaluator condition =
        compile(dataTest("$.x", ComparisonOperator.IS_PRESENT, json("false")));

    assertThat(condition.test(input("{}"))).isTrue();
    assertThat(condition.test(input("{'x':null}"))).isFalse();
  }

  @Test
  void combinationsStopWhenTheyAreDecided() {
    Nested yes = Nested.of(dataTest("$.a", ComparisonOperator.IS_NULL, json("false")));
    Nested no = Nested.of(dataTest("$.a", ComparisonOperator.IS_NULL, json("true")));
    Nested error = Nested.of(dataTest("$.x", ComparisonOperator.IS_NULL, json("true")));

    assertThat(test(new And(List.of(yes, yes)))).isTrue();
    assertThat(test(new And(List.of(yes, no, error)))).isFalse();
    assertThat(test(new Or(List.of(no, yes, error)))).isTrue();
    assertThat(test(new Or(List.of(no, no)))).isFalse();
    assertThat(test(new Not(no))).isTrue();
    assertThat(test(new Not(Nested.of(new And(List.of(yes)))))).isFalse();
    assertThat(failure(() -> test(new And(List.of(yes, error))))).isNotNull();
  }

  @Test
  void expressionsGiveABoolean() {
    assertThat(test(new Condition.Expression(FieldValue.of(true)))).isTrue();
    assertThat(test(expression("true"))).isTrue();
    assertThat(test(expression("false"))).isFalse();
    assertThat(failure(() -> test(expression("1"))))
        .isEqualTo(
            QueryFailure.queryEvaluation(
                "The JSONata expression '1' specified for the field 'Choices[0]/Condition' returned"
                    + " an unexpected result type. Expected 'boolean', but was 'number' for value:"
                    + " 1",
                "Choices[0]/Condition"));
  }

  @Test
  void failsWhereASubstitutionIsNotFilled() {
    Condition condition =
        new DataTest(
            FieldValue.of(Path.parse("$.a")),
            ComparisonOperator.NUMERIC_EQUALS,
            new FieldValue.Substitution<>("${Limit}"));

    assertThat(failure(() -> test(condition)).cause())
        .isEqualTo("The Choice Rule has a substitution that was not filled: ${Limit}");
  }

  private static Condition expression(String source) {
    return new Condition.Expression(new FieldValue.Computed<>(JsonataExpression.parse(source)));
  }

  private static DataTest dataTest(String path, ComparisonOperator operator, Object operand) {
    return new DataTest(FieldValue.of(Path.parse(path)), operator, FieldValue.of(operand));
  }

  private static boolean test(Condition condition) {
    return compile(condition).test(input("{'a':1}"));
  }

  private static ConditionEvaluator compile(Condition condition) {
    return COMPILER.compile(condition, "Choices[0]/Condition");
  }
}
