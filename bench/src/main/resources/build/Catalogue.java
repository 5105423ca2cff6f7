package shop;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.Condition;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;

/** Takes over what a supplier offers, once the supplier has written it. */
@Workflow(comment = "Takes over what a supplier offers", input = Catalogue.Request.class)
public interface Catalogue {
  /** Which offer to take over. */
  record Request(String supplier, String file, int waitSeconds) {}

  /** How far the supplier is. */
  record Progress(String status, int percent, String region) {}

  /** What is on offer. */
  record Offer(String name, int number) {}

  /** An article taken over. */
  record Article(String name, double price, List<String> tags) {}

  @PassState(
      parameters =
          """
          {
            "supplier.$": "$.supplier",
            "file.$": "$.file",
            "waitSeconds.$": "$.waitSeconds",
            "limits": { "articles": 5000, "tries": 10 }
          }""",
      next = "Ask")
  void prepare();

  @TaskState(
      resource = "${AskSupplierArn}",
      resultPath = "$.progress",
      timeoutSeconds = 20,
      next = "Ready?")
  @Retry(errorEquals = "States.Timeout", maxAttempts = 2)
  @Retry(errorEquals = "States.TaskFailed", intervalSeconds = 3, backoffRate = 2.5)
  @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Given up")
  Progress ask(Request request);

  @ChoiceState(name = "Ready?", otherwise = "Pause")
  @When(
      and = {
        @Test(variable = "$.progress.status", stringEquals = "READY"),
        @Test(variable = "$.progress.percent", numericEquals = 100)
      },
      next = "Read articles")
  @When(
      or = {
        @Test(variable = "$.progress.status", stringMatches = "FAIL*"),
        @Test(named = "far away")
      },
      next = "Given up")
  @Condition(
      name = "far away",
      and = {
        @Test(variable = "$.progress.region", isPresent = true),
        @Test(variable = "$.progress.region", stringEquals = "moon")
      })
  void ready();

  @WaitState(secondsPath = "$.waitSeconds", next = "Ask")
  void pause();

  @TaskState(
      name = "Read articles",
      resource = "arn:aws:states:::aws-sdk:dynamodb:query",
      parameters =
          """
          {
            "TableName": "${Articles}",
            "KeyConditionExpression": "supplier = :s",
            "ExpressionAttributeValues": { ":s": { "S.$": "$.supplier" } }
          }""",
      resultSelector =
          """
          { "articles.$": "$.Items[*].name.S", "count.$": "$.Count" }""",
      resultPath = "$.read",
      next = "Each article")
  @Retry(errorEquals = "DynamoDb.ProvisionedThroughputExceededException", maxAttempts = 8)
  void read();

  @MapState(
      name = "Each article",
      itemProcessor = OneArticle.class,
      itemsPath = "$.read.articles",
      itemSelector =
          """
          { "name.$": "$$.Map.Item.Value", "number.$": "$$.Map.Item.Index" }""",
      maxConcurrency = 10,
      resultPath = "$.taken",
      next = "Taken over")
  @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Given up")
  void each();

  /** What is done with an article. */
  @ItemProcessor
  interface OneArticle {
    @TaskState(
        name = "Take article",
        resource = "arn:aws:lambda:eu-central-1:123456789012:function:take",
        next = "Publish article")
    @Retry(errorEquals = {"Busy", "States.Timeout"}, intervalSeconds = 1, maxDelaySeconds = 30)
    Article take(Offer offer);

    @TaskState(
        name = "Publish article",
        resource = "arn:aws:states:::sns:publish",
        parameters =
            """
            { "TopicArn": "${ArticleTopic}", "Message.$": "States.JsonToString($)" }""",
        end = true)
    void publish();
  }

  @SucceedState(name = "Taken over")
  void takenOver();

  @FailState(name = "Given up", error = "CatalogueFailed", cause = "The supplier does not answer")
  void givenUp();
}
