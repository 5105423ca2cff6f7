package dev.stepwright.cli.conformance;

import static dev.stepwright.cli.conformance.ComparisonTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventComparisonTest {
  private final Comparison comparison = new Comparison(Set.of(), Map.of(), new Bindings());

  @Test
  void comparesEventsByIdWithAllTheirMembers() {
    List<HistoryEvent> actual =
        List.of(
            event(1, 0, HistoryEventType.EXECUTION_STARTED, "{'input':{}}"),
            event(2, 0, HistoryEventType.PASS_STATE_ENTERED, "{'name':'A'}"));

    assertThat(
            differences(
                true,
                actual,
                expected(1L, 0L, "ExecutionStarted", "{'input':{}}"),
                expected(2L, 0L, "PassStateEntered", "{'name':'A'}")))
        .isEmpty();
    assertThat(
            differences(
                true,
                actual,
                expected(1L, 0L, "ExecutionStarted", "{'input':{'a':1}}"),
                expected(2L, 1L, "PassStateExited", "{'name':'A'}")))
        .containsExactly(
            "/events/0/details/input/a: expected 1 but was nothing",
            "/events/1/type: expected \"PassStateExited\" but was \"PassStateEntered\"",
            "/events/1/previousEventId: expected 1 but was 0");
  }

  @Test
  void demandsThatNoEventIsMissingOrMore() {
    List<HistoryEvent> actual =
        List.of(
            event(1, 0, HistoryEventType.EXECUTION_STARTED, "{}"),
            event(2, 0, HistoryEventType.PASS_STATE_ENTERED, "{}"));

    assertThat(differences(true, actual, expected(1L, 0L, "ExecutionStarted", "{}")))
        .containsExactly("/events: expected 1 events but was 2 events: [2 PassStateEntered]");
    assertThat(
            differences(
                true,
                actual.subList(0, 1),
                expected(1L, 0L, "ExecutionStarted", "{}"),
                expected(2L, 0L, "PassStateEntered", "{}")))
        .contains("/events: expected 2 events but was 1 events: []");
  }

  @Test
  void takesMoreEventsWhereTheHistoryOfAwsNeverReachedAnEnd() {
    List<HistoryEvent> actual =
        List.of(
            event(1, 0, HistoryEventType.EXECUTION_STARTED, "{}"),
            event(2, 0, HistoryEventType.PASS_STATE_ENTERED, "{}"));

    assertThat(differences(false, actual, expected(1L, 0L, "ExecutionStarted", "{}"))).isEmpty();
  }

  @Test
  void pairsEventsWithoutIdsAsAMultiset() {
    List<HistoryEvent> actual =
        List.of(
            event(1, 0, HistoryEventType.PASS_STATE_ENTERED, "{'name':'A'}"),
            event(2, 0, HistoryEventType.PASS_STATE_ENTERED, "{'name':'B'}"),
            event(3, 2, HistoryEventType.PARALLEL_STATE_SUCCEEDED, "{}"),
            event(4, 3, HistoryEventType.EXECUTION_SUCCEEDED, "{}"));

    assertThat(
            differences(
                true,
                actual,
                expected(null, null, "PassStateEntered", "{'name':'B'}"),
                expected(null, null, "PassStateEntered", "{'name':'A'}"),
                expected(4L, 3L, "ExecutionSucceeded", "{}")))
        .isEmpty();
    assertThat(
            differences(
                true,
                actual,
                expected(null, null, "PassStateEntered", "{'name':'B'}"),
                expected(null, null, "PassStateEntered", "{'name':'B'}"),
                expected(4L, 3L, "ExecutionSucceeded", "{}")))
        .first()
        .asString()
        .startsWith("/events/1: expected PassStateEntered {\"name\":\"B\"} but was none such");
  }

  @Test
  void demandsThatDroppedEventsCloseAParallelState() {
    List<HistoryEvent> actual =
        List.of(
            event(1, 0, HistoryEventType.PASS_STATE_ENTERED, "{'name':'A'}"),
            event(2, 1, HistoryEventType.PASS_STATE_ENTERED, "{'name':'C'}"),
            event(3, 2, HistoryEventType.EXECUTION_SUCCEEDED, "{}"));

    assertThat(
            differences(
                true,
                actual,
                expected(null, null, "PassStateEntered", "{'name':'A'}"),
                expected(3L, 2L, "ExecutionSucceeded", "{}")))
        .containsExactly(
            "/events: expected closing events of a Parallel State but was 2 PassStateEntered");
  }

  private List<String> differences(
      boolean ended, List<HistoryEvent> actual, ExpectedEvent... expected) {
    Comparison fresh = comparison.fresh();
    new EventComparison(fresh, List.of(expected), actual).compare(ended);
    return fresh.differences().stream().map(Difference::toString).toList();
  }

  private static ExpectedEvent expected(
      @Nullable Long id, @Nullable Long previous, String type, String details) {
    return new ExpectedEvent(id, previous, type, (JsonObject) json(details));
  }

  private static HistoryEvent event(long id, long previous, HistoryEventType type, String details) {
    return new HistoryEvent(id, previous, Instant.EPOCH, type, (JsonObject) json(details));
  }
}
