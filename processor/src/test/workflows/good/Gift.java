package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;

/** A warning that is meant. */
@Workflow(queryLanguage = QueryLanguage.JSONATA)
interface Gift {
  @ChoiceState(name = "Gift?", otherwise = "Wrap")
  @When(
      condition = "{% $states.input.gift %}",
      assign =
          """
          { "paper": "red" }""",
      next = "Wrap")
  void isGift();

  @SuppressWarnings("stepwright:VARIABLE_POSSIBLY_UNDEFINED")
  @PassState(output = "{% $exists($paper) ? $paper : 'none' %}", end = true)
  void wrap();
}
