//! 18:24 ERROR_NAMES_EMPTY
//! 25:49 ERROR_ALL_NOT_ALONE
//! 30:24 ERROR_ALL_NOT_LAST
//! 36:30 ERROR_NAME_RESERVED
//! 40:43 NUMBER_OUT_OF_RANGE
//! 40:68 NUMBER_OUT_OF_RANGE
package workflows;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Retriers and Catchers. */
@Workflow(inOrder = true)
interface Errors {
  @TaskState(resource = "${Arn}")
  @Retry(errorEquals = {})
  void empty();

  @TaskState(
      resource = "${Arn}",
      retry = {
        @Retry(errorEquals = "A"),
        @Retry(errorEquals = {"States.Timeout", "States.ALL"})
      })
  void notAlone();

  @TaskState(resource = "${Arn}")
  @Catch(errorEquals = "States.ALL", next = "Reserved")
  @Catch(errorEquals = "B", next = "Reserved")
  void notLast();

  @TaskState(resource = "${Arn}")
  @TaskState(name = "Reserved too", resource = "${Arn}")
  @Retry(errorEquals = {"A", "States.TimedOut"})
  void reserved();

  @TaskState(resource = "${Arn}")
  @Retry(errorEquals = "A", maxAttempts = 100000000, backoffRate = 0.5)
  void numbers();
}
