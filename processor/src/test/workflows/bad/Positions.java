//! 20:46 TRANSITION_TARGET_UNKNOWN
//! 22:47 NUMBER_OUT_OF_RANGE
//! 26:38 REFERENCE_PATH_INVALID
//! 34:37 PATH_INVALID
//! 43:31 PATH_INVALID
package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

@Workflow(startAt = "Work")
interface Positions {
  @TaskState(resource = "${WorkArn}", next = "Pauze")
  @Retry(errorEquals = "A")
  @Retry(errorEquals = "B", intervalSeconds = -1)
  @Retry(errorEquals = "C")
  String work();

  @WaitState(secondsPath = "$.seconds left", next = "Template")
  void pause();

  @PassState(
      parameters =
          """
          {
            "fine.$": "$.a",
            "a.$": "$.items[?(@.x ==)]"
          }""",
      next = "Choose")
  void template();

  @ChoiceState(otherwise = "Done")
  @When(
      and = {
        @Test(variable = "$.a", isPresent = true),
        @Test(variable = "$.b[", isPresent = true)
      },
      next = "Done")
  void choose();

  @SucceedState
  void done();
}
