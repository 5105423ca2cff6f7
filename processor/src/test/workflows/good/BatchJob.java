package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Starts a job and asks for its status until it has ended. */
@Workflow(comment = "Polls a batch job", timeoutSeconds = 300)
interface BatchJob {
  /** A job. */
  record Job(String command, int wait_time) {}

  @TaskState(
      name = "Submit Job",
      resource = "${SubmitJobArn}",
      resultPath = "$.guid",
      next = "Wait X Seconds")
  @Retry(errorEquals = "States.ALL", intervalSeconds = 1, maxAttempts = 3, backoffRate = 2)
  String submitJob(Job job);

  @WaitState(
      name = "Wait X Seconds",
      secondsPath = "$.wait_time",
      next = BatchJobStates.GET_JOB_STATUS)
  void waitXSeconds();

  @TaskState(
      name = "Get Job Status",
      resource = "${CheckJobArn}",
      next = "Job Complete?",
      inputPath = "$.guid",
      resultPath = "$.status")
  @TaskState(
      name = "Get Final Job Status",
      resource = "${CheckJobArn}",
      inputPath = "$.guid",
      end = true)
  @Retry(errorEquals = "States.ALL", intervalSeconds = 1, maxAttempts = 3, backoffRate = 2)
  String checkJob(String guid);

  @ChoiceState(name = "Job Complete?", otherwise = "Wait X Seconds")
  @When(variable = "$.status", stringEquals = "FAILED", next = "Job Failed")
  @When(variable = "$.status", stringEquals = "SUCCEEDED", next = "Get Final Job Status")
  void jobComplete();

  @FailState(
      name = "Job Failed",
      error = "DescribeJob returned FAILED",
      cause = "AWS Batch Job Failed")
  void jobFailed();
}
