package dev.stepwright.processor.read;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.shape.Mismatch;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What a workflow says of its output, and what its data is. */
public final class OutputProblems {
  private OutputProblems() {}

  /** That no output is of the type that the workflow says. */
  public static Optional<Problem> of(TypeElement workflow, DataTypes types, Flow flow) {
    return Mismatch.of(types.output(), flow.output())
        .filter(Mismatch::certain)
        .map(
            found ->
                new Problem(
                    DiagnosticCode.DATA_TYPE.name(),
                    WorkflowTypes.originOf(workflow, "output"),
                    "`"
                        + found.path()
                        + "` of the output is "
                        + found.found()
                        + ", but `output` has "
                        + found.expected()
                        + " there",
                    "Write the type of what the last States give."));
  }
}
