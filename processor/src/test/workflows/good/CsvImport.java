package workflows;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.ItemBatcher;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.ItemReader;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.ResultWriter;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.dsl.model.StateMachineType;

/** Imports the rows of a CSV file, a hundred in a child execution. */
@Workflow(comment = "Imports customers", timeoutSecondsExpression = "${Timeout}")
interface CsvImport {
  @MapState(
      name = "Import rows",
      itemProcessor = Rows.class,
      itemReader =
          @ItemReader(
              resource = "arn:aws:states:::s3:getObject",
              inputType = ReaderConfig.InputType.CSV,
              csvDelimiter = ReaderConfig.CsvDelimiter.SEMICOLON,
              csvHeaderLocation = ReaderConfig.CsvHeaderLocation.GIVEN,
              csvHeaders = {"id", "name", "email"},
              maxItemsPath = "$.limit",
              parameters =
                  """
                  { "Bucket.$": "$.bucket", "Key.$": "$.key" }"""),
      itemSelector =
          """
          { "row.$": "$$.Map.Item.Value", "file.$": "$.key" }""",
      itemBatcher =
          @ItemBatcher(
              maxItemsPerBatch = 100,
              maxInputBytesPerBatch = 131072,
              batchInput =
                  """
                  { "run.$": "$$.Execution.Name" }"""),
      maxConcurrencyExpression = "${Concurrency}",
      toleratedFailurePercentage = 2.5,
      toleratedFailureCountPath = "$.tolerated",
      label = "Rows",
      resultWriter =
          @ResultWriter(
              resource = "arn:aws:states:::s3:putObject",
              transformation = dev.stepwright.dsl.model.ResultWriter.Transformation.COMPACT,
              outputType = dev.stepwright.dsl.model.ResultWriter.OutputType.JSONL,
              parameters =
                  """
                  { "Bucket.$": "$.bucket", "Prefix": "results" }"""),
      resultSelector =
          """
          { "results.$": "$.ResultWriterDetails" }""",
      end = true)
  @Retry(errorEquals = "States.ItemReaderFailed", intervalSeconds = 30, maxAttempts = 1)
  @Catch(errorEquals = "States.ExceedToleratedFailureThreshold", next = "Bad file")
  void importRows();

  /** What a child execution does with its rows. */
  @ItemProcessor(
      mode = ProcessorConfig.Mode.DISTRIBUTED,
      executionType = StateMachineType.EXPRESS)
  interface Rows {
    @TaskState(
        name = "Store rows",
        resource = "arn:aws:states:::lambda:invoke",
        parameters =
            """
            {
              "FunctionName": "${StoreFunction}",
              "Payload": { "rows.$": "$.Items[*].row", "run.$": "$.BatchInput.run" }
            }""",
        outputPath = "$.Payload",
        end = true)
    void store();
  }

  @FailState(name = "Bad file", error = "BadFile", cause = "Too many rows could not be stored")
  void badFile();
}
