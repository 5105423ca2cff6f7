package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.Condition;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;

/** Values that no number, enum or boolean of Java has; and text blocks that end with a line. */
@Workflow(timeoutSecondsExpression = "${Timeout}")
interface Twins {
  @TaskState(name = "Once", resource = "${Work}", retry = {}, next = "Again")
  @TaskState(
      name = "Again",
      resource = "${Work}",
      parameters =
          """
          ${Parameters}
          """,
      heartbeatSeconds = 30,
      next = "Choose")
  @Retry(
      errorEquals = "States.ALL",
      maxAttemptsExpression = "${Attempts}",
      backoffRate = 1.5,
      jitterStrategyExpression = "${Jitter}")
  Object work();

  @ChoiceState(otherwise = "Done")
  @When(variable = "$.a", numericLessThanExpression = "${Limit}", next = "Compute")
  @When(
      and = {
        @Test(comment = "By far", variable = "$.a", numericGreaterThan = 0.5),
        @Test(named = "either")
      },
      next = "Compute")
  @Condition(
      name = "either",
      comment = "One will do",
      or = {
        @Test(variable = "$.b", booleanEqualsExpression = "${Flag}"),
        @Test(variable = "$.b", isPresent = false)
      })
  void choose();

  @PassState(
      queryLanguage = QueryLanguage.JSONATA,
      output =
          """
          {% $states.input.a + 1 %}
          """,
      next = "Done")
  void compute();

  @SucceedState
  void done();
}
