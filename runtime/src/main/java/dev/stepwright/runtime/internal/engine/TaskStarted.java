package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.TaskResource;
import org.jspecify.annotations.Nullable;

/** An attempt at a Task has started. */
final class TaskStarted extends JournalEvent {
  private final TaskResource resource;
  private final @Nullable String workerName;

  TaskStarted(TaskResource resource, @Nullable String workerName) {
    this.resource = resource;
    this.workerName = workerName;
  }

  TaskResource resource() {
    return resource;
  }

  @Nullable String workerName() {
    return workerName;
  }

  @Override
  HistoryEventType type() {
    return switch (resource.family()) {
      case LAMBDA_FUNCTION -> HistoryEventType.LAMBDA_FUNCTION_STARTED;
      case ACTIVITY -> HistoryEventType.ACTIVITY_STARTED;
      case TASK -> HistoryEventType.TASK_STARTED;
    };
  }

  @Override
  JsonObject details() {
    return switch (resource.family()) {
      case LAMBDA_FUNCTION -> JsonObject.EMPTY;
      case ACTIVITY ->
          workerName == null
              ? JsonObject.EMPTY
              : JsonObject.of("workerName", new JsonString(workerName));
      case TASK -> resourceDetails(resource).build();
    };
  }

  /** {@code resourceType} and {@code resource}. */
  static JsonObject.Builder resourceDetails(TaskResource resource) {
    return JsonObject.builder()
        .put("resourceType", new JsonString(resource.service()))
        .put("resource", new JsonString(resource.action()));
  }

  @Override
  void apply(Branch branch) {
    TaskWork work = branch.taskWork();
    work.stage = TaskWork.Stage.STARTED;
    work.heartbeat(time());
  }
}
