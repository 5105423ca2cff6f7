//! 12:27 FIELD_CONFLICT
package workflows;

import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

@Workflow
interface Twice {
  @WaitState(
      seconds = 5,
      secondsExpression = "${Seconds}",
      next = "Done")
  void pause();

  @SucceedState
  void done();
}
