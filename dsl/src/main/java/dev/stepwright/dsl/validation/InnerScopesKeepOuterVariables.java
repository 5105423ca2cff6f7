package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import dev.stepwright.dsl.validation.VariableFlow.Question;
import dev.stepwright.dsl.validation.VariableFlow.Ways;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * "states in inner scopes MUST NOT assign to a variable with the same name as a variable in an
 * outer scope" (specification, "Variable Scope"). AWS takes a name that the outer scope assigns
 * only later, so that is a warning.
 */
final class InnerScopesKeepOuterVariables implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    List<Question> assignments = assignments(outline);
    if (assignments.isEmpty()) {
      return;
    }
    BitSet known = new VariableFlow(outline).answer(assignments, Ways.SOME);
    for (int i = 0; i < assignments.size(); i++) {
      report(assignments.get(i), known.get(i) ? Severity.ERROR : Severity.WARNING, findings);
    }
  }

  /** What an inner scope assigns that an outer one does, with the State that holds the former. */
  private static List<Question> assignments(Outline outline) {
    VariableScopes variables = new VariableScopes(outline);
    List<Question> assignments = new ArrayList<>();
    for (Scope scope : outline.scopes()) {
      Scope outer = VariableScopes.outer(scope);
      State owner = scope.owner();
      if (outer != null && owner != null) {
        for (State state : scope.states()) {
          for (VariableUse assignment : state.assignments()) {
            if (variables.isVisible(outer, assignment.name())) {
              assignments.add(new Question(owner, assignment));
            }
          }
        }
      }
    }
    return assignments;
  }

  private static void report(Question question, Severity severity, Findings findings) {
    VariableUse assignment = question.use();
    findings
        .at(
            assignment.pointer(),
            DiagnosticCode.VARIABLE_OF_OUTER_SCOPE,
            "The Variable `"
                + assignment.name()
                + "` belongs to a scope around this "
                + question.state().scopes().get(0).kind().phrase()
                + ", which may read it but not assign it")
        .onName()
        .hint("Assign another name here, and pass the value out as the State's output.")
        .add(severity);
  }
}
