//! 19:38 TRANSITION_TARGET_UNKNOWN
package workflows;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/** Charges a card, and sends the order once that is done. */
@Workflow(comment = "An order", timeoutSeconds = 3600)
interface OrderMisspelt {
  @TaskState(resource = "${ChargeCardArn}", resultPath = "$.charge", next = "Pause")
  @Retry(errorEquals = "Busy", intervalSeconds = 60)
  @Catch(errorEquals = "CardDeclined", resultPath = "$.error", next = "Tell")
  void charge();

  @WaitState(seconds = 86400, next = "Sned")
  void pause();

  @TaskState(
      resource = "arn:aws:states:::sqs:sendMessage",
      parameters =
          """
          { "QueueUrl": "${Orders}", "MessageBody.$": "$.order" }""",
      end = true)
  void send();

  @FailState(error = "CardDeclined", causePath = "$.error.Cause")
  void tell();
}
