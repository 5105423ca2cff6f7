package dev.stepwright.cli.run;

import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.List;
import java.util.Optional;

/** What may know the answer to a Task. */
public interface TaskAnswers {

  /** The outcome of an attempt; empty if nothing here is about its Task. */
  Optional<TaskOutcome> to(TaskRequest request);

  /** What here is about no Task of a definition, likely by mistake: a line each, with its place. */
  List<String> strays(DefinedTasks tasks);
}
