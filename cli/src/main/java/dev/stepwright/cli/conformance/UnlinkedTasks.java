package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of Tasks whose ids are lost. A Task that was scheduled is found by its parameters;
 * what became of it, where more than one event may say so, by what the function it calls does.
 * Confined to the thread that runs the case.
 */
final class UnlinkedTasks {
  private final List<TaskEvent> scheduled = new ArrayList<>();
  private final List<TaskEvent> ended = new ArrayList<>();

  UnlinkedTasks(List<TaskEvent> events) {
    for (TaskEvent event : events) {
      switch (event.event()) {
        case "TaskScheduled" -> scheduled.add(event);
        case "TaskSucceeded", "TaskFailed" -> ended.add(event);
        default ->
            throw new CaseFault("/resources/unlinkedTaskEvents", "unknown event " + event.event());
      }
    }
  }

  /** Whether there is a Task still to be scheduled with this request. */
  boolean has(JsonValue request) {
    return find(request) != null;
  }

  private @Nullable TaskEvent find(JsonValue request) {
    return scheduled.stream()
        .filter(event -> request.equals(event.parameters()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Takes the event that ended a Task.
   *
   * @param answer what the function gives that it calls, or null if it calls none that is known
   * @return null if several events may have
   */
  @Nullable TaskEvent take(JsonValue request, LambdaFunction.@Nullable Answer answer) {
    TaskEvent start = find(request);
    if (start == null) {
      return null;
    }
    List<TaskEvent> candidates =
        ended.stream()
            .filter(event -> same(event.resource(), start.resource()))
            .filter(event -> same(event.resourceType(), start.resourceType()))
            .filter(event -> answer == null || fits(event, answer))
            .toList();
    if (candidates.isEmpty() || (answer == null && candidates.size() > 1)) {
      return null;
    }
    scheduled.remove(start);
    ended.remove(candidates.get(0));
    return candidates.get(0);
  }

  private static boolean fits(TaskEvent event, LambdaFunction.Answer answer) {
    if (answer.payload() == null) {
      return event.event().equals("TaskFailed") && same(event.error(), answer.error());
    }
    return event.output() instanceof JsonObject output
        && answer.payload().equals(output.member("Payload"));
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : a.equals(b);
  }

  /** How many Tasks were not scheduled. */
  int left() {
    return scheduled.size();
  }
}
