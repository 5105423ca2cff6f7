package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import dev.stepwright.dsl.validation.VariableFlow.Question;
import dev.stepwright.dsl.validation.VariableFlow.Ways;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    VariableFlow flow = new VariableFlow(outline);
    List<Question> reads = reads(outline, variables, flow);
    BitSet defined = flow.answer(reads, Ways.ALL);
    for (int i = defined.nextClearBit(0); i < reads.size(); i = defined.nextClearBit(i + 1)) {
      report(reads.get(i), variables, findings);
    }
  }

  private static boolean readsNothing(Scope scope) {
    return scope.states().stream().allMatch(state -> state.reads().isEmpty());
  }

  /**
   * The first read of each Variable in each State that can be reached, but for those that {@link
   * VariablesAreInScope} reports.
   */
  private static List<Question> reads(
      Outline outline, VariableScopes variables, VariableFlow flow) {
    List<Question> reads = new ArrayList<>();
    for (Scope scope : outline.scopes()) {
      for (State state : scope.states()) {
        Set<String> seen = new HashSet<>();
        for (VariableUse read : state.reads()) {
          boolean elsewhere =
              variables.anywhere().contains(read.name())
                  && !variables.isVisible(scope, read.name());
          if (!elsewhere && flow.reaches(state) && seen.add(read.name())) {
            reads.add(new Question(state, read));
          }
        }
      }
    }
    return reads;
  }

  private static void report(Question read, VariableScopes variables, Findings findings) {
    VariableUse use = read.use();
    boolean never = !variables.anywhere().contains(use.name());
    findings
        .at(
            use.pointer(),
            DiagnosticCode.VARIABLE_POSSIBLY_UNDEFINED,
            never
                ? "No State assigns the Variable `" + use.name() + "`"
                : "Some way to this State assigns no value to the Variable `" + use.name() + "`")
        .onCharacter(Math.max(0, use.offset()))
        .hint(
            never
                ? findings.didYouMean(use.name(), variables.anywhere())
                : "Assign it in every State that leads here, or in the first.")
        .aws("Variable '" + use.name() + "' is possibly not defined.")
        .warning();
  }
}
