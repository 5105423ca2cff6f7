package dev.stepwright.examples.checkout;

import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.List;
import java.util.Map;

/** Takes the money for an order, asks somebody, and tells the customer. */
@Workflow(startAt = CheckoutStates.CHARGE, output = Checkout.Done.class)
interface Checkout {
  record Order(String id, int amount) {}

  record Receipt(String number) {}

  record Question(String token, String number) {}

  record Done(String told, String approvedBy, List<Receipt> receipts) {}

  /** A substitution for the name. */
  @TaskState(
      resource = "arn:aws:states:::lambda:invoke",
      parameters =
          """
          { "FunctionName": "${ChargeFunction}", "Payload.$": "$" }\
          """,
      resultSelector =
          """
          { "number.$": "$.Payload.number", "status.$": "$.StatusCode" }\
          """,
      resultPath = "$.receipt",
      next = CheckoutStates.ASK)
  @Retry(errorEquals = "dev.stepwright.examples.checkout.Busy", maxAttempts = 1)
  Receipt charge(Order order) throws Busy;

  /** A substitution with an alias, and a token to wait for. */
  @TaskState(
      resource = "arn:aws:states:::lambda:invoke.waitForTaskToken",
      parameters =
          """
          {
            "FunctionName": "${AskFunction}:live",
            "Payload": { "token.$": "$$.Task.Token", "number.$": "$.receipt.number" }
          }\
          """,
      resultPath = "$.approval",
      next = CheckoutStates.CHARGE_AGAIN)
  void ask(Question question);

  /** The function of the first State, from JSONata. */
  @TaskState(
      name = "Charge again",
      queryLanguage = QueryLanguage.JSONATA,
      resource = "arn:aws:states:::lambda:invoke",
      arguments =
          """
          { "FunctionName": "${ChargeFunction}", "Payload": { "id": "o-2", "amount": 1 } }\
          """,
      output =
          """
          {% $merge([$states.input, { "second": $states.result.Payload }]) %}\
          """,
      next = CheckoutStates.TELL)
  Receipt chargeAgain(Order order);

  /** An account and a name. */
  @TaskState(
      resource = "arn:aws:states:::lambda:invoke",
      parameters =
          """
          {
            "FunctionName": "123456789012:function:tell",
            "Payload": { "order.$": "$.id", "receipt.$": "$.receipt.number" }
          }\
          """,
      resultPath = "$.told",
      next = CheckoutStates.FINISH)
  String tell(Map<String, String> message);

  /** The ARN as the Resource. */
  @TaskState(
      resource = "arn:aws:lambda:us-east-1:123456789012:function:finish",
      parameters =
          """
          {
            "told.$": "$.told.Payload",
            "approvedBy.$": "$.approval.by",
            "receipts.$": "States.Array($.receipt, $.second)"
          }\
          """,
      end = true)
  Done finish(Done done);
}
