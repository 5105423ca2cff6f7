package dev.stepwright.runtime.internal.query;

import static dev.stepwright.runtime.internal.query.QueryTesting.failure;
import static dev.stepwright.runtime.internal.query.QueryTesting.input;
import static dev.stepwright.runtime.internal.query.QueryTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.model.FieldValue;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The types of value that fields take. */
class FieldCompilerTest {
  /** Takes JSON for the expression. */
  private static final FieldCompiler FIELDS =
      new FieldCompiler((expression, location) -> Evaluator.constant(json(expression.source())));

  private static <T> T evaluate(String field, String result, ResultType<T> type) {
    FieldValue<T> value = new FieldValue.Computed<>(JsonataExpression.parse(result));
    return FIELDS.compile(value, field, type).evaluate(input("{}"));
  }

  private static String cause(String field, String result, ResultType<?> type) {
    QueryFailure failure = failure(() -> evaluate(field, result, type));
    assertThat(failure.error()).isEqualTo("States.QueryEvaluationError");
    assertThat(failure.location()).isEqualTo(field);
    return failure.cause();
  }

  @Test
  void takesWhatIsWrittenOut() {
    assertThat(FIELDS.compile(FieldValue.of(5L), "Seconds", SECONDS).evaluate(input("{}")))
        .isEqualTo(5);
  }

  private static final ResultType<Long> SECONDS = ResultType.integer(0, 99_999_999);

  @Test
  void takesAResultOfTheType() {
    assertThat(evaluate("Condition", "true", ResultType.BOOLEAN)).isTrue();
    assertThat(evaluate("Seconds", "60", SECONDS)).isEqualTo(60);
    assertThat(evaluate("Error", "\"E\"", ResultType.STRING)).isEqualTo("E");
    assertThat(evaluate("Items", "[1]", ResultType.ARRAY))
        .isEqualTo(JsonArray.of(JsonNumber.of(1)));
    assertThat(evaluate("ToleratedFailurePercentage", "12.5", ResultType.number(0, 100)))
        .isEqualTo(JsonNumber.of(12.5));
    assertThat(evaluate("Timestamp", "\"2026-01-02T03:04:05Z\"", ResultType.TIMESTAMP))
        .isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Test
  void refusesAResultOfAnotherType() {
    assertThat(cause("Items", "{\"foo\":\"bar\"}", ResultType.ARRAY))
        .isEqualTo(
            "The JSONata expression '{\"foo\":\"bar\"}' specified for the field 'Items' returned an"
                + " unexpected result type. Expected 'array', but was 'object' for value:"
                + " {\"foo\":\"bar\"}");
    assertThat(cause("Items", "null", ResultType.ARRAY))
        .endsWith("Expected 'array', but was 'null' for value: null");
    assertThat(cause("Seconds", "\"1\"", SECONDS))
        .endsWith("Expected 'number', but was 'string' for value: \"1\"");
    assertThat(cause("Error", "1", ResultType.STRING))
        .endsWith("Expected 'string', but was 'number' for value: 1");
    assertThat(cause("Timestamp", "1", ResultType.TIMESTAMP))
        .endsWith("Expected 'string', but was 'number' for value: 1");
    assertThat(cause("Condition", "[]", ResultType.BOOLEAN))
        .endsWith("Expected 'boolean', but was 'array' for value: []");
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertThat(cause("Seconds", "1.5", SECONDS))
        .endsWith("Expected 'integer from 0 to 99999999', but was 'number' for value: 1.5");
    assertThat(cause("Seconds", "-1", SECONDS)).endsWith("but was 'number' for value: -1");
    assertThat(cause("ToleratedFailurePercentage", "101", ResultType.number(0, 100)))
        .endsWith("Expected 'number from 0 to 100', but was 'number' for value: 101");
  }

  @Test
  void refusesAStringThatIsNoTimestamp() {
    assertThat(cause("Timestamp", "\"2016-12-05 21:29:29Z\"", ResultType.TIMESTAMP))
        .isEqualTo(
            "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format"
                + " string: 2016-12-05 21:29:29Z");
  }

  @Test
  void failsWhereASubstitutionIsNotFilled() {
    TypedEvaluator<Long> field =
        FIELDS.compile(new FieldValue.Substitution<>("${Pause}"), "Seconds", SECONDS);

    assertThat(failure(() -> field.evaluate(input("{}"))))
        .isEqualTo(
            QueryFailure.runtime(
                "The value '${Pause}' of the field 'Seconds' has a substitution that was not"
                    + " filled."));
  }
}
