package dev.stepwright.examples.delayedwrite;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.runtime.task.TaskException;

/** Waits for as long as a function says, and writes a grade to a table then. */
@Workflow(startAt = "Plan", input = DelayedWrite.Grade.class)
interface DelayedWrite {

  /**
   * A grade.
   *
   * @param publishAt when it may be known, in RFC 3339
   */
  record Grade(String student, int points, String publishAt) {}

  @TaskState(
      resource = "${PlanArn}",
      parameters =
          """
          { "now.$": "$$.State.EnteredTime", "publishAt.$": "$.publishAt" }""",
      resultPath = "$.seconds",
      next = "Pause")
  @Catch(
      errorEquals = "java.time.format.DateTimeParseException",
      resultPath = "$.error",
      next = "No Such Time")
  long plan(DelayedWriteData.PlanInput input);

  @WaitState(secondsPath = "$.seconds", next = "Write")
  void pause();

  @TaskState(
      resource = "arn:aws:states:::dynamodb:putItem",
      parameters =
          """
          {
            "TableName": "${GradeTable}",
            "ConditionExpression": "attribute_not_exists(student)",
            "Item": {
              "student": { "S.$": "$.student" },
              "points": { "N.$": "States.Format('{}', $.points)" }
            }
          }""",
      resultPath = "null",
      next = "Tell")
  @Retry(
      errorEquals = "DynamoDB.ProvisionedThroughputExceededException",
      intervalSeconds = 2,
      maxAttempts = 4,
      backoffRate = 2)
  @Catch(
      errorEquals = "DynamoDB.ConditionalCheckFailedException",
      resultPath = "$.error",
      next = "Known Before")
  @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Not Written")
  void write(DelayedWriteData.WriteInput put) throws TaskException;

  @TaskState(resource = "${TellArn}", inputPath = "$.student", resultPath = "null", end = true)
  void tell(String student);

  @PassState(
      name = "Known Before",
      parameters =
          """
          { "student.$": "$.student", "known": true }""",
      end = true)
  void knownBefore();

  @FailState(name = "No Such Time", error = "Grade.NoSuchTime", causePath = "$.error.Cause")
  void noSuchTime();

  @FailState(name = "Not Written", errorPath = "$.error.Error", causePath = "$.error.Cause")
  void notWritten();
}
