package dev.stepwright.examples.batchjob;

import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.fail;
import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.retrier;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.Retrier;
import dev.stepwright.dsl.builder.States;
import dev.stepwright.dsl.builder.WorkflowDefinition;

/** The batch-job poller once more, built: its definition is the same. */
final class BuiltBatchJob {
  private static final Retrier THREE_TIMES =
      retrier(States.ALL).intervalSeconds(1).maxAttempts(3).backoffRate(2);

  private BuiltBatchJob() {}

  /** What to run, and what is known of it. */
  record Job(String command, @JsonProperty("wait_time") int waitTime, String guid, String status) {}

  /** What does the work. */
  interface Jobs {
    String submit(Job job);

    String check(String guid);
  }

  @Workflow
  static WorkflowDefinition<Job, String> builtBatchJob() {
    var job = input(Job.class);
    var submit =
        task("Submit Job", "${SubmitJobArn}", Jobs::submit)
            .resultPath(job.at(Job::guid))
            .retry(THREE_TIMES);
    var pause = waitState("Wait X Seconds", job).seconds(job.at(Job::waitTime));
    var check =
        task("Get Job Status", "${CheckJobArn}", Jobs::check)
            .inputPath(job.at(Job::guid))
            .resultPath(job.at(Job::status))
            .retry(THREE_TIMES);
    var failed =
        fail("Job Failed").cause("AWS Batch Job Failed").error("DescribeJob returned FAILED");
    var result =
        task("Get Final Job Status", "${CheckJobArn}", Jobs::check)
            .inputPath(job.at(Job::guid))
            .retry(THREE_TIMES);
    var complete =
        choice("Job Complete?", job)
            .when(job.at(Job::status).is("FAILED"), failed)
            .when(job.at(Job::status).is("SUCCEEDED"), result)
            .otherwise(pause);

    return workflow(submit.then(pause).then(check).then(complete).yields(String.class))
        .comment("An example of the Amazon States Language.");
  }
}
