package shop;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.ItemBatcher;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.ItemReader;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.dsl.model.Retrier;
import dev.stepwright.dsl.model.StateMachineType;

/** Writes a report of what was sold, every night. */
@Workflow(comment = "Writes a report of what was sold", input = Report.Night.class)
public interface Report {
  /** The night a report is of. */
  record Night(String date, String bucket, String startAt) {}

  /** A line of the report. */
  record Line(String article, long count, double sum) {}

  /** Where the report is. */
  record Place(String bucket, String key) {}

  @WaitState(name = "Until night", timestampPath = "$.startAt", next = "Load")
  void untilNight();

  @TaskState(
      resource = "arn:aws:states:::glue:startJobRun.sync",
      parameters =
          """
          {
            "JobName": "${LoadJob}",
            "Arguments": { "--date.$": "$.date", "--bucket.$": "$.bucket" }
          }""",
      timeoutSeconds = 7200,
      resultPath = "$.load",
      next = "Loaded?")
  @Retry(
      errorEquals = "Glue.ConcurrentRunsExceededException",
      intervalSeconds = 60,
      maxAttempts = 5,
      maxDelaySeconds = 600,
      jitterStrategy = Retrier.JitterStrategy.FULL)
  @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Tell")
  void load();

  @ChoiceState(name = "Loaded?", otherwise = "Tell")
  @When(
      and = {
        @Test(variable = "$.load.JobRunState", stringEquals = "SUCCEEDED"),
        @Test(variable = "$.load.ExecutionTime", isPresent = true),
        @Test(variable = "$.load.ExecutionTime", numericLessThan = 7200)
      },
      next = "Sum up")
  @When(
      not = @Test(variable = "$.date", timestampGreaterThan = "2020-01-01T00:00:00Z"),
      next = "No report")
  void loaded();

  @MapState(
      name = "Sum up",
      itemProcessor = Rows.class,
      itemReader =
          @ItemReader(
              resource = "arn:aws:states:::s3:getObject",
              inputType = ReaderConfig.InputType.CSV,
              csvHeaderLocation = ReaderConfig.CsvHeaderLocation.FIRST_ROW,
              parameters =
                  """
                  { "Bucket.$": "$.bucket", "Key.$": "States.Format('{}.csv', $.date)" }"""),
      itemBatcher = @ItemBatcher(maxItemsPerBatch = 500),
      maxConcurrency = 40,
      toleratedFailurePercentage = 1.5,
      label = "Rows",
      resultPath = "$.sums",
      next = "Where to")
  @Catch(errorEquals = "States.ExceedToleratedFailureThreshold", resultPath = "null", next = "Tell")
  void sumUp();

  /** What a child execution does with rows. */
  @ItemProcessor(
      mode = ProcessorConfig.Mode.DISTRIBUTED,
      executionType = StateMachineType.EXPRESS)
  interface Rows {
    @TaskState(
        name = "Sum rows",
        resource = "arn:aws:lambda:eu-central-1:123456789012:function:sum",
        inputPath = "$.Items",
        end = true)
    @Retry(errorEquals = "States.TaskFailed", intervalSeconds = 2, maxAttempts = 2)
    Line sum(Line[] rows);
  }

  @PassState(
      name = "Where to",
      parameters =
          """
          {
            "bucket.$": "$.bucket",
            "key.$": "States.Format('reports/{}/{}', $.date, States.UUID())",
            "parts.$": "States.ArrayLength($.sums)"
          }""",
      resultPath = "$.place",
      next = "Write")
  void whereTo();

  @TaskState(
      resource = "arn:aws:lambda:eu-central-1:123456789012:function:write",
      inputPath = "$.place",
      resultPath = "$.written",
      next = "Keep")
  @Catch(errorEquals = {"S3.NoSuchBucket", "S3.AccessDenied"}, next = "No report")
  Place write(Place place);

  @TaskState(
      resource = "arn:aws:states:::dynamodb:putItem",
      parameters =
          """
          {
            "TableName": "${Reports}",
            "Item": { "date": { "S.$": "$.date" }, "key": { "S.$": "$.written.key" } }
          }""",
      resultPath = "null",
      end = true)
  void keep();

  @TaskState(
      resource = "arn:aws:states:::sns:publish",
      parameters =
          """
          { "TopicArn": "${Operators}", "Message.$": "States.JsonToString($)" }""",
      next = "No report")
  void tell();

  @FailState(name = "No report", error = "NoReport")
  void noReport();
}
