package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.engine;
import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.last;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.run;
import static dev.stepwright.runtime.EngineTesting.seconds;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.runtime.EngineTesting.Script;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Waits, retries and time limits take their time, and none of ours. */
class VirtualTimeTest {
  private static final String WAIT =
      "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', %s, 'End': true}}}";

  @Test
  void waitsForSeconds() throws InterruptedException {
    ExecutionResult result = run(engine(), WAIT.formatted("'Seconds': 31536000"), "{}");

    assertThat(result.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(seconds(result, "WaitStateExited")).containsExactly(31_536_000L);
  }

  @Test
  void waitsForSecondsBehindAPath() throws InterruptedException {
    ExecutionResult result = run(engine(), WAIT.formatted("'SecondsPath': '$.s'"), "{'s': 90}");

    assertThat(seconds(result, "WaitStateExited")).containsExactly(90L);
  }

  @Test
  void waitsForATimestamp() throws InterruptedException {
    ExecutionResult given =
        run(engine(), WAIT.formatted("'Timestamp': '2030-01-01T01:00:00+01:00'"), "{}");
    ExecutionResult later =
        run(engine(), WAIT.formatted("'TimestampPath': '$.t'"), "{'t': '2030-01-02T00:00:00Z'}");

    assertThat(seconds(given, "WaitStateExited")).containsExactly(0L);
    assertThat(seconds(later, "WaitStateExited")).containsExactly(86_400L);
  }

  @Test
  void retriesWithBackoffUpToALimit() throws InterruptedException {
    ExecutionResult result =
        run(
            engine().task("f", new Script(TaskOutcome.failed("E", "c"))),
            """
            {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f',
              'Retry': [{'ErrorEquals': ['E'], 'IntervalSeconds': 2, 'BackoffRate': 3, 'MaxAttempts': 4, 'MaxDelaySeconds': 20}],
              'End': true}}}
            """,
            "{}");

    assertThat(seconds(result, "LambdaFunctionScheduled")).containsExactly(0L, 2L, 8L, 26L, 46L);
    assertThat(result.error()).isEqualTo("E");
  }

  @Test
  void drawsJitterWithinTheInterval() throws InterruptedException {
    ExecutionResult result =
        run(
            engine().task("f", new Script(TaskOutcome.failed("E", "c"))),
            """
            {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f',
              'Retry': [{'ErrorEquals': ['E'], 'IntervalSeconds': 100, 'BackoffRate': 1, 'MaxAttempts': 50, 'JitterStrategy': 'FULL'}],
              'End': true}}}
            """,
            "{}");

    List<Long> times = seconds(result, "LambdaFunctionScheduled");
    List<Long> delays = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      delays.add(times.get(i) - times.get(i - 1));
    }
    assertThat(delays).hasSize(50).allMatch(delay -> delay >= 0 && delay <= 100);
    assertThat(delays.stream().distinct().count()).isGreaterThan(20);
  }

  @Test
  void countsAttemptsForEachRetrier() throws InterruptedException {
    Script script =
        new Script(
            TaskOutcome.failed("A", null),
            TaskOutcome.failed("B", null),
            TaskOutcome.failed("A", null),
            TaskOutcome.failed("B", null));
    ExecutionResult result =
        run(
            engine().task("f", script),
            """
            {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f',
              'Retry': [{'ErrorEquals': ['A'], 'MaxAttempts': 2}, {'ErrorEquals': ['States.ALL'], 'MaxAttempts': 1}],
              'End': true}}}
            """,
            "{}");

    assertThat(script.requests).hasSize(4);
    assertThat(result.error()).isEqualTo("B");
  }

  @Test
  void timesOutATask() throws InterruptedException {
    ExecutionResult result =
        run(
            engine().task("f", new Script(TaskOutcome.pending())),
            """
            {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f',
              'TimeoutSeconds': 7, 'Catch': [{'ErrorEquals': ['States.Timeout'], 'ResultPath': '$.e', 'Next': 'P'}],
              'End': true}, 'P': {'Type': 'Pass', 'End': true}}}
            """,
            "{}");

    assertThat(seconds(result, "LambdaFunctionTimedOut")).containsExactly(7L);
    assertThat(result.output()).isEqualTo(json("{'e': {'Error': 'States.Timeout', 'Cause': ''}}"));
  }

