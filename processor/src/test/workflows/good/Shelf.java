package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Workflows nested in a class, private, generic, and as methods of a class. */
class Shelves {
  @Workflow(comment = "nested", startAt = ShelfWorkStates.FIRST)
  private interface ShelfWork<T extends Comparable<T>> {
    @PassState(name = "First", next = "a */ {b} \\u0041 @ c")
    T first(T value);

    @ParallelState(name = "a */ {b} \\u0041 @ c", branches = Part.class, end = true)
    void odd();
  }

  /** A branch with a type parameter. */
  @Branch
  private abstract static class Part<T> {
    @SucceedState(name = "Part")
    protected abstract T part();
  }
}

/** Starts where the other one goes on. */
@Workflow
final class Shelf {
  private Shelf() {}

  @TaskState(name = ShelfNames.WORK, resource = "${Work}", next = ShelfStates.DONE)
  static String work(String input) {
    return input;
  }

  @SucceedState
  static void done() {}
}

/** Names for States. */
interface ShelfNames {
  String WORK = "Work " + 1;
}
