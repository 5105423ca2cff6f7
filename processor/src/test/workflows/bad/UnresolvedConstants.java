//! 11:34 javac
//! 16:24 javac
package workflows;

import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.StateMachineType;

/** Constants that are not there. */
@Workflow(type = StateMachineType.EXPRES)
interface UnresolvedConstants {
  @PassState(next = "Done", outputPath = "x")
  void begin();

  @SucceedState(name = Missing.NAME)
  void done();
}
