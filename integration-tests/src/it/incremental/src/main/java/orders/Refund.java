package orders;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Is removed before the last build. */
@Workflow
interface Refund {
  @TaskState(resource = "${RefundArn}", end = true)
  String refund(String charge);
}
