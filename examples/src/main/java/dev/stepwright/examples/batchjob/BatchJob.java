package dev.stepwright.examples.batchjob;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Submits a batch job, and asks for its status until it has ended. */
@Workflow(
    comment = "An example of the Amazon States Language.",
    input = BatchJob.Job.class,
    output = String.class)
interface BatchJob {

  /**
   * What to run.
   *
   * @param command the command
   * @param waitTime how many seconds to wait between two questions
   */
  record Job(String command, @JsonProperty("wait_time") int waitTime) {}

  @TaskState(
      name = "Submit Job",
      resource = "${SubmitJobArn}",
      resultPath = "$.guid",
      next = "Wait X Seconds")
  @Retry(errorEquals = "States.ALL", intervalSeconds = 1, maxAttempts = 3, backoffRate = 2)
  String submitJob(Job job);

  @WaitState(name = "Wait X Seconds", secondsPath = "$.wait_time", next = "Get Job Status")
  void waitXSeconds();

  @TaskState(
      name = "Get Job Status",
      resource = "${CheckJobArn}",
      inputPath = "$.guid",
      resultPath = "$.status",
      next = "Job Complete?")
  @Retry(errorEquals = "States.ALL", intervalSeconds = 1, maxAttempts = 3, backoffRate = 2)
  String checkJob(String guid);

  @ChoiceState(name = "Job Complete?", otherwise = "Wait X Seconds")
  @When(variable = "$.status", stringEquals = "FAILED", next = "Job Failed")
  @When(variable = "$.status", stringEquals = "SUCCEEDED", next = "Get Final Job Status")
  void jobComplete();

  @FailState(
      name = "Job Failed",
      cause = "AWS Batch Job Failed",
      error = "DescribeJob returned FAILED")
  void jobFailed();

  @TaskState(
      name = "Get Final Job Status",
      resource = "${CheckJobArn}",
      inputPath = "$.guid",
      end = true)
  @Retry(errorEquals = "States.ALL", intervalSeconds = 1, maxAttempts = 3, backoffRate = 2)
  String finalStatus(String guid);
}
