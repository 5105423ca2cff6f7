package workflows;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;

/** Decides on a loan, in JSONata. */
@Workflow(queryLanguage = QueryLanguage.JSONATA, timeoutSeconds = 3600)
interface LoanJsonata {
  @PassState(
      assign =
          """
          {
            "loan": "{% $states.input.loan %}",
            "months": "{% $states.input.years * 12 %}",
            "tries": 0
          }""",
      output = "{% $states.input.customer %}",
      next = "Score")
  void remember();

  @TaskState(
      resource = "arn:aws:states:::lambda:invoke",
      arguments =
          """
          {
            "FunctionName": "${ScoreFunction}",
            "Payload": { "customer": "{% $states.input %}", "months": "{% $months %}" }
          }""",
      timeoutSecondsExpression = "{% $tries > 0 ? 60 : 20 %}",
      assign =
          """
          { "tries": "{% $tries + 1 %}" }""",
      output =
          """
          { "score": "{% $states.result.Payload.score %}" }""",
      next = "Enough?")
  @Catch(
      errorEquals = "States.Timeout",
      assign =
          """
          { "tries": "{% $tries + 1 %}" }""",
      output = "{% $states.input %}",
      next = "Pause")
  @Catch(
      errorEquals = "States.ALL",
      output = "{% $states.errorOutput.Cause %}",
      next = "Refuse")
  void score();

  @ChoiceState(
      name = "Enough?",
      otherwise = "Refuse")
  @When(
      condition = "{% $states.input.score > 700 and $loan < 100000 %}",
      assign =
          """
          { "rate": 0.03 }""",
      output = "{% { 'loan': $loan, 'fast': true } %}",
      next = "Pay out")
  @When(
      condition = "{% $states.input.score > 500 %}",
      assign =
          """
          { "rate": 0.09 }""",
      next = "Pay out")
  void enough();

  @WaitState(secondsExpression = "{% $power(2, $tries) %}", next = "Score")
  void pause();

  @MapState(
      name = "Pay out",
      itemProcessor = Instalment.class,
      items = "{% [1..$ceil($loan / 10000)] %}",
      itemSelector =
          """
          {
            "number": "{% $states.context.Map.Item.Value %}",
            "rate": "{% $rate %}"
          }""",
      maxConcurrencyExpression = "{% $loan > 50000 ? 1 : 3 %}",
      output =
          """
          { "paid": "{% $sum($states.result.amount) %}" }""",
      next = "Paid")
  void payOut();

  /** A part of the loan. */
  @ItemProcessor
  interface Instalment {
    @TaskState(
        name = "Pay",
        resource = "${PayArn}",
        arguments = "{% $merge([$states.input, { 'amount': 10000 }]) %}",
        end = true)
    void pay();
  }

  @SucceedState(output = "{% $states.input.paid %}")
  void paid();

  @FailState(error = "LoanRefused", cause = "{% 'After ' & $string($tries) & ' tries' %}")
  void refuse();
}
