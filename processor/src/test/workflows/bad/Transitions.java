//! 25:3 TRANSITION_REQUIRED
//! 28:28 TRANSITION_TARGET_UNKNOWN
//! 29:49 TRANSITION_TARGET_UNKNOWN
//! 33:45 TRANSITION_TARGET_UNKNOWN
//! 44:39 TRANSITION_LEAVES_SCOPE
//! 53:23 STATE_UNREACHABLE
//! 56:5 STATE_UNREACHABLE
//! 60:3 TERMINAL_STATE_MISSING
//! 69:37 FIELD_CONFLICT
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Ways that lead nowhere. */
@Workflow
interface Transitions {
  @PassState
  void begin();

  @ChoiceState(otherwise = "Lost")
  @When(variable = "$.a", isNull = true, next = "Insid")
  void choose();

  @TaskState(resource = "${Arn}", next = "Scopes")
  @Catch(errorEquals = "States.ALL", next = "Begin ")
  void work();

  @ParallelState(
      name = "Scopes",
      branches = {Leaving.class, Unreachable.class, Endless.class},
      end = true)
  void scopes();

  @Branch
  interface Leaving {
    @PassState(name = "Leave", next = "Work")
    void leave();
  }

  @Branch
  interface Unreachable {
    @PassState(name = "End", end = true)
    void end();

    @PassState(name = "Alone", end = true)
    void alone();

    @SucceedState
    void aloneToo();
  }

  @Branch
  interface Endless {
    @PassState(name = "Tick", next = "Tock")
    void tick();

    @PassState(name = "Tock", next = "Tick")
    void tock();
  }

  @PassState(next = "Scopes", end = true)
  void both();
}
