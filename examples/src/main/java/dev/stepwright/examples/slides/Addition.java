package dev.stepwright.examples.slides;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Adds two numbers: InputPath selects them, ResultPath puts the sum beside them. */
@Workflow(input = Addition.Sheet.class, output = AdditionData.Output.class)
interface Addition {
  /** A title, and what is to be added. */
  record Sheet(String title, Numbers numbers) {}

  /** Two numbers. */
  record Numbers(int val1, int val2) {}

  @TaskState(resource = "${AddArn}", inputPath = "$.numbers", resultPath = "$.sum", end = true)
  int add(Numbers numbers);
}
