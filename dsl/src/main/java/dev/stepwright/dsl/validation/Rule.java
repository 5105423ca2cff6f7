package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.Findings;
import java.util.List;

/** Something every definition must keep to, checked over the whole of it. */
interface Rule {

  /** Every rule, in the order they are checked. */
  List<Rule> ALL =
      List.of(
          new StateNamesAreUnique(),
          new TransitionTargetsExist(),
          new StatesAreReachable(),
          new ATerminalStateExists(),
          new LabelsAreUnique(),
          new InnerScopesKeepOuterVariables(),
          new VariablesAreInScope(),
          new VariablesAreDefined(),
          new ExpressSupportsTheResource());

  /** Reports what breaks the rule. */
  void check(Outline outline, Findings findings);
}
