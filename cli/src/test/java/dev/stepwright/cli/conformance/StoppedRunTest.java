package dev.stepwright.cli.conformance;

import static dev.stepwright.cli.conformance.ComparisonTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoppedRunTest {
  private static final String CASE =
      """
      {'id': 'a', 'kind': 'execution', 'input': {}, 'context': {'executionArn': '%s'},
       'expect': {'status': 'SUCCEEDED'},
       'definition': {'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'End': true,
         'Branches': [
           {'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': true}}},
           {'StartAt': 'B', 'States': {'B': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': true}}}]}}}}
      """
          .formatted(Request.EXECUTION);

  private final List<String> calls = new ArrayList<>();

  private final ResumedTasks tasks =
      new ResumedTasks(
          request -> {
            calls.add(request.state());
            return TaskOutcome.succeeded(new JsonString(request.state()));
          });

  private @Nullable ExecutionResult run() throws Exception {
    ConformanceCase script = ConformanceCase.read((JsonObject) json(CASE));
    return StoppedRun.run(
        new CaseEngines(
            script, new DefinitionReader().read(script.definitionText()).orThrow().stateMachine()),
        tasks);
  }

  @Test
  void stopsAfterEveryEvent() throws Exception {
    ExecutionResult result = run();

    assertThat(result).isNotNull();
    assertThat(result.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(result.output()).isEqualTo(json("['A','B']"));
    assertThat(calls).containsExactlyInAnyOrder("A", "B");
    assertThat(tasks.stops()).isGreaterThanOrEqualTo(result.history().size());
    assertThat(tasks.differences()).isEmpty();
  }

  @Test
  void notesAnEventThatIsNotAsItWas() throws Exception {
    tasks.written(
        Request.EXECUTION,
        new HistoryEvent(
            1, 0, Instant.EPOCH, HistoryEventType.EXECUTION_STARTED, JsonObject.EMPTY));

    assertThat(run()).isNull();
    assertThat(tasks.differences().get(0).toString())
        .startsWith("/stops/1: expected 1970-01-01T00:00:00Z {\"id\":1,");
  }
}
