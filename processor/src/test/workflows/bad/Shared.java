//! 22:43 NUMBER_OUT_OF_RANGE
//! 24:45 TRANSITION_TARGET_UNKNOWN
//! 34:28 PATH_INVALID
//! 34:46 PATH_INVALID
//! 37:42 PATH_INVALID
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** What two States, or two workflows, share is reported once. */
@Workflow
interface Shared {
  @TaskState(resource = "${One}", next = "Two")
  @TaskState(name = "Two", resource = "${Two}", next = "Three")
  @Retry(errorEquals = "A")
  @Retry(errorEquals = "B", backoffRate = 0)
  @Retry(errorEquals = "C")
  @Catch(errorEquals = "States.ALL", next = "Nowhere")
  void one();

  @ParallelState(branches = Part.class, end = true)
  void three();

  @Branch
  interface Part {
    static final String BAD = "$.b[";

    @PassState(inputPath = BAD, outputPath = "$." + "a b", next = "Part 2")
    void part();

    @PassState(name = "Part 2", assign = "{\"a.$\": \"$.\"}", end = true)
    void part2();
  }
}

@Workflow
class SharedToo {
  @ParallelState(branches = Shared.Part.class, end = true)
  void four() {}
}
