package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.TaskResource;

/** An attempt at a Task succeeded. */
final class TaskSucceeded extends JournalEvent {
  private final TaskResource resource;
  private final JsonValue output;

  TaskSucceeded(TaskResource resource, JsonValue output) {
    this.resource = resource;
    this.output = output;
  }

  TaskResource resource() {
    return resource;
  }

  JsonValue output() {
    return output;
  }

  @Override
  HistoryEventType type() {
    return switch (resource.family()) {
      case LAMBDA_FUNCTION -> HistoryEventType.LAMBDA_FUNCTION_SUCCEEDED;
      case ACTIVITY -> HistoryEventType.ACTIVITY_SUCCEEDED;
      case TASK -> HistoryEventType.TASK_SUCCEEDED;
    };
  }

  @Override
  JsonObject details() {
    JsonObject.Builder details =
        resource.family() == TaskResource.Family.TASK
            ? TaskStarted.resourceDetails(resource)
            : JsonObject.builder();
    return details.put("output", output).build();
  }

  @Override
  void apply(Branch branch) {
    TaskWork work = branch.taskWork();
    work.stage = TaskWork.Stage.SUCCEEDED;
    work.output = output;
  }
}
