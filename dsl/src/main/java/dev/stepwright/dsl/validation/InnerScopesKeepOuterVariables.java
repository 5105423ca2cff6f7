package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import java.util.Map;
import java.util.Set;

/**
 * "states in inner scopes MUST NOT assign to a variable with the same name as a variable in an
 * outer scope" (specification, "Variable Scope"). AWS takes a name that the outer scope assigns
 * only later, so that is a warning.
 */
final class InnerScopesKeepOuterVariables implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    check(outline.root(), Set.of(), new VariableScopes(outline), findings);
  }

  private static void check(
      Scope scope, Set<String> onEntry, VariableScopes variables, Findings findings) {
    Scope outer = VariableScopes.outer(scope);
    for (State state : scope.states()) {
      for (VariableUse assignment : state.assignments()) {
        if (outer != null && variables.visible(outer, assignment.name()) != null) {
          report(assignment, scope, onEntry, findings);
        }
      }
    }
    if (scope.states().stream().allMatch(state -> state.scopes().isEmpty())) {
      return;
    }
    Map<State, Set<String>> before = VariableFlow.SOMETIMES.of(scope, onEntry);
    for (State state : scope.states()) {
      for (Scope inner : state.scopes()) {
        Set<String> known = before.getOrDefault(state, Set.of());
        check(inner, VariableFlow.into(inner, known), variables, findings);
      }
    }
  }

  private static void report(
      VariableUse assignment, Scope scope, Set<String> onEntry, Findings findings) {
    findings
        .at(
            assignment.pointer(),
            DiagnosticCode.VARIABLE_OF_OUTER_SCOPE,
            "The Variable `"
                + assignment.name()
                + "` belongs to a scope around this "
                + scope.kind().phrase()
                + ", which may read it but not assign it")
        .onName()
        .hint("Assign another name here, and pass the value out as the State's output.")
        .add(onEntry.contains(assignment.name()) ? Severity.ERROR : Severity.WARNING);
  }
}
