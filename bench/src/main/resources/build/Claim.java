package shop;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.List;

/** Decides on a customer's claim, in JSONata. */
@Workflow(queryLanguage = QueryLanguage.JSONATA, timeoutSeconds = 604800)
public interface Claim {
  /** Something that is said to be broken. */
  record Damage(String article, double amount) {}

  /** What a customer claims. */
  record Form(String customer, List<Damage> damages, String received) {}

  /** A part of what is paid, and whom it is paid to. */
  record Share(int number, String to, double amount) {}

  /** What an expert is asked. */
  record Question(String customer, List<Damage> damages) {}

  /** What an expert says. */
  record Opinion(boolean plausible, int score) {}

  @PassState(
      assign =
          """
          {
            "customer": "{% $states.input.customer %}",
            "total": "{% $sum($states.input.damages.amount) %}",
            "tries": 0
          }""",
      output = "{% $states.input.damages %}",
      next = "Judge")
  void remember();

  @TaskState(
      resource = "arn:aws:states:::lambda:invoke",
      arguments =
          """
          {
            "FunctionName": "judge",
            "Payload": {
              "customer": "{% $customer %}",
              "damages": "{% [$states.input[amount > 10]] %}"
            }
          }""",
      timeoutSecondsExpression = "{% $tries > 0 ? 60 : 20 %}",
      assign =
          """
          { "tries": "{% $tries + 1 %}" }""",
      output =
          """
          { "score": "{% $states.result.Payload.score %}", "tries": "{% $tries %}" }""",
      next = "Plausible?")
  @Retry(errorEquals = "Lambda.TooManyRequestsException", intervalSeconds = 1, maxAttempts = 4)
  @Catch(
      errorEquals = "States.Timeout",
      assign =
          """
          { "tries": "{% $tries + 1 %}" }""",
      output = "{% $states.input %}",
      next = "Pause")
  @Catch(errorEquals = "States.ALL", output = "{% $states.errorOutput.Cause %}", next = "Refuse")
  Opinion judge(Question question);

  @ChoiceState(name = "Plausible?", otherwise = "Refuse")
  @When(condition = "{% $states.input.score > 70 and $total < 1000 %}", next = "Pay out")
  @When(
      condition = "{% $states.input.score > 50 or $contains($customer, 'known') %}",
      assign =
          """
          { "total": "{% $total > 500 ? 500 : $total %}" }""",
      next = "Pay out")
  void plausible();

  @WaitState(secondsExpression = "{% $power(2, $tries) %}", next = "Judge")
  void pause();

  @MapState(
      name = "Pay out",
      itemProcessor = Part.class,
      items = "{% [1..$ceil($total / 100)] %}",
      itemSelector =
          """
          { "number": "{% $states.context.Map.Item.Value %}", "to": "{% $customer %}" }""",
      maxConcurrency = 3,
      output =
          """
          { "paid": "{% $sum([$states.result.amount]) %}" }""",
      next = "Tell")
  void payOut();

  /** A part of what is paid. */
  @ItemProcessor
  interface Part {
    @PassState(
        name = "Amount",
        output = "{% $merge([$states.input, { 'amount': 100 }]) %}",
        next = "Pay part")
    void amount();

    @TaskState(name = "Pay part", resource = "${PayArn}", end = true)
    @Retry(errorEquals = "States.ALL", intervalSeconds = 10, maxAttempts = 5, backoffRate = 2)
    Share pay(Share share);
  }

  @TaskState(
      resource = "arn:aws:states:::sns:publish",
      arguments =
          """
          { "TopicArn": "${Claims}", "Message": "{% $string($states.input.paid) & ' paid' %}" }""",
      next = "Paid")
  void tell();

  @SucceedState(output = "{% $total %}")
  void paid();

  @FailState(error = "ClaimRefused", cause = "{% 'After ' & $string($tries) & ' tries' %}")
  void refuse();
}