  @Test
  void missesAHeartbeat() throws InterruptedException {
    ExecutionResult result =
        run(
            engine().task("f", new Script(TaskOutcome.pending())),
            """
            {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f',
              'TimeoutSeconds': 70, 'HeartbeatSeconds': 5,
              'Catch': [{'ErrorEquals': ['States.HeartbeatTimeout'], 'Next': 'P'}],
              'End': true}, 'P': {'Type': 'Pass', 'End': true}}}
            """,
            "{}");

    assertThat(seconds(result, "LambdaFunctionTimedOut")).containsExactly(5L);
    assertThat(result.succeeded()).isTrue();
  }

  @Test
  void letsATaskTakeItsTime() throws InterruptedException {
    TaskOutcome slow = TaskOutcome.succeeded(JsonNull.NULL).after(Duration.ofHours(24));
    ExecutionResult result =
        run(
            engine().task("f", new Script(slow)),
            """
            {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': true}}}
            """,
            "{}");

    assertThat(seconds(result, "LambdaFunctionSucceeded")).containsExactly(86_400L);
  }

  @Test
  void timesOutAnExecution() throws InterruptedException {
    ExecutionResult result =
        run(
            engine(),
            """
            {'TimeoutSeconds': 10, 'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 11, 'End': true}}}
            """,
            "{}");

    assertThat(result.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(result.error()).isNull();
    assertThat(types(result))
        .containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionTimedOut");
    assertThat(last(result).previousEventId()).isZero();
    assertThat(seconds(result, "ExecutionTimedOut")).containsExactly(10L);
  }

  @Test
  void runsBranchesInTheOrderOfTime() throws InterruptedException {
    ExecutionResult result =
        run(
            engine(),
            """
            {'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'End': true, 'Branches': [
              {'StartAt': 'A', 'States': {'A': {'Type': 'Wait', 'Seconds': 3, 'Next': 'A2'}, 'A2': {'Type': 'Pass', 'End': true}}},
              {'StartAt': 'B', 'States': {'B': {'Type': 'Wait', 'Seconds': 1, 'Next': 'B2'}, 'B2': {'Type': 'Pass', 'End': true}}},
              {'StartAt': 'C', 'States': {'C': {'Type': 'Wait', 'Seconds': 2, 'Next': 'C2'}, 'C2': {'Type': 'Pass', 'End': true}}}]}}}
            """,
            "{}");

    assertThat(result.path()).containsExactly("P", "A", "B", "C", "B2", "C2", "A2");
    assertThat(seconds(result, "ParallelStateExited")).containsExactly(3L);
  }

  @Test
  void movesTimeForAllExecutionsTogether() throws InterruptedException {
    try (Engine engine = engine().build()) {
      RegisteredStateMachine waits =
          engine.register("waits", machine(WAIT.formatted("'SecondsPath': '$.s'")));
      Execution slow = engine.start(StartRequest.of(waits, json("{'s': 100}")));
      Execution fast = engine.start(StartRequest.of(waits, json("{'s': 1}")));

      assertThat(fast.await().succeeded()).isTrue();
      assertThat(slow.result().status()).isEqualTo(ExecutionStatus.RUNNING);
      assertThat(seconds(slow.await(), "WaitStateExited")).containsExactly(100L);
    }
  }

  @Test
  void parksManyExecutions() throws InterruptedException {
    try (Engine engine = engine().build()) {
      RegisteredStateMachine waits =
          engine.register("waits", machine(WAIT.formatted("'Seconds': 1000")));
      List<Execution> executions = new ArrayList<>();
      int threads = Thread.activeCount();
      for (int i = 0; i < 10_000; i++) {
        executions.add(engine.start(StartRequest.of(waits, json("{}"))));
      }
      for (Execution execution : executions) {
        assertThat(execution.await().succeeded()).isTrue();
      }
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
    }
  }
}
