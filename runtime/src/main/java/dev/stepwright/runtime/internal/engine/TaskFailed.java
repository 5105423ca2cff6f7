package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.TaskResource;

/** An attempt at a Task failed or timed out. */
final class TaskFailed extends JournalEvent {
  private final TaskResource resource;
  private final Failure failure;

  TaskFailed(TaskResource resource, Failure failure) {
    this.resource = resource;
    this.failure = failure;
  }

  TaskResource resource() {
    return resource;
  }

  Failure failure() {
    return failure;
  }

  @Override
  HistoryEventType type() {
    boolean timedOut =
        Failure.TIMEOUT.equals(failure.error())
            || Failure.HEARTBEAT_TIMEOUT.equals(failure.error());
    return switch (resource.family()) {
      case LAMBDA_FUNCTION ->
          timedOut
              ? HistoryEventType.LAMBDA_FUNCTION_TIMED_OUT
              : HistoryEventType.LAMBDA_FUNCTION_FAILED;
      case ACTIVITY ->
          timedOut ? HistoryEventType.ACTIVITY_TIMED_OUT : HistoryEventType.ACTIVITY_FAILED;
      case TASK -> timedOut ? HistoryEventType.TASK_TIMED_OUT : HistoryEventType.TASK_FAILED;
    };
  }

  @Override
  JsonObject details() {
    JsonObject.Builder details =
        resource.family() == TaskResource.Family.TASK
            ? TaskStarted.resourceDetails(resource)
            : JsonObject.builder();
    return ExecutionEnded.addTo(details, failure).build();
  }

  @Override
  void apply(Branch branch) {
    branch.fail(failure);
  }
}
