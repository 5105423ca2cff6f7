package workflows;

import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Fields that the annotations do not know, and old names. */
@Workflow(
    allowUnknown = false,
    raw =
        """
        { "Version": "1.0" }""")
interface RawFields {
  @MapState(
      itemProcessor = Old.class,
      parameters =
          """
          { "item.$": "$$.Map.Item.Value" }""",
      end = true)
  void each();

  /** The States under their old name. */
  @ItemProcessor(iterator = true)
  interface Old {
    @TaskState(
        name = "Old work",
        resource = "arn:aws:lambda:eu-central-1:123456789012:function:work:1",
        raw =
            """
            { "TimeoutSeconds": 5, "ResultPath": "$.old" }""",
        end = true)
    @Retry(errorEquals = "Old", raw = "{\"MaxAttempts\": 0}")
    void work();
  }
}
