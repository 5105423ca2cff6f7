package dev.stepwright.bench.side;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.RegisteredStateMachine;
import dev.stepwright.runtime.StartRequest;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The engine on one workload of a folder with {@code NAME.asl.json}, {@code NAME.input.json} and an
 * {@code index.json} that says how many transitions each has; with the whole history kept. Prints
 * one line of JSON.
 */
public final class EngineBesideOthers {
  private static final JsonReader JSON = new JsonReader(64 * 1024 * 1024);

  private EngineBesideOthers() {}

  /**
   * Measures a workload.
   *
   * @param args the folder, and the workload's name; the environment's {@code ROUND_MS} and {@code
   *     ROUNDS} say how long
   */
  public static void main(String[] args) throws Exception {
    measure(Path.of(args[0]), args[1], setting("ROUND_MS", 1000), setting("ROUNDS", 5));
  }

  private static int setting(String name, int otherwise) {
    String value = System.getenv(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** Measures a workload of a folder, and prints the line. */
  public static void measure(Path folder, String name, int roundMillis, int rounds)
      throws Exception {
    StateMachine machine =
        new DefinitionReader()
            .read(Files.readAllBytes(folder.resolve(name + ".asl.json")))
            .orThrow()
            .stateMachine();
    JsonValue input = json(folder.resolve(name + ".input.json"));
    JsonObject index = (JsonObject) json(folder.resolve("index.json"));
    JsonObject entry = (JsonObject) Objects.requireNonNull(index.member(name), name);
    int transitions = integer(entry, "transitions");
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .payloadBytes(Integer.MAX_VALUE)
            .historyEvents(Integer.MAX_VALUE)
            .task("submit", EngineBesideOthers::submit)
            .task("status", EngineBesideOthers::status)
            .build()) {
      RegisteredStateMachine registered = engine.register("Workload", machine);
      System.out.println(
          new Measurement(roundMillis, rounds)
              .of(
                  "stepwright jdk" + Runtime.version().feature(),
                  name,
                  transitions,
                  () -> run(engine, registered, input)));
    }
  }

  private static ExecutionResult run(Engine engine, RegisteredStateMachine machine, JsonValue input)
      throws InterruptedException {
    ExecutionResult result = engine.start(StartRequest.of(machine, input)).await();
    if (result.status() != ExecutionStatus.SUCCEEDED) {
      throw new IllegalStateException(result.error() + ": " + result.cause());
    }
    return result;
  }

  private static TaskOutcome submit(TaskRequest request) {
    JsonObject job = (JsonObject) request.input();
    return TaskOutcome.succeeded(
        job(Objects.requireNonNull(job.member("jobName")), 0, integer(job, "polls"), "SUBMITTED"));
  }

  private static TaskOutcome status(TaskRequest request) {
    JsonObject job = (JsonObject) request.input();
    int asked = integer(job, "n") + 1;
    int polls = integer(job, "polls");
    return TaskOutcome.succeeded(
        job(
            Objects.requireNonNull(job.member("jobId")),
            asked,
            polls,
            asked >= polls ? "SUCCEEDED" : "RUNNING"));
  }

  private static JsonObject job(JsonValue id, int asked, int polls, String status) {
    return JsonObject.builder()
        .put("jobId", id)
        .put("n", JsonNumber.of(asked))
        .put("polls", JsonNumber.of(polls))
        .put("status", new JsonString(status))
        .build();
  }

  private static int integer(JsonObject object, String member) {
    return (int) ((JsonNumber) Objects.requireNonNull(object.member(member))).longValue();
  }

  private static JsonValue json(Path file) throws IOException {
    return Objects.requireNonNull(JSON.read(Files.readString(file)).document(), file.toString())
        .root();
  }
}
