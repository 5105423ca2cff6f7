package dev.stepwright.cli.conformance;

import static dev.stepwright.cli.conformance.ComparisonTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResumedTasksTest {
  private int done;
  private final ResumedTasks tasks =
      new ResumedTasks(request -> TaskOutcome.succeeded(JsonNumber.of(++done)));

  private TaskOutcome call(String token, long scheduledEventId) throws Exception {
    return tasks.handle(new Request("A", "r", json("{}"), token, scheduledEventId));
  }

  private void write(long id, long previous, HistoryEventType type) {
    tasks.written(
        Request.EXECUTION, new HistoryEvent(id, previous, Instant.EPOCH, type, JsonObject.EMPTY));
  }

  @Test
  void anAttemptThatIsOpenGetsTheSameOutcomeAgain() throws Exception {
    TaskOutcome first = call("one", 3);
    TaskOutcome second = call("two", 4);
    tasks.stopped();

    assertThat(call("two", 4)).isEqualTo(second).isNotEqualTo(first);
    assertThat(call("one", 3)).isEqualTo(first);
    assertThat(tasks.differences()).isEmpty();
  }

  @Test
  void aCallAfterTheEndIsNoted() throws Exception {
    write(1, 0, HistoryEventType.TASK_SCHEDULED);
    write(2, 1, HistoryEventType.TASK_STARTED);
    write(3, 0, HistoryEventType.TASK_SCHEDULED);
    call("one", 1);
    write(4, 2, HistoryEventType.TASK_FAILED);
    tasks.stopped();
    call("two", 3);
    call("one", 1);

    assertThat(tasks.differences())
        .containsExactly(
            new Difference(
                "/stops/1",
                "no call of the Task scheduled by event 1, which had ended",
                "a call of A"));
  }

  @Test
  void anotherTokenIsNoted() throws Exception {
    call("one", 3);
    tasks.stopped();
    call("two", 3);

    assertThat(tasks.differences())
        .containsExactly(
            new Difference("/stops/1", "the token one of the Task scheduled by event 3", "two"));
  }

  @Test
  void aSecondCallByOneEngineIsNoted() throws Exception {
    call("one", 3);
    call("one", 3);

    assertThat(tasks.differences())
        .containsExactly(
            new Difference(
                "/stops/0", "one call of the Task scheduled by event 3", "another call of A"));
  }
}
