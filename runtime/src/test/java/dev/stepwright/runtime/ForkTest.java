package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.engine;
import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.run;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskException;
import dev.stepwright.runtime.task.TaskOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parallel and Map States: order, limits, failures, scopes. */
class ForkTest {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:f";

  @Test
  void abortsWhatStillRunsInOtherBranches() throws InterruptedException {
    ExecutionResult result =
        run(
            engine(),
            """
            {'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'Branches': [
              {'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 50, 'End': true}}},
              {'StartAt': 'N', 'States': {'N': {'Type': 'Parallel', 'End': true, 'Branches': [
                {'StartAt': 'V', 'States': {'V': {'Type': 'Wait', 'Seconds': 50, 'End': true}}}]}}},
              {'StartAt': 'U', 'States': {'U': {'Type': 'Wait', 'Seconds': 1, 'Next': 'F'}, 'F': {'Type': 'Fail', 'Error': 'E', 'Cause': 'c'}}}],
              'Catch': [{'ErrorEquals': ['E'], 'ResultPath': '$.e', 'Next': 'D'}], 'End': true},
              'D': {'Type': 'Pass', 'End': true}}}
            """,
            "{}");

    assertThat(types(result))
        .containsSubsequence(
            "FailStateEntered",
            "WaitStateAborted",
            "WaitStateAborted",
            "ParallelStateAborted",
            "ParallelStateFailed",
            "ParallelStateExited",
            "PassStateEntered",
            "ExecutionSucceeded");
    assertThat(result.output()).isEqualTo(json("{'e': {'Error': 'E', 'Cause': 'c'}}"));
  }

  @Test
  void runsAsManyIterationsAtOnceAsAllowed() throws InterruptedException {
    assertThat(mostAtOnce("'MaxConcurrency': 3")).isEqualTo(3);
    assertThat(mostAtOnce("'MaxConcurrency': 0")).isEqualTo(40);
    assertThat(mostAtOnce("'MaxConcurrency': 1000")).isEqualTo(40);
  }

  private static int mostAtOnce(String concurrency) throws InterruptedException {
    StringBuilder items = new StringBuilder("[0");
    for (int i = 1; i < 100; i++) {
      items.append(',').append(i);
    }
    ExecutionResult result =
        run(
            engine(),
            """
            {'StartAt': 'M', 'States': {'M': {'Type': 'Map', %s, 'End': true, 'ItemProcessor': {
              'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 1, 'End': true}}}}}}
            """
                .formatted(concurrency),
            items.append(']').toString());
    assertThat(result.output()).isEqualTo(result.input());
    int running = 0;
    int most = 0;
    for (HistoryEvent event : result.history()) {
      switch (event.type()) {
        case MAP_ITERATION_STARTED -> most = Math.max(most, ++running);
        case MAP_ITERATION_SUCCEEDED -> running--;
        default -> {}
      }
    }
    return most;
  }

  @Test
  void seesOuterVariablesAndKeepsItsOwn() throws InterruptedException {
    ExecutionResult result =
        run(
            engine(),
            """
            {'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {
              'A': {'Type': 'Pass', 'Assign': {'outer': 1}, 'Next': 'M'},
              'M': {'Type': 'Map', 'Items': [10, 20], 'Next': 'Z', 'ItemProcessor': {'StartAt': 'B', 'States': {
                'B': {'Type': 'Pass', 'Assign': {'inner': '{% $states.input + $outer %}'}, 'Next': 'C'},
                'C': {'Type': 'Pass', 'Output': '{% $inner %}', 'End': true}}}},
              'Z': {'Type': 'Pass', 'Output': {'got': '{% $states.input %}', 'outer': '{% $outer %}'}, 'End': true}}}
            """,
            "{}");

    assertThat(result.output()).isEqualTo(json("{'got': [11, 21], 'outer': 1}"));
  }

