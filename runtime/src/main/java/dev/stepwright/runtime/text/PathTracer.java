package dev.stepwright.runtime.text;

import dev.stepwright.dsl.diagnostic.Printable;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the path of an execution of its History Events, one after the other.
 *
 * <p>Branches, iterations and child executions are indented. Confined to one thread at a time.
 */
public final class PathTracer {
  private static final int MAX_CAUSE = 100;

  /** Of the child executions of a distributed Map only the first ones are shown. */
  private static final int CHILDREN_SHOWN = 20;

  private final Map<String, Trace> traces = new HashMap<>();
  private final Map<String, MapRun> mapRuns = new HashMap<>();
  private @Nullable Instant start;
  private @Nullable RunScope lastLine;
  private int visits;

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

  /** What is said of an event within a State. */
  private record Detail(PathLine.Kind kind, String text, String rest, @Nullable String error) {
    Detail(PathLine.Kind kind, String text, String rest) {
      this(kind, text, rest, null);
    }
  }

  /** A tracer of an execution that has not begun. */
  public PathTracer() {}

  /** The path of a history. */
  public static List<TracedEvent> trace(String executionArn, List<HistoryEvent> history) {
    PathTracer tracer = new PathTracer();
    List<TracedEvent> path = new ArrayList<>();
    history.forEach(event -> path.add(tracer.trace(executionArn, event)));
    return path;
  }

  /**
   * What an event adds to the path. Events come in the order in which they were written; those of a
   * distributed Map's child executions may come between those of its execution.
   *
   * @param executionArn the execution whose history the event is in
   */
  public TracedEvent trace(String executionArn, HistoryEvent event) {
    Trace trace = traces.computeIfAbsent(executionArn, this::trace);
    RunScope scope = scope(trace, event);
    trace.scopes.put(event.id(), scope);
    trace.types.put(event.id(), event.type());
    if (start == null) {
      start = event.timestamp();
    }
    PathLine line = line(trace, scope, event);
    if (trace.root.parent != null
        && event.type().text().startsWith("Execution")
        && event.type() != HistoryEventType.EXECUTION_STARTED) {
      traces.remove(executionArn);
    }
    return new TracedEvent(executionArn, event, scope.state, scope.visit, line, trace.shown);
  }

  /** When the execution began, or null before its first event. */
  public @Nullable Instant start() {
    return start;
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
  static String mapRunKey(String arn) {
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

  private @Nullable PathLine line(Trace trace, RunScope scope, HistoryEvent event) {
    if (event.type().text().endsWith("StateEntered")) {
      scope.enter(text(event, "name"), event.timestamp(), ++visits);
      trace.inState.put(scope.state, scope);
      String name = Printable.of(scope.state);
      return line(trace, scope, event, scope.mark, new Detail(PathLine.Kind.ENTERED, name, ""));
    }
    Detail detail = detail(trace, scope, event);
    if (detail == null) {
      return null;
    }
    String whose =
        scope == lastLine
            ? "  " + " ".repeat(scope.mark.length())
            : scope.mark + Printable.of(scope.state) + ": ";
    return line(trace, scope, event, whose, detail);
  }

  private PathLine line(
      Trace trace, RunScope scope, HistoryEvent event, String margin, Detail detail) {
    if (trace.shown) {
      lastLine = scope;
    }
    Instant time = event.timestamp();
    return new PathLine(
        Duration.between(start == null ? time : start, time),
        "  ".repeat(scope.depth) + margin,
        detail.kind(),
        detail.text(),
        detail.rest(),
        detail.error());
  }

  /** What there is to say of an event within a State, or null for nothing. */
  private @Nullable Detail detail(Trace trace, RunScope scope, HistoryEvent event) {
    return switch (event.type()) {
      case TASK_SCHEDULED, LAMBDA_FUNCTION_SCHEDULED, ACTIVITY_SCHEDULED, PARALLEL_STATE_STARTED ->
          attempt(scope);
      case MAP_STATE_STARTED -> mapBegun(scope, number(event, "length"));
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
      case TASK_STATE_ABORTED, WAIT_STATE_ABORTED ->
          scope.failure == null ? new Detail(PathLine.Kind.ABORTED, "aborted", "") : null;
      default -> event.type().text().endsWith("StateExited") ? exited(trace, scope, event) : null;
    };
  }

  private static @Nullable Detail attempt(RunScope scope) {
    scope.failure = null;
    return scope.attempts++ == 0
        ? null
        : new Detail(PathLine.Kind.RETRIED, "retry " + (scope.attempts - 1), "");
  }

  private static @Nullable Detail mapBegun(RunScope scope, String length) {
    Detail attempt = attempt(scope);
    String items = items(length);
    if (items == null) {
      return attempt;
    }
    return attempt == null
        ? new Detail(PathLine.Kind.BEGUN, items, "")
        : new Detail(PathLine.Kind.RETRIED, attempt.text(), ", " + items);
  }

  /** How many items a Map has; null where AWS says 0, as it does before an Item Reader has read. */
  private static @Nullable String items(String length) {
    return length.equals("0") ? null : length.equals("1") ? "1 item" : length + " items";
  }

  private static Detail failed(RunScope scope, HistoryEvent event) {
    String error = text(event, "error");
    if (error.isEmpty() && event.type().text().endsWith("TimedOut")) {
      error = "States.Timeout";
    }
    scope.fail(error);
    String cause = text(event, "cause");
    if (cause.length() > MAX_CAUSE) {
      cause = cause.substring(0, MAX_CAUSE) + "…";
    }
    return new Detail(
        PathLine.Kind.FAILED,
        "failed",
        (error.isEmpty() ? "" : " " + Printable.of(error))
            + (cause.isEmpty() ? "" : ": " + Printable.of(cause)),
        error);
  }

  private static @Nullable Detail exited(Trace trace, RunScope scope, HistoryEvent event) {
    HistoryEventType before = trace.types.get(event.previousEventId());
    boolean forkFailed =
        before == HistoryEventType.MAP_STATE_FAILED
            || before == HistoryEventType.PARALLEL_STATE_FAILED;
    Duration taken = Duration.between(scope.entered, event.timestamp());
    String after = taken.isZero() ? "" : " after " + DurationText.of(taken);
    String failure =
        scope.failure != null ? scope.failure : forkFailed ? scope.failureWithin : null;
    if (failure != null) {
      String error = failure.isEmpty() ? "" : " " + Printable.of(failure);
      return new Detail(PathLine.Kind.CAUGHT, "caught", error + after, failure);
    }
    return after.isEmpty() ? null : new Detail(PathLine.Kind.DONE, "done", after);
  }

  static String text(HistoryEvent event, String name) {
    return event.details().member(name) instanceof JsonString text ? text.value() : "";
  }

  private static String number(HistoryEvent event, String name) {
    return event.details().member(name) instanceof JsonNumber number ? number.toString() : "?";
  }
}
