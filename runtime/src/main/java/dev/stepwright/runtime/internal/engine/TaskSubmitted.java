package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.TaskResource;

/** A service has accepted a job or a request that waits for its task token. */
final class TaskSubmitted extends JournalEvent {
  private final TaskResource resource;
  private final JsonValue response;
  private final boolean byHandler;

  /**
   * The event.
   *
   * @param response the service's answer
   * @param byHandler whether the handler tells the end, not whoever holds the task token
   */
  TaskSubmitted(TaskResource resource, JsonValue response, boolean byHandler) {
    this.resource = resource;
    this.response = response;
    this.byHandler = byHandler;
  }

  TaskResource resource() {
    return resource;
  }

  JsonValue response() {
    return response;
  }

  boolean byHandler() {
    return byHandler;
  }

  @Override
  HistoryEventType type() {
    return HistoryEventType.TASK_SUBMITTED;
  }

  @Override
  JsonObject details() {
    return TaskStarted.resourceDetails(resource).put("output", response).build();
  }

  @Override
  void apply(Branch branch) {
    branch.taskWork().stage =
        byHandler ? TaskWork.Stage.SUBMITTED : TaskWork.Stage.WAITING_FOR_TOKEN;
  }
}