  @Test
  void startsAMapAgainAfterAnIterationFailed() throws InterruptedException {
    List<Integer> retries = new ArrayList<>();
    ExecutionResult result =
        run(
            engine()
                .task(
                    "f",
                    request -> {
                      if (retries.size() < 2) {
                        retries.add(request.mapIndexes().get(0));
                        throw new TaskException("E", "c");
                      }
                      return TaskOutcome.succeeded(JsonNumber.of(1));
                    }),
            """
            {'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'MaxConcurrency': 1, 'End': true,
              'Retry': [{'ErrorEquals': ['E'], 'IntervalSeconds': 5}],
              'ItemProcessor': {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': '%s', 'End': true}}}}}}
            """
                .formatted(FUNCTION),
            "[1, 2]");

    assertThat(result.output()).isEqualTo(json("[1, 1]"));
    assertThat(retries).containsExactly(0, 0);
    assertThat(types(result).stream().filter(type -> type.equals("MapStateStarted"))).hasSize(3);
  }

  private static final String DISTRIBUTED =
      """
      {'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'Label': 'L', %s 'End': true,
        'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
          'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': '%s', 'End': true}}}}}}
      """;

  @Test
  void toleratesFailuresOfADistributedMap() throws InterruptedException {
    ExecutionResult tolerated = failingOdd("'ToleratedFailurePercentage': 50,");
    ExecutionResult exceeded = failingOdd("'ToleratedFailurePercentage': 49,");

    assertThat(tolerated.output())
        .isEqualTo(
            json(
                "[0, {'Status': 'FAILED', 'Error': 'Odd', 'Cause': '1'},"
                    + " 2, {'Status': 'FAILED', 'Error': 'Odd', 'Cause': '3'}]"));
    assertThat(types(tolerated))
        .containsExactly(
            "ExecutionStarted",
            "MapStateEntered",
            "MapStateStarted",
            "MapRunStarted",
            "MapRunSucceeded",
            "MapStateSucceeded",
            "MapStateExited",
            "ExecutionSucceeded");
    assertThat(exceeded.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
    assertThat(types(exceeded)).endsWith("MapRunFailed", "MapStateFailed", "ExecutionFailed");
  }

  private static ExecutionResult failingOdd(String fields) throws InterruptedException {
    return run(
        engine()
            .task(
                "f",
                request -> {
                  if (((JsonNumber) request.input()).intValue() % 2 == 1) {
                    throw new TaskException("Odd", request.input().toJson());
                  }
                  return TaskOutcome.succeeded(request.input());
                }),
        DISTRIBUTED.formatted(fields, FUNCTION),
        "[0, 1, 2, 3]");
  }

  @Test
  void readsBatchesAndWritesThroughTheObjectStore() throws InterruptedException {
    ObjectStore objects = ObjectStore.inMemory(() -> Instant.EPOCH);
    objects.write("in", "rows.csv", "a,b\n1,2\n3,4\n5,6\n".getBytes(StandardCharsets.UTF_8));
    ExecutionResult result =
        run(
            engine().objects(objects).task("f", request -> TaskOutcome.succeeded(request.input())),
            DISTRIBUTED.formatted(
                """
                'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',
                  'ReaderConfig': {'InputType': 'CSV', 'CSVHeaderLocation': 'FIRST_ROW'},
                  'Parameters': {'Bucket': 'in', 'Key.$': '$.key'}},
                'ItemBatcher': {'MaxItemsPerBatch': 2, 'BatchInput': {'x.$': '$.key'}},
                'ResultWriter': {'Resource': 'arn:aws:states:::s3:putObject', 'Parameters': {'Bucket': 'out', 'Prefix': 'p'}},
                """,
                FUNCTION),
            "{'key': 'rows.csv'}");

    assertThat(result.status())
        .as(result.error() + result.cause())
        .isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(objects.list("out", "p/"))
        .extracting("key")
        .anyMatch(key -> key.toString().endsWith("manifest.json"));
    String written =
        objects.list("out", "p/").stream()
            .filter(object -> object.key().contains("SUCCEEDED"))
            .map(
                object ->
                    new String(
                        objects.read("out", object.key()).orElseThrow(), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
    assertThat(written)
        .contains("\\\"BatchInput\\\":{\\\"x\\\":\\\"rows.csv\\\"}")
        .contains("execution:StateMachine/L:");
  }
}
