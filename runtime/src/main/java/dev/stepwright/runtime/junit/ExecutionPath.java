package dev.stepwright.runtime.junit;

import dev.stepwright.runtime.text.PathLine;
import dev.stepwright.runtime.text.TracedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The path of an execution, and its visits to States.
 *
 * @param executionArn the execution
 * @param events its events, and those of child executions
 * @param states the names of all States that it may enter; empty if they are not known
 */
record ExecutionPath(String executionArn, List<TracedEvent> events, Set<String> states) {

  /** Every visit, in the order in which they began. */
  List<Visit> visits() {
    Map<Integer, Visit> visits = new LinkedHashMap<>();
    for (TracedEvent event : events) {
      if (event.visit() > 0) {
        visits
            .computeIfAbsent(
                event.visit(), number -> new Visit(event.state(), number, new ArrayList<>()))
            .events()
            .add(event);
      }
    }
    return List.copyOf(visits.values());
  }

  /** The visits to a State. */
  List<Visit> visits(String state) {
    return visits().stream().filter(visit -> visit.state().equals(state)).toList();
  }

  /** The visits of the execution itself, without those of child executions. */
  List<Visit> ownVisits() {
    return visits().stream()
        .filter(visit -> visit.events().get(0).executionArn().equals(executionArn))
        .toList();
  }

  /** The visits whose Tasks nothing has ended. */
  List<Visit> openTasks() {
    return visits().stream().filter(Visit::isOpenTask).toList();
  }

  /** The last visit, or null if there was none. */
  @Nullable Visit lastVisit() {
    List<Visit> visits = visits();
    return visits.isEmpty() ? null : visits.get(visits.size() - 1);
  }

  /**
   * The event where it went wrong: the last failure if it was not caught, or else the last entry
   * into a State; null before any.
   */
  @Nullable TracedEvent fault() {
    for (int i = events.size() - 1; i >= 0; i--) {
      PathLine line = events.get(i).line();
      if (line != null
          && (line.kind() == PathLine.Kind.FAILED || line.kind() == PathLine.Kind.ENTERED)) {
        return events.get(i);
      }
    }
    return null;
  }
}
