package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.engine;
import static dev.stepwright.runtime.EngineTesting.last;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.EngineTesting.Script;
import dev.stepwright.runtime.task.TaskOutcome;
import org.junit.jupiter.api.Test;

/** AWS's quotas. */
class QuotasTest {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:f";

  private static final String LOOP =
      """
      {'StartAt': 'A', 'States': {
        'A': {'Type': 'Choice', 'Choices': [{'Variable': '$.x', 'IsPresent': true, 'Next': 'B'}], 'Default': 'A'},
        'B': {'Type': 'Succeed'}}}
      """;

  @Test
  void endsAnExecutionWithItsEvent25000() throws InterruptedException {
    ExecutionResult result = run(engine(), LOOP, "{}");

    assertThat(result.history()).hasSize(25_000);
    assertThat(last(result).id()).isEqualTo(25_000);
    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause())
        .isEqualTo("The execution reached the maximum number of history events (25000).");
  }

  @Test
  void endsAnExpressLoopThatTakesNoTime() throws InterruptedException {
    try (Engine engine = engine().historyEvents(100).build()) {
      ExecutionResult result =
          engine
              .start(
                  StartRequest.of(
                      engine.register(
                          StateMachineSettings.of("Loop", machine(LOOP))
                              .withType(StateMachineType.EXPRESS)),
                      JsonObject.EMPTY))
              .await();

      assertThat(result.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
      assertThat(result.history()).hasSize(4_000);
    }
  }

  @Test
  void limitsTheResultOfATask() throws InterruptedException {
    ExecutionResult result =
        run(
            engine().task("f", new Script(TaskOutcome.succeeded(text(262_143)))),
            """
            {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': true}}}
            """,
            "{}");

    assertThat(result.error()).isEqualTo("States.DataLimitExceeded");
    assertThat(result.cause())
        .isEqualTo(
            "The state/task '"
                + FUNCTION
                + "' returned a result with a size exceeding the maximum number of bytes"
                + " service limit.");
  }

  @Test
  void countsBytesNotCharacters() throws InterruptedException {
    String pass =
        "{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Parameters': {'a.$': '$.a', 'b.$': '$.a'}, 'End': true}}}";

    assertThat(run(engine(), pass, "{'a': '" + "x".repeat(131_000) + "'}").succeeded()).isTrue();
    assertThat(run(engine(), pass, "{'a': '" + "é".repeat(66_000) + "'}").error())
        .isEqualTo("States.DataLimitExceeded");
    assertThat(
            run(engine().payloadBytes(1_000_000), pass, "{'a': '" + "é".repeat(66_000) + "'}")
                .succeeded())
        .isTrue();
  }

  @Test
  void keepsNoStackForALoop() throws InterruptedException {
    String loop =
        """
        {'StartAt': 'C', 'States': {
          'C': {'Type': 'Choice', 'Choices': [{'Variable': '$.n', 'NumericLessThan': 100000, 'Next': 'I'}], 'Default': 'S'},
          'I': {'Type': 'Pass', 'Parameters': {'n.$': 'States.MathAdd($.n, 1)'}, 'Next': 'C'},
          'S': {'Type': 'Succeed'}}}
        """;

    assertThat(run(engine().historyEvents(Integer.MAX_VALUE), loop, "{'n': 0}").succeeded())
        .isTrue();
  }

  @Test
  void refusesNamesAndInputsThatAwsRefuses() {
    try (Engine engine = engine().build()) {
      RegisteredStateMachine machine = engine.register("m", machine(LOOP));

      assertThatThrownBy(() -> engine.register("a b", machine(LOOP)))
          .hasMessageContaining("\"a b\" has the character ' '");
      assertThatThrownBy(
              () -> engine.start(StartRequest.of(machine, "{}").withName("x".repeat(81))))
          .hasMessage("The name of an execution has 81 characters; expected 1 to 80");
      assertThatThrownBy(() -> engine.start(StartRequest.of(machine, text(262_143))))
          .hasMessageContaining("The input has 262145 bytes; expected at most 262144");
    }
  }

  private static JsonString text(int bytes) {
    return new JsonString("x".repeat(bytes));
  }
}
