package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.text.PathLine;
import dev.stepwright.runtime.text.TracedEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time that a State was entered, and what happened there until it was left.
 *
 * @param state the State's name
 * @param number counts the entries into States of the whole path from 1
 * @param events the events, of which the first is the entry
 */
record Visit(String state, int number, List<TracedEvent> events) {

  /** The raw input. */
  @Nullable JsonValue input() {
    return events.get(0).event().details().member("input");
  }

  /** The effective output, or null if it has not been left with one. */
  @Nullable JsonValue output() {
    HistoryEvent exit = exit();
    return exit == null ? null : exit.details().member("output");
  }

  /** The effective input of the Task's last attempt, or null if there was none. */
  @Nullable JsonValue effectiveInput() {
    JsonValue input = null;
    for (TracedEvent each : events) {
      switch (each.event().type()) {
        case TASK_SCHEDULED -> input = each.event().details().member("parameters");
        case LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED ->
            input = each.event().details().member("input");
        default -> {}
      }
    }
    return input;
  }

  private @Nullable HistoryEvent exit() {
    for (TracedEvent each : events) {
      if (each.event().type().text().endsWith("StateExited")) {
        return each.event();
      }
    }
    return null;
  }

  /** Whether a Task was begun that nothing has ended. */
  boolean isOpenTask() {
    PathLine last = events.get(events.size() - 1).line();
    return events.get(0).event().type() == HistoryEventType.TASK_STATE_ENTERED
        && exit() == null
        && (last == null
            || (last.kind() != PathLine.Kind.FAILED && last.kind() != PathLine.Kind.ABORTED));
  }

  int retries() {
    return (int) lines(PathLine.Kind.RETRIED).count();
  }

  /** The Error Names it failed with, attempt after attempt. */
  List<String> failures() {
    return errors(PathLine.Kind.FAILED);
  }

  /** The Error Name that one of its Catchers caught: one, or none. */
  List<String> caught() {
    return errors(PathLine.Kind.CAUGHT);
  }

  private List<String> errors(PathLine.Kind kind) {
    return lines(kind).map(line -> Objects.requireNonNullElse(line.error(), "")).toList();
  }

  private Stream<PathLine> lines(PathLine.Kind kind) {
    return events.stream()
        .map(TracedEvent::line)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .filter(line -> line.kind() == kind);
  }
}
