package workflows;

import dev.stepwright.dsl.annotation.ItemBatcher;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.ItemReader;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.StateMachineType;

/** What is not known before it is deployed stands as a substitution, in numbers, too. */
@Workflow(timeoutSecondsExpression = "${WorkflowTimeout}", name = "Substituted")
interface Substituted {
  @TaskState(
      resource = "${FetchArn}",
      parameters = "${FetchParameters}",
      timeoutSecondsExpression = "${FetchTimeout}",
      heartbeatSecondsExpression = "${FetchHeartbeat}",
      next = "Pause")
  void fetch();

  @WaitState(secondsExpression = "${Pause}", next = "Spread")
  void pause();

  @MapState(
      itemProcessor = Item.class,
      itemReader =
          @ItemReader(
              resource = "arn:aws:states:::s3:listObjectsV2",
              maxItemsExpression = "${MaxItems}",
              parameters =
                  """
                  { "Bucket": "${Bucket}", "Prefix": "${Prefix}" }"""),
      itemBatcher =
          @ItemBatcher(
              maxItemsPerBatchExpression = "${BatchSize}",
              maxInputBytesPerBatchExpression = "${BatchBytes}"),
      maxConcurrencyExpression = "${Concurrency}",
      toleratedFailureCountExpression = "${Failures}",
      toleratedFailurePercentageExpression = "${FailurePercentage}",
      end = true)
  void spread();

  /** What is done with an object. */
  @ItemProcessor(mode = ProcessorConfig.Mode.DISTRIBUTED, executionType = StateMachineType.STANDARD)
  interface Item {
    @TaskState(name = "Work on it", resource = "arn:aws:lambda:${Region}:${Account}:function:work", end = true)
    void work();
  }
}
