package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.Transition;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "the value of which MUST be the name of another state" (specification, "Transitions"); "A state
 * in a Parallel State branch MUST NOT have a "Next" field that targets a field outside of that
 * branch", and no State outside may target one inside; the same holds for an Item Processor.
 */
final class TransitionTargetsExist implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    Map<String, Scope> scopeOf = null;
    for (Scope scope : outline.scopes()) {
      for (State state : scope.states()) {
        for (Transition transition : state.transitions()) {
          if (scope.state(transition.target()) == null) {
            scope.markBroken();
            if (scopeOf == null) {
              scopeOf = scopeOf(outline);
            }
            report(transition, scope, scopeOf.get(transition.target()), findings);
          }
        }
      }
    }
  }

  private static Map<String, Scope> scopeOf(Outline outline) {
    Map<String, Scope> scopes = new HashMap<>();
    for (Scope scope : outline.scopes()) {
      scope.names().forEach(name -> scopes.putIfAbsent(name, scope));
    }
    return scopes;
  }

  private static void report(
      Transition transition, Scope scope, @Nullable Scope other, Findings findings) {
    String target = transition.target();
    String aws = "Missing '" + transition.field() + "' target: " + target;
    if (other != null) {
      // The State aimed at may have no other way that leads to it.
      other.markBroken();
      findings
          .at(
              transition.pointer(),
              DiagnosticCode.TRANSITION_LEAVES_SCOPE,
              "The State `"
                  + target
                  + "` is in "
                  + place(other, scope)
                  + "; a transition stays in its own scope")
          .hint(States.in(scope))
          .aws(aws)
          .error();
      return;
    }
    String near = findings.didYouMean(target, scope.names());
    findings
        .at(
            transition.pointer(),
            DiagnosticCode.TRANSITION_TARGET_UNKNOWN,
            "There is no State `" + target + "` to go to")
        .hint(near == null ? States.in(scope) : near + " " + States.in(scope))
        .aws(aws)
        .error();
  }

  private static String place(Scope other, Scope own) {
    if (other.kind() == Outline.ScopeKind.STATE_MACHINE) {
      return "the State Machine, outside of this " + own.kind().phrase();
    }
    if (other.kind() == own.kind()) {
      return "another " + other.kind().phrase();
    }
    return other.kind() == Outline.ScopeKind.BRANCH ? "a branch" : "an ItemProcessor";
  }
}
