//! 26:21 START_AT_UNKNOWN
//! 30:43 NUMBER_OUT_OF_RANGE
//! 33:43 NUMBER_OUT_OF_RANGE
//! 34:42 TRANSITION_TARGET_UNKNOWN
//! 41:45 NUMBER_OUT_OF_RANGE
//! 42:45 NUMBER_OUT_OF_RANGE
package workflows;

import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import org.junit.jupiter.api.Test;

/** Annotations of other libraries that are named as ours are move no place. */
class ForeignBadLibrary {
  @java.lang.annotation.Repeatable(Retry.List.class)
  @interface Retry {
    int maxAttempts() default 0;

    @interface List {
      Retry[] value();
    }
  }
}

@Workflow(startAt = "Nowhere")
interface ForeignBad {
  @Test
  @ForeignBadLibrary.Retry(maxAttempts = -1)
  @Retry(errorEquals = "A", maxAttempts = -2)
  @ForeignBadLibrary.Retry(maxAttempts = -3)
  @ForeignBadLibrary.Retry(maxAttempts = -4)
  @Retry(errorEquals = "B", maxAttempts = -5)
  @TaskState(resource = "${Arn}", next = "Nowhere")
  void work();

  @ForeignBadLibrary.Retry.List({@ForeignBadLibrary.Retry, @ForeignBadLibrary.Retry})
  @TaskState(name = "Second", resource = "${Arn}", end = true)
  @dev.stepwright.dsl.annotation.Retry.List({
    @Retry(errorEquals = "A"),
    @Retry(errorEquals = "B", maxAttempts = -6),
    @Retry(errorEquals = "C", maxAttempts = -7)
  })
  void second();
}
