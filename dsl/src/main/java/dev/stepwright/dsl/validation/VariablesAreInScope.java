package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.VariableUse;

/**
 * "a state in one branch MUST NOT reference any variable assigned in another branch"
 * (specification, "Variable Scope"), and a distributed Map none of the outside. A Variable of a
 * branch that is over is a warning, because AWS takes it.
 */
final class VariablesAreInScope implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    VariableScopes variables = new VariableScopes(outline);
    for (Scope scope : outline.scopes()) {
      for (State state : scope.states()) {
        for (VariableUse read : state.reads()) {
          String name = read.name();
          if (variables.anywhere().contains(name) && !variables.isVisible(scope, name)) {
            findings
                .at(
                    read.pointer(),
                    DiagnosticCode.VARIABLE_OUT_OF_SCOPE,
                    "The Variable `" + name + "` is assigned in a scope that is not seen from here")
                .onCharacter(Math.max(0, read.offset()))
                .hint(
                    "A State sees the Variables of its own scope and of those around it; a"
                        + " distributed Map sees none of the outside. Pass the value as data.")
                .aws("Variable '" + name + "' is possibly not defined.")
                .add(variables.existsWithin(scope, name) ? Severity.WARNING : Severity.ERROR);
          }
        }
      }
    }
  }
}
