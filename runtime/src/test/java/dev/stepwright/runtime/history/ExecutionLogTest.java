package dev.stepwright.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionLogTest {
  private static final JsonObject DETAILS =
      JsonObject.builder()
          .put("name", new JsonString("State"))
          .put("input", new JsonString("in"))
          .put("output", new JsonString("out"))
          .put("parameters", new JsonString("parameters"))
          .put("assignedVariables", new JsonString("variables"))
          .put("error", new JsonString("Error"))
          .put("cause", new JsonString("Cause"))
          .build();

  @Test
  void logsEveryEventWithItsDataAtAll() {
    List<HistoryEvent> history =
        List.of(event(HistoryEventType.EXECUTION_STARTED), event(HistoryEventType.TASK_FAILED));

    assertThat(new ExecutionLog(LogLevel.ALL, true).entries(history)).isEqualTo(history);
    assertThat(new ExecutionLog(LogLevel.OFF, true).entries(history)).isEmpty();
  }

  @Test
  void leavesDataOutButNotTheErrorOutput() {
    HistoryEvent logged =
        new ExecutionLog(LogLevel.ALL, false)
            .entries(List.of(event(HistoryEventType.TASK_FAILED)))
            .get(0);

    assertThat(logged.details().names()).containsExactly("name", "error", "cause");
  }

  @Test
  void logsFailuresAtErrorAndTheEndOfTheExecutionAtFatal() {
    List<HistoryEvent> history =
        List.of(
            event(HistoryEventType.EXECUTION_STARTED),
            event(HistoryEventType.LAMBDA_FUNCTION_TIMED_OUT),
            event(HistoryEventType.TASK_STATE_ABORTED),
            event(HistoryEventType.FAIL_STATE_ENTERED),
            event(HistoryEventType.EXECUTION_FAILED),
            event(HistoryEventType.EXECUTION_SUCCEEDED));

    assertThat(new ExecutionLog(LogLevel.ERROR, true).entries(history))
        .extracting(HistoryEvent::type)
        .containsExactly(
            HistoryEventType.LAMBDA_FUNCTION_TIMED_OUT,
            HistoryEventType.TASK_STATE_ABORTED,
            HistoryEventType.FAIL_STATE_ENTERED,
            HistoryEventType.EXECUTION_FAILED);
    assertThat(new ExecutionLog(LogLevel.FATAL, true).entries(history))
        .extracting(HistoryEvent::type)
        .containsExactly(HistoryEventType.EXECUTION_FAILED);
  }

  private static HistoryEvent event(HistoryEventType type) {
    return new HistoryEvent(1, 0, Instant.EPOCH, type, DETAILS);
  }
}
