package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.StateMachineType;

/** An EXPRESS workflow: counts a click and tells about it. */
@Workflow(type = StateMachineType.EXPRESS, startAt = ClickStreamStates.COUNT_CLICK)
interface ClickStream {
  @TaskState(
      name = "Count click",
      resource = "arn:aws:states:::dynamodb:updateItem",
      parameters =
          """
          {
            "TableName": "${Clicks}",
            "Key": { "page": { "S.$": "$.page" } },
            "UpdateExpression": "ADD clicks :one",
            "ExpressionAttributeValues": { ":one": { "N": "1" } },
            "ReturnValues": "UPDATED_NEW"
          }""",
      resultSelector =
          """
          { "clicks.$": "States.StringToJson($.Attributes.clicks.N)" }""",
      resultPath = "$.count",
      next = ClickStreamStates.TELL)
  @Retry(
      errorEquals = {"DynamoDB.ThrottlingException", "DynamoDB.InternalServerErrorException"},
      intervalSeconds = 1,
      maxAttempts = 5,
      backoffRate = 1.2)
  void countClick();

  @ParallelState(
      branches = {Bus.class, Log.class},
      resultPath = "null",
      end = true)
  void tell();

  /** Tells the bus. */
  @Branch
  interface Bus {
    @TaskState(
        name = "Put event",
        resource = "arn:aws:states:::events:putEvents",
        parameters =
            """
            {
              "Entries": [
                { "Source": "clicks", "DetailType": "Click", "Detail.$": "$", "EventBusName": "${Bus}" }
              ]
            }""",
        end = true)
    void put();
  }

  /** Tells the log. */
  @Branch
  interface Log {
    @TaskState(
        name = "Put record",
        resource = "arn:aws:states:::aws-sdk:firehose:putRecord",
        parameters =
            """
            {
              "DeliveryStreamName": "${Stream}",
              "Record": { "Data.$": "States.JsonToString($)" }
            }""",
        end = true)
    @Catch(errorEquals = "States.TaskFailed", resultPath = "null", next = "Not logged")
    void put();

    @SucceedState(name = "Not logged")
    void notLogged();
  }
}
