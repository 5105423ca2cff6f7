package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.engine;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.seconds;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.EngineTesting.Script;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where many executions wait, they are put aside, and nobody notices. */
class ManyExecutionsTest {
  private static final int MANY = 1500;

  /** What a State has assigned, its retries and what came before the Wait. */
  private static final String MACHINE =
      """
      {'StartAt': 'Split', %s 'States': {
        'Split': {'Type': 'Parallel', 'ResultPath': null, 'Next': 'Note', 'Branches': [
          {'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}},
          {'StartAt': 'B', 'States': {'B': {'Type': 'Pass', 'End': true}}}]},
        'Note': {'Type': 'Pass', 'Assign': {'id.$': '$.id'}, 'Next': 'Wait'},
        'Wait': {'Type': 'Wait', 'Seconds': 100, 'Next': 'Try'},
        'Try': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f',
          'Retry': [{'ErrorEquals': ['E'], 'IntervalSeconds': 10, 'MaxAttempts': 2}],
          'ResultSelector': {'id.$': '$id', 'retries.$': '$$.State.RetryCount',
            'started.$': '$$.Execution.StartTime'},
          'End': true}}}
      """;

  @Test
  void goOnWithWhatTheyHad() throws InterruptedException {
    Script work =
        new Script(
            TaskOutcome.failed("E", "c"),
            TaskOutcome.failed("E", "c"),
            TaskOutcome.succeeded(JsonObject.EMPTY));
    try (Engine engine = engine().task("f", request -> work(request.retryCount())).build()) {
      List<Execution> executions = startMany(engine, MACHINE.formatted(""));
      ExecutionResult alone;
      try (Engine quiet = engine().task("f", work).build()) {
        alone = quiet.run(machine(MACHINE.formatted("")), EngineTesting.json("{'id': 7}"));
      }

      ExecutionResult result = executions.get(7).await();

      assertThat(alone.output())
          .hasToString("{\"id\":7,\"retries\":2,\"started\":\"2030-01-01T00:00:00.000Z\"}");
      assertThat(result.output()).isEqualTo(alone.output());
      assertThat(result.history()).isEqualTo(alone.history());
      assertThat(String.valueOf(executions.get(MANY - 1).await().output()))
          .contains("\"id\":1499,");
    }
  }

  private static TaskOutcome work(int retries) {
    return retries < 2 ? TaskOutcome.failed("E", "c") : TaskOutcome.succeeded(JsonObject.EMPTY);
  }

  @Test
  void areReadAndStoppedWhileTheyWait() throws InterruptedException {
    try (Engine engine = engine().build()) {
      List<Execution> executions = startMany(engine, MACHINE.formatted(""));
      pass(engine, 50);

      ExecutionResult waiting = executions.get(0).result();
      executions.get(0).abort("Stop", "it");
      ExecutionResult stopped = executions.get(0).await();

      assertThat(waiting.status()).isEqualTo(ExecutionStatus.RUNNING);
      assertThat(types(waiting)).endsWith("PassStateExited", "WaitStateEntered");
      assertThat(stopped.status()).isEqualTo(ExecutionStatus.ABORTED);
      assertThat(seconds(stopped, "ExecutionAborted")).containsExactly(50L);
      assertThat(stopped.history().subList(0, waiting.history().size()))
          .isEqualTo(waiting.history());
      assertThat(engine.start(request(engine, 1)).arn()).isEqualTo(executions.get(1).arn());
    }
  }

  @Test
  void timeOutWhileTheyWait() throws InterruptedException {
    try (Engine engine = engine().build()) {
      List<Execution> executions = startMany(engine, MACHINE.formatted("'TimeoutSeconds': 60,"));

      ExecutionResult result = executions.get(MANY - 1).await();

      assertThat(result.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
      assertThat(seconds(result, "ExecutionTimedOut")).containsExactly(60L);
    }
  }

  private static List<Execution> startMany(Engine engine, String definition) {
    engine.register("Machine", machine(definition));
    List<Execution> executions = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      executions.add(engine.start(request(engine, i)));
    }
    return executions;
  }

  private static StartRequest request(Engine engine, int id) {
    RegisteredStateMachine machine =
        Objects.requireNonNull(
            engine.stateMachine("arn:aws:states:us-east-1:123456789012:stateMachine:Machine"));
    return StartRequest.of(machine, "{\"id\": " + id + "}").withName("run-" + id);
  }

  /** Lets time pass. */
  private static void pass(Engine engine, int seconds) throws InterruptedException {
    StartRequest wait =
        StartRequest.of(
            engine.register(
                "Clock",
                machine(
                    "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': "
                        + seconds
                        + ", 'End': true}}}")),
            "{}");
    engine.start(wait).await();
  }
}
