package dev.stepwright.examples.purchase;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.concurrent.CompletionStage;

/** Asks for approval, has another workflow ship what is approved, and tells of it. */
@Workflow(startAt = "Ask", input = Purchase.Order.class, output = PurchaseData.Output.class)
interface Purchase {
  /** An order. */
  record Order(String buyer, Shipping.Goods goods) {}

  /** What a person says. */
  record Answer(boolean approved, String by) {}

  @TaskState(
      resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      parameters =
          """
          {
            "QueueUrl": "${ApprovalQueueUrl}",
            "MessageBody": {
              "buyer.$": "$.buyer",
              "article.$": "$.goods.article",
              "token.$": "$$.Task.Token"
            }
          }""",
      timeoutSeconds = 86400,
      resultPath = "$.answer",
      next = "Approved?")
  @Catch(errorEquals = "States.Timeout", resultPath = "$.error", next = "Nobody Answered")
  CompletionStage<Answer> ask(PurchaseData.AskInput message);

  @ChoiceState(name = "Approved?", otherwise = "Not Approved")
  @When(variable = "$.answer.approved", booleanEquals = true, next = "Have It Shipped")
  void isApproved();

  @TaskState(
      name = "Have It Shipped",
      resource = "arn:aws:states:::states:startExecution.sync:2",
      parameters =
          """
          {
            "StateMachineArn": "${ShippingArn}",
            "Input": {
              "article.$": "$.goods.article",
              "count.$": "$.goods.count",
              "AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$": "$$.Execution.Id"
            }
          }""",
      resultSelector =
          """
          { "tracking.$": "$.Output.tracking" }""",
      resultPath = "$.shipping",
      next = "Tell")
  void haveItShipped();

  @TaskState(
      resource = "arn:aws:states:::sns:publish",
      parameters =
          """
          {
            "TopicArn": "${PurchaseTopicArn}",
            "Message.$": "States.Format('{} gets {} of {}', $.buyer, $.goods.count, $.goods.article)"
          }""",
      resultPath = "null",
      next = "Bill")
  void tell(PurchaseData.TellInput request);

  @TaskState(
      resource = "arn:aws:states:::sqs:sendMessage",
      parameters =
          """
          {
            "QueueUrl": "${BillQueueUrl}",
            "MessageBody": { "buyer.$": "$.buyer", "tracking.$": "$.shipping.tracking" }
          }""",
      resultSelector =
          """
          { "id.$": "$.MessageId" }""",
      resultPath = "$.bill",
      end = true)
  Sent bill(PurchaseData.BillInput request);

  /** What Amazon SQS answers. */
  record Sent(String MessageId) {}

  @FailState(name = "Not Approved", error = "Purchase.NotApproved", cause = "Someone said no")
  void notApproved();

  @FailState(name = "Nobody Answered", error = "Purchase.NoAnswer", cause = "A day has passed")
  void nobodyAnswered();
}
