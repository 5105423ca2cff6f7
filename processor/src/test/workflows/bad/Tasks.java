//! 26:25 RESOURCE_INVALID
//! 29:25 RESOURCE_UNKNOWN
//! 32:75 HEARTBEAT_NOT_SMALLER
//! 35:55 MAP_NOT_DISTRIBUTED
//! 44:52 LABEL_INVALID
//! 54:9 ANNOTATION_NOT_ONE
//! 56:21 FIELD_ALTERNATIVE_REQUIRED
//! 57:15 LABEL_DUPLICATE
//! 74:29 PATH_INVALID
//! 83:18 EXPRESS_UNSUPPORTED
package workflows;

import dev.stepwright.dsl.annotation.ItemBatcher;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.ItemReader;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.StateMachineType;

/** Tasks and Maps. */
@Workflow(inOrder = true)
interface Tasks {
  @TaskState(resource = "charge-card")
  void invalid();

  @TaskState(resource = "arn:aws:states:::sqs:send")
  void unknown();

  @TaskState(resource = "${Arn}", timeoutSeconds = 60, heartbeatSeconds = 60)
  void heartbeat();

  @MapState(itemProcessor = Pack.class, itemBatcher = @ItemBatcher(maxItemsPerBatch = 10))
  void notDistributed();

  @ItemProcessor(inOrder = true)
  interface Pack {
    @PassState
    void pack();
  }

  @MapState(itemProcessor = One.class, label = "all parcels")
  void label();

  @MapState(itemProcessor = Two.class, label = "parcels")
  void labels();

  @MapState(
      itemProcessor = Three.class,
      itemReader = {
        @ItemReader(resource = "arn:aws:states:::s3:getObject", parameters = "{}"),
        @ItemReader(resource = "arn:aws:states:::s3:getObject")
      },
      itemBatcher = @ItemBatcher(comment = "no limit"),
      label = "parcels")
  void labelsToo();

  @ItemProcessor(mode = ProcessorConfig.Mode.DISTRIBUTED, executionType = StateMachineType.STANDARD, inOrder = true)
  interface One {
    @PassState
    void one();
  }

  @ItemProcessor(mode = ProcessorConfig.Mode.DISTRIBUTED, executionType = StateMachineType.STANDARD, inOrder = true)
  interface Two {
    @PassState
    void two();
  }

  @ItemProcessor(mode = ProcessorConfig.Mode.DISTRIBUTED, executionType = StateMachineType.STANDARD, inOrder = true, iterator = true)
  interface Three {
    @PassState(inputPath = "x")
    void three();
  }
}

/** Waits for a token. */
@Workflow(type = StateMachineType.EXPRESS)
interface TasksExpress {
  @TaskState(
      resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      parameters =
          """
          { "QueueUrl": "${Queue}", "MessageBody.$": "$$.Task.Token" }""",
      end = true)
  void ask();
}
