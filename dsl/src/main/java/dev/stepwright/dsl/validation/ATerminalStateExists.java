package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;

/**
 * AWS asks for a State that ends each scope: a Succeed or Fail State, or one with {@code "End":
 * true} ({@code Workflow has no terminal state}).
 */
final class ATerminalStateExists implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    for (Scope scope : outline.scopes()) {
      if (scope.isBroken()
          || scope.states().isEmpty()
          || scope.states().stream().anyMatch(State::isTerminal)) {
        continue;
      }
      findings
          .at(
              scope.pointer().child("States"),
              DiagnosticCode.TERMINAL_STATE_MISSING,
              "No State ends this "
                  + scope.kind().phrase()
                  + "; expected a Succeed or Fail State, or one with \"End\": true")
          .onName()
          .hint("Add \"End\": true to the last State.")
          .aws(scope.pointer(), "Workflow has no terminal state")
          .error();
    }
  }
}
