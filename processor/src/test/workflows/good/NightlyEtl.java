package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Jobs one after the other, each of which is waited for. */
@Workflow(inOrder = true, comment = "Loads the data of a day")
interface NightlyEtl {
  @WaitState(name = "Until night", timestampPath = "$.night")
  void untilNight();

  @TaskState(
      resource = "arn:aws:states:::glue:startJobRun.sync",
      parameters =
          """
          {
            "JobName": "${CleanJob}",
            "Arguments": { "--day.$": "$.day", "--bucket": "${Bucket}" }
          }""",
      timeoutSecondsExpression = "${CleanTimeout}",
      resultPath = "$.clean")
  @Retry(errorEquals = "Glue.ConcurrentRunsExceededException", intervalSeconds = 300)
  void clean();

  @TaskState(
      resource = "arn:aws:states:::athena:startQueryExecution.sync",
      parameters =
          """
          {
            "WorkGroup": "nightly",
            "QueryString.$": "States.Format('MSCK REPAIR TABLE day_{}', $.day)"
          }""",
      resultPath = "$.repair")
  void repair();

  @TaskState(
      name = "Train model",
      resource = "arn:aws:states:::batch:submitJob.sync",
      parameters =
          """
          { "JobName": "train", "JobQueue": "${Queue}", "JobDefinition": "${Definition}" }""",
      credentials =
          """
          { "RoleArn": "${TrainingRole}" }""",
      resultPath = "null")
  void train();

  @ChoiceState(name = "Report?", otherwise = "Clean up")
  @When(
      and = {
        @Test(variable = "$.report", isPresent = true),
        @Test(variable = "$.report", booleanEquals = true)
      },
      next = "Report")
  void isReport();

  @TaskState(
      resource = "arn:aws:states:::states:startExecution.sync:2",
      parameters =
          """
          {
            "StateMachineArn": "${ReportMachine}",
            "Input": {
              "day.$": "$.day",
              "AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$": "$$.Execution.Id"
            }
          }""",
      resultSelector =
          """
          { "report.$": "$.Output.file" }""")
  void report();

  @TaskState(
      name = "Clean up",
      resource = "arn:aws:states:::aws-sdk:s3:deleteObject",
      parameters =
          """
          { "Bucket": "${Bucket}", "Key": "lock" }""",
      resultPath = "null")
  void cleanUp();
}
