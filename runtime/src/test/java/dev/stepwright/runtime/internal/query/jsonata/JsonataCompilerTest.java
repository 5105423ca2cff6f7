package dev.stepwright.runtime.internal.query.jsonata;

import static dev.stepwright.runtime.internal.query.QueryTesting.failure;
import static dev.stepwright.runtime.internal.query.QueryTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.GivenScope;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.internal.query.QueryTesting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What expressions of a definition read, and what AWS says where they have no value. */
class JsonataCompilerTest {
  private static final String LOCATION = "Output/a/b[0]";

  private static final QueryData DATA =
      new QueryData(
          json("{'n':41,'items':[{'p':1},{'p':2}],'none':null}"),
          json("{'r':'result'}"),
          json("{'Error':'E'}"),
          new GivenScope(
              () -> json("{'Execution':{'Name':'x'}}"),
              Map.of("v", json("{'w':[1,2]}"), "count", json("3"))::get,
              InstantSource.fixed(QueryTesting.NOW),
              new Random(7),
              () -> QueryTesting.ID));

  private static JsonValue evaluate(String expression) {
    return compile(expression, System::nanoTime).evaluate(DATA);
  }

  private static Evaluator compile(String expression, LongSupplier nanoseconds) {
    return new JsonataCompiler(nanoseconds).compile(JsonataExpression.parse(expression), LOCATION);
  }

  private static QueryFailure failing(String expression) {
    return failure(() -> evaluate(expression));
  }

  @Test
  void readsEveryFieldOfStates() {
    assertThat(evaluate("$states.input.n + 1")).isEqualTo(json("42"));
    assertThat(evaluate("$states.result.r")).isEqualTo(json("'result'"));
    assertThat(evaluate("$states.errorOutput.Error")).isEqualTo(json("'E'"));
    assertThat(evaluate("$states.context.Execution.Name")).isEqualTo(json("'x'"));
    assertThat(evaluate("$states.input.items.p")).isEqualTo(json("[1,2]"));
    assertThat(evaluate("$states.input.items[1].p")).isEqualTo(json("2"));
    assertThat(evaluate("$states.input.items[p = 2]")).isEqualTo(json("{'p':2}"));
    assertThat(evaluate("$keys($states)"))
        .isEqualTo(json("['input','result','errorOutput','context']"));
    assertThat(evaluate("($states := {'input': 1}; $states.input)")).isEqualTo(json("1"));
    assertThat(evaluate("$states.input@$i.($i.n)")).isEqualTo(json("41"));
  }

  @Test
  void sharesWhatItOnlyPassesOn() {
    assertThat(evaluate("$states.input.items"))
        .isSameAs(((JsonObject) DATA.input()).member("items"));
    assertThat(((JsonArray) evaluate("[$states.input]")).element(0)).isSameAs(DATA.input());
  }

  @Test
  void doesNotMakeStatesForAField() {
    QueryData noContext =
        QueryData.of(
            DATA.input(),
            new GivenScope(
                () -> {
                  throw new AssertionError("not needed");
                },
                DATA.scope()::variable,
                DATA.scope().clock(),
                DATA.scope().random(),
                DATA.scope().ids()));

    assertThat(compile("$states.input.n", System::nanoTime).evaluate(noContext))
        .isEqualTo(json("41"));
  }

  @Test
  void readsVariables() {
    assertThat(evaluate("$v.w[0] + $count")).isEqualTo(json("4"));
    assertThat(failing("$count([1])").cause())
        .endsWith("T1006: Attempted to invoke a non-function");
  }

  @Test
  void readsClockRandomAndIdsFromTheScope() {
    assertThat(evaluate("$now()")).isEqualTo(json("'2026-01-02T03:04:05.678Z'"));
    assertThat(evaluate("$millis() - $toMillis($now())")).isEqualTo(json("0"));
    assertThat(evaluate("$uuid()")).isEqualTo(json("'" + QueryTesting.ID + "'"));
  }

  @Test
  void failsWhereTheResultIsUndefined() {
    assertThat(failing(" $states.input.x "))
        .isEqualTo(
            QueryFailure.queryEvaluation(
                "The JSONata expression '$states.input.x' specified for the field 'Output/a/b[0]'"
                    + " returned nothing (undefined).",
                LOCATION));
    assertThat(evaluate("$states.input.none")).isEqualTo(json("null"));
  }

  @Test
  void failsWithTheNumberAndTextOfTheError() {
    assertThat(failing("$nothing()").cause())
        .isEqualTo(
            "The JSONata expression '$nothing()' specified for the field 'Output/a/b[0]' threw an"
                + " error during evaluation. T1006: Attempted to invoke a non-function");
    assertThat(failing("$states.input.n & {} + 1").cause())
        .endsWith("T2001: The left side of the \"+\" operator must evaluate to a number");
  }

  @Test
  void failsWhereTheResultHoldsAFunction() {
    assertThat(failing("$sum"))
        .isEqualTo(
            QueryFailure.queryEvaluation(
                "The JSONata expression '$sum' specified for the field 'Output/a/b[0]' returned an"
                    + " unsupported result type.",
                LOCATION));
    assertThat(failing("{'a': [$sum]}").cause()).endsWith("returned an unsupported result type.");
  }

  @Test
  void stopsAtTheLimits() {
    AtomicLong time = new AtomicLong();
    LongSupplier hurried = () -> time.addAndGet(Duration.ofMillis(300).toNanos());

    assertThat(failing("($f := function($n) { 1 + $f($n + 1) }; $f(0))").cause())
        .contains("threw an error during evaluation. U1001: Stack overflow error: ")
        .endsWith("Depth=101 max=100");
    assertThat(failing("$range(1, 10000000, 1)").cause())
        .endsWith("Expression evaluation memory limit exceeded");
    assertThat(failure(() -> compile("$sum([1..100000].($ * 2))", hurried).evaluate(DATA)).cause())
        .endsWith("U1001: Expression evaluation timeout: Check for infinite loop");
  }

  @Test
  void readsTheTimeRarely() {
    AtomicLong reads = new AtomicLong();

    compile("$states.input.n + 1", reads::incrementAndGet).evaluate(DATA);
    assertThat(reads).hasValue(0);
    compile("$sum([1..10000].($ * 2))", reads::incrementAndGet).evaluate(DATA);
    assertThat(reads.get()).isBetween(2L, 200L);
  }
}
