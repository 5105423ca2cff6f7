//! 22:28 javac
//! 25:19 javac
//! 26:20 javac
//! 32:29 javac
//! 32:53 javac
//! 32:74 TRANSITION_TARGET_UNKNOWN
//! 36:29 javac
//! 37:30 javac
//! 40:3 STATE_UNREACHABLE
//! 40:25 javac
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** What javac does not know, javac reports; the rest is checked all the same. */
@Workflow(timeoutSeconds = Missing.SECONDS)
interface Unresolved {
  @ParallelState(
      branches = {Missing.class, Here.class},
      resultPath = Missing.PATH,
      next = UnresolvedStates.EACH)
  void split();

  @Branch
  interface Here {
    @PassState(parameters = Missing.JSON, comment = Missing.TEXT, next = "Elsewhere")
    void here();
  }

  @MapState(itemProcessor = Missing.class, end = true)
  @Retry(errorEquals = {"A", Missing.ERROR})
  void each();

  @TaskState(resource = Missing.ARN, end = true)
  void work();
}
