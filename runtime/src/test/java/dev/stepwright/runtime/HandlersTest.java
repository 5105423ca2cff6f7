package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which handler does a Task, and what becomes of one that nobody does. */
class HandlersTest {
  private static final String F = "arn:aws:lambda:us-east-1:1:function:f";

  private static TaskHandler saying(String text) {
    return request -> TaskOutcome.succeeded(new JsonString(text));
  }

  private static ExecutionResult run(Engine.Builder builder, String resource)
      throws InterruptedException {
    try (Engine engine = builder.virtualTime().build()) {
      return engine.run(task(resource, ""), json("{}"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:lambda:us-east-1:1:function:f, f",
    "arn:aws:lambda:us-east-1:1:function:f:3, f",
    "arn:aws:lambda:us-east-1:1:function:f:3, f:3",
    "arn:aws:lambda:us-east-1:1:function:f:3, arn:aws:lambda:us-east-1:1:function:f",
    "arn:aws:states:us-east-1:1:activity:a, a",
    "arn:aws:states:::sqs:sendMessage, sqs:sendMessage",
    "arn:aws:states:::aws-sdk:s3:getObject, aws-sdk:s3:getObject",
    "arn:aws:states:::glue:startJobRun.sync, glue:startJobRun.sync",
    "arn:aws:states:::states:startExecution, states:startExecution",
    "arn:aws-cn:states:::sqs:sendMessage, sqs:sendMessage",
    "arn:aws:lambda:${Region}:1:function:f, 'arn:aws:lambda:${Region}:1:function:f'",
    "arn:aws:lambda:us-east-1:1:function:f, arn:aws:lambda:*",
    "arn:aws:states:::sqs:sendMessage, *:sqs:*"
  })
  void resourceHasNames(String resource, String name) throws InterruptedException {
    assertThat(run(Engine.builder().task(name, saying("done")), resource).output())
        .isEqualTo(new JsonString("done"));
  }

  @Test
  void mostPreciseNameWins() throws InterruptedException {
    String resource = "arn:aws:lambda:us-east-1:1:function:f:3";
    Engine.Builder builder = Engine.builder().task("*", saying("pattern"));
    assertThat(run(builder, resource).output()).isEqualTo(new JsonString("pattern"));
    for (String name : new String[] {"f", "f:3", resource}) {
      builder.task(name, saying(name));
      assertThat(run(builder, resource).output()).isEqualTo(new JsonString(name));
    }
  }

  @Test
  void firstPatternThatFitsWins() throws InterruptedException {
    Engine.Builder builder =
        Engine.builder().task("*:f*", saying("first")).task("*:fu*", saying("second"));
    assertThat(run(builder, "arn:aws:lambda:us-east-1:1:function:fun").output())
        .isEqualTo(new JsonString("first"));
  }

  @Test
  void taskThatNobodyDoesSaysHowToRegister() throws InterruptedException {
    ExecutionResult result =
        run(
            Engine.builder().task("greet", saying("hi")).task("sqs:sendMessage", saying("sent")),
            "arn:aws:lambda:us-east-1:1:function:great");

    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause())
        .isEqualTo(
            "No handler is registered for the Resource 'arn:aws:lambda:us-east-1:1:function:great'"
                + " of the State 'Work'. `greet` is registered: is it misspelt? Register one with"
                + " Engine.builder().task(\"great\", handler), or give its results with --tasks on"
                + " the command line. Registered: greet, sqs:sendMessage.");
  }

  @Test
  void whateverAHandlerThrowsFailsItsTask() throws InterruptedException {
    assertThat(
            run(
                    Engine.builder()
                        .task(
                            "f",
                            request -> {
                              throw new OutOfMemoryError("handler");
                            }),
                    F)
                .error())
        .isEqualTo("java.lang.OutOfMemoryError");
    assertThat(
            run(
                    Engine.builder()
                        .task(
                            "f",
                            request ->
                                TaskOutcome.later(
                                    CompletableFuture.failedFuture(
                                        new IllegalStateException("late")))),
                    F)
                .error())
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  @SuppressWarnings("NullAway") // What a handler written without checks may do.
  void handlerThatReturnsNothingFailsItsTask() throws InterruptedException {
    assertThat(run(Engine.builder().task("f", request -> null), F).error())
        .isEqualTo("java.lang.NullPointerException");
    assertThat(
            run(
                    Engine.builder()
                        .task(
                            "f",
                            request -> TaskOutcome.later(CompletableFuture.completedFuture(null))),
                    F)
                .error())
        .isEqualTo("java.lang.NullPointerException");
  }
}
