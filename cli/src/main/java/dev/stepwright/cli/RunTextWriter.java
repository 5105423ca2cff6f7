package dev.stepwright.cli;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonWriter;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.history.HistoryListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints the path of an execution as it goes, then what came of it.
 *
 * <p>A line has the time since the start, and a State that was entered, or below it what happened
 * there. Branches, iterations and child executions are indented. Safe for use by several threads.
 */
final class RunTextWriter implements HistoryListener {
  private static final String BOLD = "1";
  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String GREEN = "1;32";
  private static final String CYAN = "36";
  private static final String FAINT = "2";
  private static final String ERASE_LINE = "\r\u001B[K";

  private static final int TIME_WIDTH = 9;
  private static final int MAX_CAUSE = 100;

  /** Of the child executions of a distributed Map only the first ones are shown. */
  private static final int CHILDREN_SHOWN = 20;

  private final PrintWriter out;
  private final Painter painter;
  private final boolean flushing;
  private final Map<String, Trace> traces = new LinkedHashMap<>();
  private final Map<String, MapRun> mapRuns = new HashMap<>();
  private @Nullable Instant start;
  private @Nullable RunScope lastLine;
  private boolean progress;

  /**
   * A writer.
   *
   * @param flushing whether every line is to be seen at once
   */
  RunTextWriter(PrintWriter out, Painter painter, boolean flushing) {
    this.out = out;
    this.painter = painter;
    this.flushing = flushing;
  }

  /** An execution's events as far as those to come need them. */
  private static final class Trace {
    final RunScope root;
    final boolean shown;
    final Map<Long, RunScope> scopes = new HashMap<>();
    final Map<Long, HistoryEventType> types = new HashMap<>();
    final Map<String, RunScope> inState = new HashMap<>();

    Trace(RunScope root, boolean shown) {
      this.root = root;
      this.shown = shown;
    }
  }

  /** A Map Run, in the scope of its Map State. */
  private static final class MapRun {
    final RunScope scope;
    int children;

    MapRun(RunScope scope) {
      this.scope = scope;
    }
  }

  @Override
  public synchronized void written(String executionArn, HistoryEvent event) {
    Trace trace = traces.computeIfAbsent(executionArn, this::trace);
    RunScope scope = scope(trace, event);
    trace.scopes.put(event.id(), scope);
    trace.types.put(event.id(), event.type());
    if (start == null) {
      start = event.timestamp();
    }
    tell(trace, scope, event);
    if (trace.root.parent != null
        && event.type().text().startsWith("Execution")
        && event.type() != HistoryEventType.EXECUTION_STARTED) {
      traces.remove(executionArn);
    }
  }

  private Trace trace(String executionArn) {
    MapRun run = mapRuns.get(mapRunKey(executionArn));
    if (run == null) {
      return new Trace(new RunScope(null, ""), true);
    }
    int index = run.children++;
    return new Trace(new RunScope(run.scope, "[" + index + "] "), index < CHILDREN_SHOWN);
  }

  /** The State Machine and the Map State's label, which the ARNs of children and Map Run share. */
  private static String mapRunKey(String arn) {
    int slash = arn.lastIndexOf('/');
    int colon = arn.lastIndexOf(':');
    return slash < 0 || colon < slash ? "" : arn.substring(arn.lastIndexOf(':', slash), colon);
  }

  /** Where an event belongs. */
  private static RunScope scope(Trace trace, HistoryEvent event) {
    RunScope before = trace.scopes.getOrDefault(event.previousEventId(), trace.root);
    HistoryEventType type = trace.types.get(event.previousEventId());
    String name = text(event, "name");
    return switch (event.type()) {
      case PARALLEL_STATE_STARTED ->
          type == HistoryEventType.PARALLEL_STATE_ENTERED ? before : outer(before);
      case PARALLEL_STATE_SUCCEEDED, PARALLEL_STATE_FAILED -> outer(before);
      case MAP_ITERATION_STARTED ->
          new RunScope(before.around(name), "[" + number(event, "index") + "] ");
      case MAP_ITERATION_SUCCEEDED, MAP_ITERATION_FAILED, MAP_ITERATION_ABORTED ->
          before.around(name);
      case EVALUATION_FAILED -> trace.inState.getOrDefault(text(event, "state"), before);
      default -> {
        String text = event.type().text();
        if (text.endsWith("StateEntered") && type == HistoryEventType.PARALLEL_STATE_STARTED) {
          yield new RunScope(before, "");
        }
        yield text.endsWith("StateExited") && !before.state.equals(name)
            ? before.around(name)
            : before;
      }
    };
  }

  private static RunScope outer(RunScope scope) {
    return scope.parent == null ? scope : scope.parent;
  }

  private void tell(Trace trace, RunScope scope, HistoryEvent event) {
    String type = event.type().text();
    if (type.endsWith("StateEntered")) {
      scope.enter(text(event, "name"), event.timestamp());
      trace.inState.put(scope.state, scope);
      if (trace.shown) {
        state(scope, event.timestamp());
      }
      return;
    }
    String detail = detail(trace, scope, event);
    if (detail != null && trace.shown) {
      detail(scope, event.timestamp(), detail);
    }
  }

