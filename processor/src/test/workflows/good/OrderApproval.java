package workflows;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.Retrier;

/** Asks a person whether an order may be sent, and gives up after a day. */
@Workflow(comment = "Has a person approve an order")
interface OrderApproval {
  /** An order. */
  record Order(String id, double total) {}

  @TaskState(
      resource = "arn:aws:states:::dynamodb:getItem",
      parameters =
          """
          {
            "TableName": "${OrderTable}",
            "Key": { "id": { "S.$": "$.id" } },
            "ConsistentRead": true
          }""",
      resultSelector =
          """
          { "status.$": "$.Item.status.S" }""",
      resultPath = "$.stored",
      next = "Ask")
  void lookUp(Order order);

  @TaskState(
      resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      comment = "Whoever reads the queue answers with the token",
      parameters =
          """
          {
            "QueueUrl": "${ApprovalQueue}",
            "MessageBody": {
              "order.$": "$.id",
              "token.$": "$$.Task.Token",
              "startedAt.$": "$$.Execution.StartTime"
            }
          }""",
      timeoutSeconds = 86400,
      heartbeatSeconds = 3600,
      resultPath = "$.answer",
      next = "Approved?")
  @Retry(
      errorEquals = {"SQS.SdkClientException", "SQS.ServiceUnavailable"},
      maxDelaySeconds = 60,
      jitterStrategy = Retrier.JitterStrategy.FULL)
  @Catch(errorEquals = "States.Timeout", resultPath = "null", next = "Too Late")
  @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Tell")
  void ask();

  @ChoiceState(name = "Approved?", otherwise = "Tell")
  @When(variable = "$.answer.approved", booleanEquals = true, next = "Send")
  void approved();

  @TaskState(
      resource = "arn:aws:states:::lambda:invoke",
      parameters =
          """
          { "FunctionName": "${SendFunction}", "Payload.$": "$" }""",
      outputPath = "$.Payload",
      end = true)
  void send();

  @TaskState(
      resource = "arn:aws:states:::sns:publish",
      parameters =
          """
          {
            "TopicArn": "${OrderTopic}",
            "Message.$": "States.Format('Order {} is not sent', $.id)"
          }""",
      next = "Done")
  void tell();

  @FailState(name = "Too Late", error = "ApprovalTimeout", cause = "Nobody answered for a day")
  void tooLate();

  @SucceedState
  void done();
}
