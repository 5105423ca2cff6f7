package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a history with AWS's. Events with an id are compared by it; those whose id the recorder
 * dropped as a multiset; of those it dropped altogether only the number and the type are known.
 * Confined to one thread.
 */
final class EventComparison {
  private static final JsonPointer EVENTS = JsonPointer.ROOT.child("events");

  /** What the recorder drops: a Parallel State's own closing events. */
  private static final Set<HistoryEventType> DROPPED =
      EnumSet.of(
          HistoryEventType.PARALLEL_STATE_SUCCEEDED,
          HistoryEventType.PARALLEL_STATE_FAILED,
          HistoryEventType.PARALLEL_STATE_EXITED);

  private final Comparison comparison;
  private final List<ExpectedEvent> expected;
  private final Map<Long, HistoryEvent> remaining = new LinkedHashMap<>();

  /** The event that stands for each of AWS's, in their order; null where there is none. */
  private final @Nullable HistoryEvent[] matched;

  EventComparison(Comparison comparison, List<ExpectedEvent> expected, List<HistoryEvent> actual) {
    this.comparison = comparison;
    this.expected = expected;
    this.matched = new HistoryEvent[expected.size()];
    for (HistoryEvent event : actual) {
      if (remaining.put(event.id(), event) != null) {
        comparison.note(EVENTS.toString(), "one event of id " + event.id(), "several");
      }
    }
  }

  /**
   * Compares.
   *
   * @param ended whether AWS's history is whole; if not, more may follow
   */
  void compare(boolean ended) {
    int actualCount = remaining.size();
    for (int i = 0; i < expected.size(); i++) {
      ExpectedEvent event = expected.get(i);
      if (event.id() != null) {
        matched[i] = remaining.remove(event.id());
        compareEvent(comparison, i, matched[i]);
      }
    }
    matchUnnumbered();
    long count = count();
    if (ended && actualCount != count) {
      comparison.note(EVENTS.toString(), count + " events", actualCount + " events: " + types());
    } else if (ended) {
      for (HistoryEvent event : remaining.values()) {
        if (!DROPPED.contains(event.type())) {
          comparison.note(EVENTS.toString(), "closing events of a Parallel State", shown(event));
        }
      }
    }
  }

  /** How many events AWS wrote: none was dropped unless some have lost their ids. */
  private long count() {
    long count = expected.size();
    if (expected.stream().anyMatch(event -> event.id() == null)) {
      for (ExpectedEvent event : expected) {
        count = event.id() == null ? count : Math.max(count, event.id());
      }
    }
    return count;
  }

  /** The event that stands for the one of AWS at an index; null if there is none. */
  @Nullable HistoryEvent matched(int index) {
    return index < matched.length ? matched[index] : null;
  }

  private String types() {
    return remaining.values().stream().map(EventComparison::shown).toList().toString();
  }

  /** Pairs the events without ids, each with one that equals it, as many as can be. */
  private void matchUnnumbered() {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if (expected.get(i).id() == null) {
        indexes.add(i);
      }
    }
    List<HistoryEvent> candidates = List.copyOf(remaining.values());
    int[] taker = new int[candidates.size()];
    Arrays.fill(taker, -1);
    for (int index : indexes) {
      pair(index, candidates, taker, new boolean[candidates.size()]);
    }
    for (int c = 0; c < taker.length; c++) {
      if (taker[c] >= 0) {
        matched[taker[c]] = candidates.get(c);
        remaining.remove(candidates.get(c).id());
      }
    }
    for (int index : indexes) {
      if (matched[index] == null) {
        ExpectedEvent event = expected.get(index);
        comparison.note(
            EVENTS.child(index).toString(),
            event.type() + " " + event.details().toJson(),
            "none such among " + types());
      }
    }
  }

  private boolean pair(int index, List<HistoryEvent> candidates, int[] taker, boolean[] tried) {
    for (int c = 0; c < taker.length; c++) {
      if (!tried[c] && equal(index, candidates.get(c))) {
        tried[c] = true;
        if (taker[c] < 0 || pair(taker[c], candidates, taker, tried)) {
          taker[c] = index;
          return true;
        }
      }
    }
    return false;
  }

  private boolean equal(int index, HistoryEvent event) {
    Comparison fresh = comparison.fresh();
    compareEvent(fresh, index, event);
    return fresh.differences().isEmpty();
  }

  private void compareEvent(Comparison by, int index, @Nullable HistoryEvent event) {
    JsonPointer pointer = EVENTS.child(index);
    ExpectedEvent wanted = expected.get(index);
    if (event == null) {
      by.note(pointer.toString(), wanted.type() + " as event " + wanted.id(), "nothing");
      return;
    }
    by.compareText(pointer.child("type"), wanted.type(), event.type().text());
    if (wanted.previousEventId() != null) {
      by.compare(
          pointer.child("previousEventId"),
          JsonNumber.of(wanted.previousEventId()),
          JsonNumber.of(event.previousEventId()));
    }
    by.compare(pointer.child("details"), wanted.details(), event.details());
  }

  private static String shown(HistoryEvent event) {
    return event.id() + " " + event.type().text();
  }

  /** An event in the form of the cases. */
  static JsonObject json(HistoryEvent event) {
    return JsonObject.builder()
        .put("id", JsonNumber.of(event.id()))
        .put("previousEventId", JsonNumber.of(event.previousEventId()))
        .put("type", new JsonString(event.type().text()))
        .put("details", Objects.requireNonNull(event.details()))
        .build();
  }
}
