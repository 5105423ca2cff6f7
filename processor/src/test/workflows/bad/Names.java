//! 14:21 START_AT_UNKNOWN
//! 23:21 STATE_NAME_DUPLICATE
//! 27:14 STATE_NAME_INVALID
//! 31:21 STATE_NAME_INVALID
//! 39:5 STATE_NAME_DUPLICATE
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Workflow;

/** Names of States. */
@Workflow(startAt = "first")
interface Names {
  @PassState(next = "Second")
  void first();

  @PassState(name = "Second", next = "Third")
  @PassState(name = "Third", next = "First")
  void second();

  @PassState(name = "Third", next = "Inner")
  void third();

  @PassState(
      name = "A name of a State that has a great many more characters than the eighty that it may have",
      end = true)
  void tooLong();

  @PassState(name = "", end = true)
  void empty();

  @ParallelState(name = "Inner", branches = Inside.class, end = true)
  void inner();

  @Branch
  interface Inside {
    @PassState(end = true)
    void second();
  }
}