  /** What there is to say of an event within a State, or null for nothing. */
  private @Nullable String detail(Trace trace, RunScope scope, HistoryEvent event) {
    return switch (event.type()) {
      case TASK_SCHEDULED, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED, PARALLEL_STATE_STARTED ->
          attempt(scope);
      case MAP_STATE_STARTED -> joined(attempt(scope), items(number(event, "length")));
      case MAP_RUN_STARTED -> {
        mapRuns.put(mapRunKey(text(event, "mapRunArn")), new MapRun(scope));
        yield null;
      }
      case TASK_FAILED,
          TASK_TIMED_OUT,
          TASK_START_FAILED,
          TASK_SUBMIT_FAILED,
          LAMBDA_FUNCTION_FAILED,
          LAMBDA_FUNCTION_TIMED_OUT,
          LAMBDA_FUNCTION_SCHEDULE_FAILED,
          LAMBDA_FUNCTION_START_FAILED,
          ACTIVITY_FAILED,
          ACTIVITY_TIMED_OUT,
          ACTIVITY_SCHEDULE_FAILED,
          MAP_RUN_FAILED,
          EVALUATION_FAILED ->
          failed(scope, event);
      case TASK_STATE_ABORTED, WAIT_STATE_ABORTED -> scope.failure == null ? "aborted" : null;
      default -> event.type().text().endsWith("StateExited") ? exited(trace, scope, event) : null;
    };
  }

  private @Nullable String attempt(RunScope scope) {
    scope.failure = null;
    return scope.attempts++ == 0 ? null : painter.painted(YELLOW, "retry " + (scope.attempts - 1));
  }

  private static @Nullable String joined(@Nullable String one, @Nullable String other) {
    return one == null ? other : other == null ? one : one + ", " + other;
  }

  /** How many items a Map has; null where AWS says 0, as it does before an Item Reader has read. */
  private static @Nullable String items(String length) {
    return length.equals("0") ? null : length.equals("1") ? "1 item" : length + " items";
  }

  private String failed(RunScope scope, HistoryEvent event) {
    String error = text(event, "error");
    if (error.isEmpty() && event.type().text().endsWith("TimedOut")) {
      error = "States.Timeout";
    }
    scope.fail(error);
    String cause = text(event, "cause");
    if (cause.length() > MAX_CAUSE) {
      cause = cause.substring(0, MAX_CAUSE) + "…";
    }
    return painter.painted(RED, "failed")
        + (error.isEmpty() ? "" : " " + SourceExcerpt.shown(error))
        + (cause.isEmpty() ? "" : ": " + SourceExcerpt.shown(cause));
  }

  private @Nullable String exited(Trace trace, RunScope scope, HistoryEvent event) {
    HistoryEventType before = trace.types.get(event.previousEventId());
    boolean forkFailed =
        before == HistoryEventType.MAP_STATE_FAILED
            || before == HistoryEventType.PARALLEL_STATE_FAILED;
    Duration taken = Duration.between(scope.entered, event.timestamp());
    String after = taken.isZero() ? "" : " after " + DurationText.of(taken);
    String failure =
        scope.failure != null ? scope.failure : forkFailed ? scope.failureWithin : null;
    if (failure != null) {
      String error = failure.isEmpty() ? "" : " " + SourceExcerpt.shown(failure);
      return painter.painted(CYAN, "caught") + error + after;
    }
    return after.isEmpty() ? null : "done" + after;
  }

  private void state(RunScope scope, Instant time) {
    String name = SourceExcerpt.shown(scope.state);
    line(scope, time, scope.mark + painter.painted(BOLD, name));
  }

  private void detail(RunScope scope, Instant time, String detail) {
    String whose =
        scope == lastLine
            ? "  " + " ".repeat(scope.mark.length())
            : scope.mark + SourceExcerpt.shown(scope.state) + ": ";
    line(scope, time, whose + detail);
  }

  private void line(RunScope scope, Instant time, String text) {
    lastLine = scope;
    eraseProgress();
    String since = DurationText.of(Duration.between(start == null ? time : start, time));
    String padded = " ".repeat(Math.max(0, TIME_WIDTH - since.length())) + since;
    out.print(painter.painted(FAINT, padded) + "  " + "  ".repeat(scope.depth) + text + "\n");
    if (flushing) {
      out.flush();
    }
  }

  /** Shows how long the run has taken until now, in a line that the next one replaces. */
  synchronized void showProgress(Instant now) {
    if (start != null) {
      eraseProgress();
      String since = DurationText.of(Duration.ofSeconds(Duration.between(start, now).toSeconds()));
      out.print(
          painter.painted(
              FAINT, " ".repeat(Math.max(0, TIME_WIDTH - since.length())) + since + "  …"));
      out.flush();
      progress = true;
    }
  }

  private void eraseProgress() {
    if (progress) {
      out.print(ERASE_LINE);
      progress = false;
    }
  }

  /** Prints what came of the execution. */
  synchronized void end(ExecutionResult result) {
    eraseProgress();
    Instant stop = result.stopDate() == null ? result.startDate() : result.stopDate();
    out.print(
        painter.painted(result.succeeded() ? GREEN : RED, result.status().name())
            + " after "
            + DurationText.of(Duration.between(result.startDate(), stop))
            + "\n");
    if (result.output() != null) {
      out.print(JsonWriter.indented(result.output()));
    }
    member("error", result.error());
    member("cause", result.cause());
    out.flush();
  }

  private void member(String name, @Nullable String value) {
    if (value != null) {
      out.print(name + ": " + SourceExcerpt.shown(value) + "\n");
    }
  }

  private static String text(HistoryEvent event, String name) {
    return event.details().member(name) instanceof JsonString text ? text.value() : "";
  }

  private static String number(HistoryEvent event, String name) {
    return event.details().member(name) instanceof JsonNumber number ? number.toString() : "?";
  }
}
