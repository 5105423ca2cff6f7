package dev.stepwright.examples.stockimport;

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
import java.util.List;

/** Imports a stock list: 500 rows in a child execution, of which one in a hundred may fail. */
@Workflow(startAt = "Import", input = StockImport.File.class, output = StockImportData.Output.class)
interface StockImport {
  /** Where the list is. */
  record File(String bucket, String key) {}

  @MapState(
      name = "Import",
      itemReader =
          @ItemReader(
              resource = "arn:aws:states:::s3:getObject",
              inputType = ReaderConfig.InputType.CSV,
              csvHeaderLocation = ReaderConfig.CsvHeaderLocation.FIRST_ROW,
              parameters =
                  """
                  { "Bucket.$": "$.bucket", "Key.$": "$.key" }"""),
      itemSelector =
          """
          { "sku.$": "$$.Map.Item.Value.sku", "count.$": "$$.Map.Item.Value.count" }""",
      itemBatcher =
          @ItemBatcher(
              maxItemsPerBatch = 500,
              batchInput =
                  """
                  { "file.$": "$.key" }"""),
      itemProcessor = Rows.class,
      maxConcurrency = 50,
      toleratedFailurePercentage = 1,
      label = "Rows",
      resultWriter =
          @ResultWriter(
              resource = "arn:aws:states:::s3:putObject",
              parameters =
                  """
                  { "Bucket.$": "$.bucket", "Prefix": "imported" }"""),
      resultPath = "$.run",
      next = "Count")
  @Catch(
      errorEquals = "States.ExceedToleratedFailureThreshold",
      resultPath = "$.error",
      next = "Too Many Bad Rows")
  void importRows();

  /** What a child execution does with its rows. */
  @ItemProcessor(mode = ProcessorConfig.Mode.DISTRIBUTED, executionType = StateMachineType.EXPRESS)
  interface Rows {
    /** A row, as it is read. */
    record Row(String sku, String count) {}

    /** What is the same for all of a batch. */
    record From(String file) {}

    /** Some rows. */
    record Batch(From BatchInput, List<Row> Items) {}

    @TaskState(name = "Store Rows", resource = "${StoreArn}", end = true)
    @Retry(errorEquals = "java.util.concurrent.TimeoutException", intervalSeconds = 1)
    int store(Batch batch);
  }

  @TaskState(resource = "${CountArn}", resultPath = "$.articles", end = true)
  int count(File file);

  @FailState(
      name = "Too Many Bad Rows",
      error = "StockImport.TooManyBadRows",
      causePath = "$.error.Cause")
  void tooManyBadRows();
}
