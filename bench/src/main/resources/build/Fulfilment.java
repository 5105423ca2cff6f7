package shop;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;

/** Charges an order and sends it, or gives the money back. */
@Workflow(
    comment = "Charges an order and sends it",
    timeoutSeconds = 86400,
    startAt = FulfilmentStates.RESERVE,
    input = Fulfilment.Order.class,
    output = Fulfilment.Receipt.class)
public interface Fulfilment {
  /** A part of an order. */
  record Item(String article, int count, double price) {}

  /** What was ordered, and by whom. */
  record Order(String id, String customer, List<Item> items, double total) {}

  /** What is to be paid. */
  record Charge(String order, double total, String run) {}

  /** What was paid. */
  record Receipt(String order, double paid) {}

  /** A parcel on its way. */
  record Parcel(String order, String label, double weight) {}

  @TaskState(
      resource = "arn:aws:lambda:eu-central-1:123456789012:function:reserve",
      resultPath = "$.reserved",
      timeoutSeconds = 30,
      next = "Charge")
  @Retry(
      errorEquals = {"Lambda.ServiceException", "Lambda.SdkClientException"},
      intervalSeconds = 2,
      maxAttempts = 6,
      backoffRate = 2)
  @Catch(errorEquals = "SoldOut", resultPath = "$.error", next = "Refused")
  String reserve(Order order);

  @TaskState(
      resource = "arn:aws:states:::lambda:invoke",
      parameters =
          """
          {
            "FunctionName": "charge",
            "Payload": { "order.$": "$.id", "total.$": "$.total", "run.$": "$$.Execution.Name" }
          }""",
      resultSelector =
          """
          { "paid.$": "$.Payload.paid", "at.$": "$$.State.EnteredTime" }""",
      resultPath = "$.charge",
      next = "Paid in full?")
  @Retry(errorEquals = "Bank.Busy", intervalSeconds = 5, maxAttempts = 3, backoffRate = 1.5)
  @Catch(errorEquals = "Bank.Declined", resultPath = "$.error", next = "Refused")
  @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Refund")
  Receipt charge(Charge charge);

  @ChoiceState(name = "Paid in full?", otherwise = FulfilmentStates.REFUND)
  @When(variable = "$.charge.paid", numericGreaterThanEqualsPath = "$.total", next = "Prepare")
  void paidInFull();

  @ParallelState(
      branches = {Packing.class, Paper.class},
      resultSelector =
          """
          { "parcel.$": "$[0]", "label.$": "$[1]" }""",
      resultPath = "$.prepared",
      next = "Send")
  @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Refund")
  void prepare();

  /** The first branch. */
  @Branch
  interface Packing {
    @TaskState(
        resource = "arn:aws:lambda:eu-central-1:123456789012:function:pack",
        heartbeatSeconds = 300,
        timeoutSeconds = 3600,
        end = true)
    Parcel pack(Order order);
  }

  /** The second branch. */
  @Branch(inOrder = true)
  interface Paper {
    @TaskState(resource = "arn:aws:lambda:eu-central-1:123456789012:function:print")
    String print(Order order);
  }

  @TaskState(
      resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      parameters =
          """
          {
            "QueueUrl": "${Parcels}",
            "MessageBody": {
              "parcel.$": "$.prepared.parcel",
              "label.$": "States.Format('{}-{}', $.id, $.prepared.label)",
              "token.$": "$$.Task.Token"
            }
          }""",
      heartbeatSeconds = 3600,
      resultPath = "$.sent",
      next = "Sent")
  @Catch(errorEquals = "States.HeartbeatTimeout", resultPath = "$.error", next = "Refund")
  void send();

  @SucceedState(outputPath = "$.charge")
  void sent();

  @TaskState(
      resource = "arn:aws:lambda:eu-central-1:123456789012:function:refund",
      resultPath = "$.refund",
      next = "Refused")
  @Retry(errorEquals = "States.ALL", intervalSeconds = 60, maxAttempts = 10)
  Receipt refund(Order order);

  @FailState(error = "Refused", cause = "It is sold out, or not paid")
  void refused();
}
