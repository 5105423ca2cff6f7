package dev.stepwright.cli;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;

/** Ends an execution at a Task that nothing answers: {@code States.Runtime} is never caught. */
final class UnansweredHandler implements TaskHandler {
  @Override
  public TaskOutcome handle(TaskRequest request) {
    JsonArray answers = JsonArray.of(JsonObject.of("output", JsonObject.EMPTY));
    return TaskOutcome.failed(
        "States.Runtime",
        "Nothing answers the Resource '"
            + request.resource()
            + "' of the State '"
            + request.state()
            + "'. Give its answers in a file with --tasks, under the State's name or the Resource: "
            + JsonObject.of(request.state(), answers).toJson());
  }
}
