//! 11:35 javac
package workflows;

import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.Workflow;

/** A constant that is not generated. */
@Workflow
interface Misspelt {
  @PassState(next = MisspeltStates.DONNE)
  void begin();

  @SucceedState
  void done();
}
