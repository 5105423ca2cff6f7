package dev.stepwright.processor;

import dev.stepwright.processor.read.Problem;
import dev.stepwright.processor.read.WorkflowSettings;
import java.util.Optional;

/** The names of the files of definitions. */
final class FileNames {
  private FileNames() {}

  /** Takes the name of a workflow's file; the problem, if another workflow has it. */
  static Optional<Problem> taken(TakenNames files, String workflow, WorkflowSettings settings) {
    return Optional.ofNullable(files.take(settings.name(), workflow))
        .map(
            other ->
                settings.nameTaken(
                    "The definition of "
                        + workflow
                        + " is to be the file asl/"
                        + settings.name()
                        + ".asl.json, which is the one of "
                        + other,
                    "Give one of the two another `name`."));
  }
}
