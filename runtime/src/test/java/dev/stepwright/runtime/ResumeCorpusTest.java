package dev.stepwright.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every recorded execution does the same whatever event it is stopped after. Its Tasks do what was
 * recorded, some of them after a while.
 */
class ResumeCorpusTest {
  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  /** How many there are; a number that falls means that something is skipped that was not. */
  private static final int CASES = 700;

  @Test
  void everyExecution() throws IOException, InterruptedException {
    List<String> differences = new ArrayList<>();
    int cases = 0;
    int stops = 0;
    for (Path file : files(Corpus.require().resolve("execution-cases"))) {
      JsonObject test = (JsonObject) json(Files.readString(file));
      Restart restart = restart(test);
      if (restart != null) {
        cases++;
        try {
          stops += restart.afterEveryEvent();
        } catch (AssertionError | RuntimeException e) {
          differences.add(file.getFileName() + ": " + e.toString().lines().limit(8).toList());
        }
      }
    }
    System.out.println("Corpus: " + cases + " executions, stopped at " + stops + " events");
    assertThat(differences).isEmpty();
    assertThat(cases).isGreaterThanOrEqualTo(CASES);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static @Nullable Restart restart(JsonObject test) {
    String kind = text(test, "kind");
    JsonValue definition = test.member("definition");
    if (definition == null || kind.equals("test_state") || kind.equals("validation")) {
      return null;
    }
    StateMachineType type =
        kind.startsWith("express") ? StateMachineType.EXPRESS : StateMachineType.STANDARD;
    ReadResult read = new DefinitionReader(new ReadOptions(type, false)).read(definition.toJson());
    if (read.definition() == null) {
      return null;
    }
    JsonValue input = test.member("input");
    JsonObject resources = object(test, "resources");
    return new Restart(
        read.definition().stateMachine(),
        type,
        input == null ? "{}" : input.toJson(),
        request -> outcome(resources, request),
        () -> objects(resources));
  }

  private static ObjectStore objects(JsonObject resources) {
    ObjectStore objects = ObjectStore.inMemory(() -> Instant.EPOCH);
    object(resources, "s3")
        .forEachMember(
            (name, body) -> {
              int slash = name.indexOf('/');
              objects.write(
                  name.substring(0, slash),
                  name.substring(slash + 1),
                  ((JsonString) body).value().getBytes(UTF_8));
            });
    return objects;
  }

  /** What the attempts at a Task did, in order; after the last they all do the same. */
  private static TaskOutcome outcome(JsonObject resources, TaskRequest request) {
    List<JsonObject> attempts = new ArrayList<>();
    if (resources.member("tasks") instanceof JsonArray tasks) {
      for (JsonValue element : tasks.elements()) {
        if (element instanceof JsonObject task
            && text(task, "state").equals(request.state())
            && indexes(task).equals(request.mapIndexes())) {
          attempts.add(task);
        }
      }
    }
    int seconds = Math.floorMod(Objects.hash(request.state(), request.mapIndexes()), 3);
    if (attempts.isEmpty()) {
      return after(seconds, TaskOutcome.succeeded(request.input()));
    }
    JsonObject task = attempts.get(Math.min(request.retryCount(), attempts.size() - 1));
    TaskOutcome outcome = outcome(task);
    return task.member("submitted") == null
        ? after(seconds, outcome)
        : new TaskOutcome.Submitted(
            Objects.requireNonNull(task.member("submitted")), after(seconds, outcome));
  }

  private static TaskOutcome after(int seconds, TaskOutcome outcome) {
    return seconds == 0 ? outcome : outcome.after(Duration.ofSeconds(seconds));
  }

  private static TaskOutcome outcome(JsonObject task) {
    if (text(task, "outcome").equals("succeeded")) {
      return TaskOutcome.succeeded(Objects.requireNonNull(task.member("output")));
    }
    return text(task, "outcome").equals("failed")
        ? TaskOutcome.failed(text(task, "error"), String.valueOf(task.member("cause")))
        : TaskOutcome.pending();
  }

  private static List<Integer> indexes(JsonObject task) {
    return task.member("mapIteration") instanceof JsonArray indexes
        ? indexes.elements().stream().map(index -> ((JsonNumber) index).intValue()).toList()
        : List.of();
  }

  private static String text(JsonObject object, String member) {
    return object.member(member) instanceof JsonString text ? text.value() : "";
  }

  private static JsonObject object(JsonObject object, String member) {
    return object.member(member) instanceof JsonObject found ? found : JsonObject.EMPTY;
  }

  private static JsonValue json(String text) {
    return Objects.requireNonNull(JSON.read(text).document()).root();
  }
}
