package workflows;

import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.ProcessorConfig;

/** Makes thumbnails of pictures, five at a time. */
@Workflow(startAt = "List pictures")
interface Thumbnails {
  @MapState(
      name = "Each picture",
      itemProcessor = Picture.class,
      itemsPath = "$.Contents",
      itemSelector =
          """
          {
            "key.$": "$$.Map.Item.Value.Key",
            "number.$": "States.MathAdd($$.Map.Item.Index, 1)",
            "sizes": [64, 128, 256]
          }""",
      maxConcurrency = 5,
      resultPath = "null",
      end = true)
  void eachPicture();

  /** What is done with a picture. */
  @ItemProcessor(mode = ProcessorConfig.Mode.INLINE)
  interface Picture {
    @MapState(
        name = "Each size",
        itemProcessor = Size.class,
        inputPath = "$",
        itemsPath = "$.sizes",
        itemSelector =
            """
            { "key.$": "$.key", "size.$": "$$.Map.Item.Value" }""",
        end = true)
    void eachSize();
  }

  /** What is done for a size. */
  @ItemProcessor
  interface Size {
    @TaskState(
        resource = "${ResizeArn}",
        timeoutSeconds = 60,
        retry = @Retry(errorEquals = "States.Timeout", maxAttempts = 2),
        end = true)
    void resize();
  }

  @TaskState(
      name = "List pictures",
      resource = "arn:aws:states:::aws-sdk:s3:listObjectsV2",
      parameters =
          """
          { "Bucket": "${PictureBucket}", "Prefix": "incoming/" }""",
      next = "Each picture")
  void listPictures();
}
