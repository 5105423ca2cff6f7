package dev.stepwright.examples.slides;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;

/** Adds and subtracts at the same time. */
@Workflow(inOrder = true, input = List.class, output = List.class)
interface FunWithMath {

  @ParallelState(
      name = "FunWithMath",
      branches = {Adding.class, Subtracting.class})
  void both();

  /** The first branch. */
  @Branch
  interface Adding {
    @TaskState(resource = "${AddArn}", end = true)
    int add(List<Integer> numbers);
  }

  /** The second branch. */
  @Branch
  interface Subtracting {
    @TaskState(resource = "${SubtractArn}", end = true)
    int subtract(List<Integer> numbers);
  }
}
