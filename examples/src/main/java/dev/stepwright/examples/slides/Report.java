package dev.stepwright.examples.slides;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/**
 * Makes a report: tries again after 3, 6 and 12 seconds, recovers from one error, not from others.
 */
@Workflow(startAt = "Generate", input = Report.Order.class)
interface Report {
  /** What is to be in it. */
  record Order(String title) {}

  @TaskState(
      resource = "${GenerateArn}",
      timeoutSeconds = 300,
      heartbeatSeconds = 60,
      resultPath = "$.report",
      next = "Done")
  @Retry(errorEquals = "States.Timeout", intervalSeconds = 3, maxAttempts = 3, backoffRate = 2)
  @Catch(
      errorEquals = "java.io.UncheckedIOException",
      resultPath = "$.error-info",
      next = "RecoveryState")
  @Catch(errorEquals = "States.ALL", resultPath = "$.error-info", next = "EndMachine")
  String generate(Order order);

  @WaitState(name = "RecoveryState", seconds = 10, next = "Archive")
  void recovery();

  @TaskState(resource = "${ArchiveArn}", resultPath = "$.report", next = "Done")
  String archive(Order order);

  @SucceedState
  void done();

  @FailState(name = "EndMachine", error = "Report.NotMade", causePath = "$.error-info.Cause")
  void endMachine();
}
