package dev.stepwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskException;
import dev.stepwright.runtime.task.TaskOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java in the guide to the engine is the Java below, and does what the guide says. */
class EngineGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/engine.md");

  private static StateMachine order() {
    return new DefinitionReader()
        .read(
            """
            {
              "StartAt": "Charge",
              "States": {
                "Charge": {
                  "Type": "Task",
                  "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge",
                  "ResultPath": "$.charge",
                  "Retry": [{ "ErrorEquals": ["Busy"], "IntervalSeconds": 60 }],
                  "Catch": [{ "ErrorEquals": ["CardDeclined"], "ResultPath": "$.error", "Next": "Tell" }],
                  "Next": "Pause"
                },
                "Pause": { "Type": "Wait", "Seconds": 86400, "Next": "Send" },
                "Send": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::sqs:sendMessage",
                  "Parameters": { "QueueUrl": "orders", "MessageBody.$": "$.order" },
                  "End": true
                },
                "Tell": { "Type": "Pass", "End": true }
              }
            }
            """)
        .orThrow()
        .stateMachine();
  }

  @Test
  void runsAnExecution() throws InterruptedException {
    StateMachine order = order();
    // GUIDE
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .task("charge", request -> TaskOutcome.succeeded(new JsonString("receipt-1")))
            .task("sqs:sendMessage", request -> TaskOutcome.succeeded(request.input()))
            .build()) {
      JsonObject input = JsonObject.of("order", new JsonString("o-1"));

      ExecutionResult result = engine.run(order, input);

      System.out.println(result.status() + " " + result.output());
      System.out.println(result.path());
    }
    // GUIDE
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .task("charge", request -> TaskOutcome.succeeded(new JsonString("receipt-1")))
            .task("sqs:sendMessage", request -> TaskOutcome.succeeded(request.input()))
            .build()) {
      ExecutionResult result = engine.run(order, JsonObject.of("order", new JsonString("o-1")));

      assertThat(result.status() + " " + result.output() + "\n" + result.path())
          .isEqualTo(
              "SUCCEEDED {\"QueueUrl\":\"orders\",\"MessageBody\":\"o-1\"}\n"
                  + "[Charge, Pause, Send]");
      assertThat(Files.readString(GUIDE))
          .contains(result.status() + " " + result.output() + "\n" + result.path());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failsAndRetries() throws InterruptedException {
    StateMachine order = order();
    // GUIDE
    List<Integer> attempts = new ArrayList<>();
    Engine.Builder builder =
        Engine.builder()
            .virtualTime()
            .task(
                "*:function:*",
                request -> {
                  attempts.add(request.retryCount());
                  if (request.retryCount() < 2) {
                    throw new TaskException("Busy", "try again");
                  }
                  return TaskOutcome.failed("CardDeclined", "no funds")
                      .after(Duration.ofSeconds(3));
                });
    // GUIDE
    try (Engine engine = builder.build()) {
      ExecutionResult result = engine.run(order, JsonObject.EMPTY);

      assertThat(attempts).containsExactly(0, 1, 2);
      assertThat(result.path()).containsExactly("Charge", "Tell");
      assertThat(Duration.between(result.startDate(), result.stopDate())).hasSeconds(60 + 120 + 3);
    }
  }

  @Test
  void showsTheHistory() throws InterruptedException {
    StringBuilder printed = new StringBuilder();
    try (Engine engine = Engine.builder().virtualTime().build()) {
      ExecutionResult result =
          engine.run(
              new DefinitionReader()
                  .read(
                      "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Pass\", \"End\": true}}}")
                  .orThrow()
                  .stateMachine(),
              JsonObject.EMPTY);
      // GUIDE
      for (HistoryEvent event : result.history()) {
        printed.append(event.id()).append(' ').append(event.type()).append(event.details());
      }
      // GUIDE
    }
    assertThat(printed.toString())
        .isEqualTo(
            "1 ExecutionStarted{\"input\":{}}"
                + "2 PassStateEntered{\"name\":\"P\",\"input\":{}}"
                + "3 PassStateExited{\"name\":\"P\",\"output\":{}}"
                + "4 ExecutionSucceeded{\"output\":{}}");
  }

  @Test
  void readsObjects() {
    EngineClock clock = EngineClock.system();
    // GUIDE
    ObjectStore objects = ObjectStore.inMemory(clock::now);
    objects.write("bucket", "rows.csv", "id,name\n1,one\n".getBytes(StandardCharsets.UTF_8));
    Engine.Builder builder = Engine.builder().objects(objects);
    // GUIDE
    builder.build().close();
    assertThat(objects.read("bucket", "rows.csv")).isPresent();
  }

  @Test
  void theGuideShowsTheseExamples() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    String guide = Files.readString(GUIDE);
    String[] parts = source.split("// GUIDE\n", -1);

    assertThat(parts.length).isGreaterThan(8);
    for (int i = 1; i < parts.length - 1; i += 2) {
      String example = parts[i].stripTrailing().stripIndent().strip();
      assertThat(guide).contains("```java\n" + example + "\n```");
    }
  }
}
