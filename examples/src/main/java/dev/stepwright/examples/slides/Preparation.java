package dev.stepwright.examples.slides;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;

/** Prepares data by a template within a template. */
@Workflow(input = Preparation.Values.class, output = String.class)
interface Preparation {
  /** What there is. */
  record Values(int flagged, List<Integer> vals) {}

  @TaskState(
      name = "Prepare Data",
      resource = "${PrepareArn}",
      parameters =
          """
          {
            "flagged": true,
            "parts": {
              "first.$": "$.vals[0]",
              "last3.$": "$.vals[3:]"
            }
          }""",
      end = true)
  @SuppressWarnings("stepwright:DATA_PATH_UNCERTAIN") // Nobody prepares nothing.
  String prepare(PreparationData.PrepareDataInput input);
}
