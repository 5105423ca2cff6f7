package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.function;
import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.journal.JournalStore;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskException;
import dev.stepwright.runtime.task.TaskOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in the guide to the engine is the Java below, and does what the guide says. */
class EngineGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/engine.md");

  private final StringWriter printed = new StringWriter();
  private final PrintWriter out = new PrintWriter(printed);

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
        out.println(event.id() + " " + event.type() + event.details());
      }
      // GUIDE
    }
    assertThat(printed)
        .hasToString(
            """
            1 ExecutionStarted{"input":{}}
            2 PassStateEntered{"name":"P","input":{}}
            3 PassStateExited{"name":"P","output":{}}
            4 ExecutionSucceeded{"output":{}}
            """);
  }

  /** What a function is given. */
  record Order(String id, int amount) {}

  /** What a function gives. */
  record Receipt(String id) {}

  @Test
  void runsFunctions() throws InterruptedException {
    // GUIDE
    Engine.Builder builder =
        Engine.builder()
            .virtualTime()
            .function(
                "charge",
                Order.class,
                order -> {
                  if (order.amount() > 100) {
                    throw new IllegalArgumentException("too much");
                  }
                  return new Receipt("r-" + order.id());
                });
    // GUIDE
    try (Engine engine = builder.build()) {
      ExecutionResult charged = engine.run(function("charge", ""), json("{'id':'1','amount':5}"));
      ExecutionResult refused = engine.run(function("charge", ""), json("{'id':'2','amount':500}"));

      assertThat(charged.outputAs(Receipt.class)).isEqualTo(new Receipt("r-1"));
      assertThat(refused.error()).isEqualTo("java.lang.IllegalArgumentException");
      assertThat(refused.cause()).startsWith("{\"errorMessage\":\"too much\"");
    }
  }

  @Test
  void waitsForATaskToken() throws InterruptedException {
    StateMachine approval =
        task(
            "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "'Parameters': {'MessageBody.$': '$$.Task.Token'}");
    // GUIDE
    List<String> tokens = new ArrayList<>();
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .task(
                "sqs:sendMessage",
                request -> {
                  tokens.add(request.token());
                  return TaskOutcome.succeeded(JsonObject.EMPTY);
                })
            .build()) {
      RegisteredStateMachine registered = engine.register("Approval", approval);
      Execution execution = engine.start(StartRequest.of(registered, JsonObject.EMPTY));
      out.println(execution.await().status());

      engine.sendTaskSuccess(tokens.get(0), new JsonString("approved"));

      out.println(execution.await().output());
    }
    // GUIDE
    assertThat(printed).hasToString("RUNNING\n\"approved\"\n");
  }

  @Test
  void leavesWorkToWorkers() throws InterruptedException {
    String arn = "arn:aws:states:us-east-1:123456789012:activity:Approve";
    StateMachine approval = task(arn, "'HeartbeatSeconds': 60");
    // GUIDE
    try (Engine engine = Engine.builder().virtualTime().activity("Approve").build()) {
      RegisteredStateMachine registered = engine.register("Approval", approval);
      Execution execution = engine.start(StartRequest.of(registered, new JsonString("o-1")));

      ActivityTask work =
          engine.activities().poll(arn, "worker-1", Duration.ofSeconds(60)).orElseThrow();
      engine.sendTaskHeartbeat(work.token());
      engine.sendTaskSuccess(work.token(), work.input());

      out.println(execution.await().output());
    }
    // GUIDE
    assertThat(printed).hasToString("\"o-1\"\n");
  }

  @Test
  void startsAnotherStateMachine() throws InterruptedException {
    StateMachine shipping = machine("{'StartAt':'S','States':{'S':{'Type':'Succeed'}}}");
    StateMachine order =
        task(
            "arn:aws:states:::states:startExecution.sync:2",
            "'Parameters': {'Input': {}, 'StateMachineArn':"
                + " 'arn:aws:states:us-east-1:123456789012:stateMachine:Shipping'},"
                + " 'OutputPath': '$.Status'");
    try (Engine engine = Engine.builder().virtualTime().build()) {
      // GUIDE
      engine.register("Shipping", shipping);
      ExecutionResult result = engine.run(order, JsonObject.EMPTY);
      // GUIDE
      assertThat(result.output()).isEqualTo(new JsonString("SUCCEEDED"));
    }
  }

  @Test
  void goesOnFromAJournal(@TempDir Path folder) throws InterruptedException {
    Path file = folder.resolve("executions.journal");
    StateMachine approval = task("arn:aws:states:us-east-1:123456789012:activity:Approve", "");
    // GUIDE
    try (JournalStore journal = JournalStore.file(file);
        Engine engine =
            Engine.builder().virtualTime().journal(journal).activity("Approve").build()) {
      RegisteredStateMachine registered = engine.register("Approval", approval);
      engine.start(StartRequest.of(registered, JsonObject.EMPTY).withName("o-1")).await();
    }
    // GUIDE
    // GUIDE
    try (JournalStore journal = JournalStore.file(file);
        Engine engine =
            Engine.builder().virtualTime().journal(journal).activity("Approve").build()) {
      engine.register("Approval", approval);
      for (Execution execution : engine.resume()) {
        out.println(execution.arn() + " " + execution.result().status());
      }
    }
    // GUIDE
    String resumed = "arn:aws:states:us-east-1:123456789012:execution:Approval:o-1";
    assertThat(printed).hasToString(resumed + " RUNNING\n");
    try (JournalStore journal = JournalStore.file(file);
        Engine engine =
            Engine.builder().virtualTime().journal(journal).activity("Approve").build()) {
      engine.register("Approval", approval);
      Execution execution = engine.resume().get(0);
      String arn = engine.activities().arns().get(0);
      ActivityTask work =
          engine.activities().poll(arn, "worker", Duration.ofSeconds(60)).orElseThrow();
      engine.sendTaskSuccess(work.token(), work.input());
      assertThat(execution.await().succeeded()).isTrue();
    }
  }

  @Test
  void runsInRealTime() {
    StateMachine order = function("charge", "");
    // GUIDE
    Engine engine =
        Engine.builder().function("charge", Order.class, each -> new Receipt(each.id())).build();
    RegisteredStateMachine registered = engine.register("Order", order);
    JsonObject input = JsonObject.of("id", new JsonString("o-1"));

    CompletionStage<Void> shown =
        engine
            .start(StartRequest.of(registered, input))
            .ended()
            .thenAccept(result -> out.println(result.output()));
    // GUIDE
    shown.toCompletableFuture().join();
    engine.close();
    assertThat(printed).hasToString("{\"id\":\"o-1\"}\n");
  }

  @Test
  void theReadmeShowsAnExample(@TempDir Path folder) throws IOException, InterruptedException {
    Path file =
        Files.writeString(folder.resolve("order.asl.json"), DefinitionWriter.write(order()));
    // README
    StateMachine order =
        new DefinitionReader().read(Files.readAllBytes(file)).orThrow().stateMachine();
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .function("charge", Order.class, each -> new Receipt(each.id()))
            .task("sqs:sendMessage", request -> TaskOutcome.failed("SoldOut", "None left"))
            .build()) {
      ExecutionResult result = engine.run(order, JsonObject.of("id", new JsonString("o-1")));

      out.println(result.status() + " " + result.path());
    }
    // README
    assertThat(printed).hasToString("FAILED [Charge, Pause, Send]\n");
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
  void guideAndReadmeShowTheseExamples() throws IOException {
    assertShown("// GUIDE\n", GUIDE, 11);
    assertShown("// README\n", Path.of("../README.md"), 1);
  }

  private void assertShown(String mark, Path shown, int examples) throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    String[] parts = source.split("(?m)^ +" + mark, -1);
    String text = Files.readString(shown);

    assertThat(parts).hasSize(2 * examples + 1);
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(text)
          .contains("```java\n" + parts[i].stripTrailing().stripIndent().strip() + "\n```");
    }
  }
}
