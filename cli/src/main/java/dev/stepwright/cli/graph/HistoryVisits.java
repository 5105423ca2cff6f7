package dev.stepwright.cli.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows a history from event to event: each says by {@code previousEventId} what it follows from,
 * and so in which of the branches and iterations that are open at a time it belongs.
 */
final class HistoryVisits {
  private final List<Visit> visits = new ArrayList<>();

  /** The visit and the type of every event, by its number. */
  private final Map<Long, Visit> at = new HashMap<>();

  private final Map<Long, String> types = new HashMap<>();
  private boolean over;

  private HistoryVisits() {}

  /** Follows the events of a history, ordered by their numbers. */
  static HistoryVisits of(List<HistoryFile.Event> events) {
    HistoryVisits history = new HistoryVisits();
    for (HistoryFile.Event event : events) {
      Visit visit = history.follow(event);
      if (visit != null) {
        history.at.put(event.id(), visit);
      }
      history.types.put(event.id(), event.type());
    }
    return history;
  }

  /** The States that were entered, in order. */
  List<Visit> visits() {
    return visits;
  }

  /** Whether the execution has ended. */
  boolean over() {
    return over;
  }

  /** What an event is about; null before the first State. */
  private @Nullable Visit follow(HistoryFile.Event event) {
    Visit before = at.get(event.previousId());
    String type = event.type();
    if (type.endsWith("StateEntered")) {
      return enter(event, before);
    }
    if (type.startsWith("Execution")) {
      end(type, before);
      return before;
    }
    if (before == null) {
      return null;
    }
    if (type.startsWith("MapIteration")) {
      if (type.endsWith("Failed")) {
        before.fail();
      }
      return before.around(event.state());
    }
    if (type.endsWith("StateExited")) {
      Visit visit = before.around(event.state());
      visit.exited = true;
      return visit;
    }
    return type.startsWith("ParallelState") ? parallel(type, before) : within(event, before);
  }

  private Visit enter(HistoryFile.Event event, @Nullable Visit before) {
    String previous = types.getOrDefault(event.previousId(), "");
    boolean first =
        previous.equals("MapIterationStarted") || previous.equals("ParallelStateStarted");
    Visit around = first || before == null ? before : before.around;
    String state = event.state() == null ? "" : event.state();
    boolean parallel = event.type().startsWith("Parallel");
    Visit visit = new Visit(state, parallel, around, first ? null : before);
    if (event.type().startsWith("Fail")) {
      visit.fail();
    }
    visits.add(visit);
    return visit;
  }

  private void end(String type, @Nullable Visit last) {
    if (type.equals("ExecutionStarted") || type.equals("ExecutionRedriven")) {
      over = false;
      return;
    }
    over = true;
    if (type.equals("ExecutionFailed")) {
      for (Visit visit = last; visit != null; visit = visit.around) {
        visit.fail();
      }
    }
  }

  private static Visit parallel(String type, Visit before) {
    switch (type) {
      case "ParallelStateStarted" -> {
        before.failing = false;
        return before;
      }
      case "ParallelStateFailed" -> {
        Visit visit = before.aroundParallel();
        if (visit != before) {
          before.fail();
        }
        visit.failing = true;
        return visit;
      }
      case "ParallelStateSucceeded" -> {
        return before.aroundParallel();
      }
      default -> {
        before.aborted = true;
        return before;
      }
    }
  }

  /** An event of the work of a State: its attempts and their ends. */
  private static Visit within(HistoryFile.Event event, Visit before) {
    String type = event.type();
    Visit visit = type.equals("EvaluationFailed") ? before.around(event.state()) : before;
    if (type.endsWith("Failed") || type.endsWith("TimedOut")) {
      visit.failing = true;
    } else if (type.endsWith("Aborted")) {
      visit.aborted = true;
    } else if (type.endsWith("Scheduled") || type.endsWith("Started")) {
      visit.failing = false;
    }
    return visit;
  }
}
