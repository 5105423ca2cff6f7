package dev.stepwright.runtime.script;

import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.List;
import java.util.Optional;

/**
 * What may know the answer to a Task, by its State's name or its Resource.
 *
 * <p>A result for a Task that waits for a job or a task token ends it; the service has accepted the
 * request before.
 */
public interface TaskAnswers {

  /**
   * Who answers an attempt; empty if nothing here is about its Task.
   *
   * @param request the attempt; of {@code lambda:invoke} the call of that, with its {@code
   *     FunctionName}
   */
  Optional<TaskHandler> to(TaskRequest request);

  /** What here is about no Task of a definition, likely by mistake: a line each, with its place. */
  default List<String> strays(DefinedTasks tasks) {
    return List.of();
  }
}
