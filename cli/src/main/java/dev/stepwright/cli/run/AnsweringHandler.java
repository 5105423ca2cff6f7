package dev.stepwright.cli.run;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.List;
import java.util.Optional;

/**
 * Answers every Task from the first of some sources that knows about it. A Task that none knows
 * ends the execution: {@code States.Runtime} is never caught.
 *
 * @param sources what is asked, in order
 */
public record AnsweringHandler(List<TaskAnswers> sources) implements TaskHandler {
  public AnsweringHandler {
    sources = List.copyOf(sources);
  }

  @Override
  public TaskOutcome handle(TaskRequest request) {
    for (TaskAnswers source : sources) {
      Optional<TaskOutcome> outcome = source.to(request);
      if (outcome.isPresent()) {
        return asServicesDo(request.resource(), outcome.get());
      }
    }
    return TaskOutcome.failed("States.Runtime", nobody(request));
  }

  private static String nobody(TaskRequest request) {
    JsonArray answers = JsonArray.of(List.of(JsonObject.of("output", JsonObject.EMPTY)));
    return "Nothing answers the Resource '"
        + request.resource()
        + "' of the State '"
        + request.state()
        + "'. Give its answers in a file with --tasks, under the State's name or the Resource: "
        + JsonObject.of(request.state(), answers).toJson();
  }

  /** A job and a callback are accepted before they end; an activity is taken up by a worker. */
  private static TaskOutcome asServicesDo(String resource, TaskOutcome outcome) {
    if (resource.endsWith(".sync")
        || resource.endsWith(".sync:2")
        || resource.endsWith(".waitForTaskToken")) {
      return new TaskOutcome.Submitted(JsonObject.EMPTY, outcome);
    }
    return resource.contains(":activity:") ? new TaskOutcome.Started(null, outcome) : outcome;
  }
}
