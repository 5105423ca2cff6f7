//! 22:13 VARIABLE_NAME_INVALID
//! 22:28 VARIABLE_RESERVED
//! 37:15 VARIABLE_OF_OUTER_SCOPE
//! 44:45 VARIABLE_OUT_OF_SCOPE
//! 57:27 VARIABLE_POSSIBLY_UNDEFINED
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;

/** Variables. */
@Workflow(queryLanguage = QueryLanguage.JSONATA)
interface Variables {
  @PassState(
      assign =
          """
          { "order-id": 1, "states": 2, "weight": 3 }""",
      next = "Both")
  void keep();

  @ParallelState(
      branches = {Left.class, Right.class},
      next = "Gift?")
  void both();

  @Branch
  interface Left {
    @PassState(
        name = "Left",
        assign =
            """
            { "weight": 1, "left": 2 }""",
        end = true)
    void left();
  }

  @Branch
  interface Right {
    @PassState(name = "Right", output = "{% $left %}", end = true)
    void right();
  }

  @ChoiceState(name = "Gift?", otherwise = "Wrap")
  @When(
      condition = "{% $states.input.gift %}",
      assign =
          """
          { "paper": "red" }""",
      next = "Wrap")
  void gift();

  @PassState(output = "{% $paper %}", end = true)
  void wrap();
}
