package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.diagnostic.Suggestion;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * "A state MAY reference the value of any variable in its scope that has a value on state entry"
 * (specification, "Variable Scope"). AWS warns where some way to a State assigns it no value.
 */
final class VariablesAreDefined implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    if (outline.scopes().stream().allMatch(VariablesAreDefined::readsNothing)) {
      return;
    }
    VariableScopes variables = new VariableScopes(outline);
    check(outline.root(), Set.of(), variables, findings);
  }

  private static boolean readsNothing(Scope scope) {
    return scope.states().stream().allMatch(state -> state.reads().isEmpty());
  }

  private static void check(
      Scope scope, Set<String> onEntry, VariableScopes variables, Findings findings) {
    Map<State, Set<String>> defined = VariableFlow.ALWAYS.of(scope, onEntry);
    for (State state : scope.states()) {
      Set<String> known = defined.get(state);
      if (known == null) {
        continue;
      }
      Set<String> reported = new HashSet<>();
      for (VariableUse read : state.reads()) {
        boolean elsewhere =
            variables.existsAnywhere(read.name()) && variables.visible(scope, read.name()) == null;
        if (!elsewhere && !known.contains(read.name()) && reported.add(read.name())) {
          report(read, known, variables, findings);
        }
      }
      for (Scope inner : state.scopes()) {
        check(inner, VariableFlow.into(inner, known), variables, findings);
      }
    }
  }

  private static void report(
      VariableUse read, Set<String> known, VariableScopes variables, Findings findings) {
    boolean never = !variables.existsAnywhere(read.name());
    findings
        .at(
            read.pointer(),
            DiagnosticCode.VARIABLE_POSSIBLY_UNDEFINED,
            never
                ? "No State assigns the Variable `" + read.name() + "`"
                : "Some way to this State assigns no value to the Variable `" + read.name() + "`")
        .onCharacter(Math.max(0, read.offset()))
        .hint(
            never
                ? Suggestion.didYouMean(read.name(), new TreeSet<>(known))
                : "Assign it in every State that leads here, or in the first.")
        .aws("Variable '" + read.name() + "' is possibly not defined.")
        .warning();
  }
}
