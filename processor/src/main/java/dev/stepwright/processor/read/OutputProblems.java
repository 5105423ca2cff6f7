package dev.stepwright.processor.read;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.shape.Mismatch;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What a workflow says of its output, and what its data is. */
public final class OutputProblems {
  private OutputProblems() {}

  /** That no output is of the type that the workflow says; a warning if some may be after all. */
  public static Optional<Problem> of(TypeElement workflow, DataTypes types, Flow flow) {
    return Mismatch.of(types.output(), flow.output())
        .filter(Mismatch::certain)
        .map(
            found -> {
              Problem problem = problem(workflow, found);
              return found.doubt() == Mismatch.Doubt.NONE ? problem : problem.warning();
            });
  }

  private static Problem problem(TypeElement workflow, Mismatch found) {
    return new Problem(
        DiagnosticCode.DATA_TYPE.name(),
        WorkflowTypes.originOf(workflow, "output"),
        "`"
            + found.path()
            + (found.doubt() == Mismatch.Doubt.NONE
                ? "` of the output is "
                : "` of the output may be ")
            + found.found()
            + ", but `output` has "
            + found.expected()
            + " there",
        "Write the type of what the last States give.");
  }
}
