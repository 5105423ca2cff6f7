package dev.stepwright.cli.conformance;

import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.history.HistoryListener;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does the Tasks of a case for one engine after the other: an attempt that one has asked for before
 * gets the same outcome again. Notes the calls that no stop may lead to. Confined to the thread
 * that drives the engine.
 */
final class ResumedTasks implements TaskHandler, HistoryListener {
  /** The events after which a handler is not to be called. */
  private static final Set<HistoryEventType> ENDS =
      EnumSet.of(
          HistoryEventType.ACTIVITY_FAILED,
          HistoryEventType.ACTIVITY_SUCCEEDED,
          HistoryEventType.ACTIVITY_TIMED_OUT,
          HistoryEventType.LAMBDA_FUNCTION_FAILED,
          HistoryEventType.LAMBDA_FUNCTION_SUCCEEDED,
          HistoryEventType.LAMBDA_FUNCTION_TIMED_OUT,
          HistoryEventType.TASK_FAILED,
          HistoryEventType.TASK_SUCCEEDED,
          HistoryEventType.TASK_TIMED_OUT);

  private final TaskHandler tasks;
  private final Map<Attempt, Call> calls = new HashMap<>();
  private final Set<Attempt> called = new HashSet<>();
  private final Set<Attempt> ended = new HashSet<>();
  private final Map<String, List<HistoryEvent>> histories = new HashMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private int stops;

  private record Attempt(String executionArn, long scheduledEventId) {}

  private record Call(String token, TaskOutcome outcome) {}

  ResumedTasks(TaskHandler tasks) {
    this.tasks = tasks;
  }

  /** The engine was stopped after an event; another one goes on. */
  void stopped() {
    stops++;
    called.clear();
  }

  /** How often an engine was stopped. */
  int stops() {
    return stops;
  }

  /** Notes that something after the last stop is not as it has to be. */
  void note(String expected, String actual) {
    differences.add(new Difference("/stops/" + stops, expected, actual));
  }

  /** What was not as it has to be. */
  List<Difference> differences() {
    return differences;
  }

  /** The history of an execution, as its events were written. */
  List<HistoryEvent> history(String executionArn) {
    return histories.getOrDefault(executionArn, List.of());
  }

  @Override
  public TaskOutcome handle(TaskRequest request) throws Exception {
    Attempt attempt = new Attempt(request.executionArn(), request.scheduledEventId());
    String event = "scheduled by event " + attempt.scheduledEventId();
    if (ended.contains(attempt)) {
      note("no call of the Task " + event + ", which had ended", "a call of " + request.state());
    }
    if (!called.add(attempt)) {
      note("one call of the Task " + event, "another call of " + request.state());
    }
    Call before = calls.get(attempt);
    if (before == null) {
      before = new Call(request.token(), tasks.handle(request));
      calls.put(attempt, before);
    } else if (!before.token().equals(request.token())) {
      note("the token " + before.token() + " of the Task " + event, request.token());
    }
    return before.outcome();
  }

  @Override
  public void written(String executionArn, HistoryEvent event) {
    List<HistoryEvent> history = histories.computeIfAbsent(executionArn, arn -> new ArrayList<>());
    history.add(event);
    if (ENDS.contains(event.type())) {
      ended.add(new Attempt(executionArn, scheduled(event, history).id()));
    }
  }

  /** The event that scheduled a Task which an event is about. */
  private static HistoryEvent scheduled(HistoryEvent of, List<HistoryEvent> history) {
    HistoryEvent event = of;
    while (!event.type().text().endsWith("Scheduled")) {
      event = history.get(Math.toIntExact(event.previousEventId()) - 1);
    }
    return event;
  }
}
