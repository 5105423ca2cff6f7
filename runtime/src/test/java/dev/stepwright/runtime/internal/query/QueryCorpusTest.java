package dev.stepwright.runtime.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The evaluators give what AWS gave, in every recorded execution that they alone can run: those of
 * Pass, Choice, Succeed and Fail States.
 */
class QueryCorpusTest {
  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  /** How many there are; a number that falls means that something is skipped that was not. */
  private static final int RUNNABLE = 564;

  @Test
  void agreesWithAws() throws IOException {
    Path folder = Corpus.require().resolve("execution-cases");
    Map<String, Integer> run = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonObject test = read(file);
        Optional<StateMachine> machine = machine(test);
        if (machine.isPresent()) {
          run.merge(text(test, "area"), 1, Integer::sum);
          compare(test, machine.get()).ifPresent(d -> differences.add(file.getFileName() + d));
        }
      }
    }

    int total = run.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("Corpus: " + total + " executions by the evaluators alone: " + run);
    assertThat(differences).isEmpty();
    assertThat(total).isEqualTo(RUNNABLE);
  }

  private static JsonObject read(Path file) throws IOException {
    return (JsonObject)
        Objects.requireNonNull(JSON.read(Files.readAllBytes(file)).document()).root();
  }

  private static Optional<StateMachine> machine(JsonObject test) {
    if (!text(test, "kind").equals("execution")
        || !(test.member("definition") instanceof JsonObject definition)
        || !test.containsKey("input")) {
      return Optional.empty();
    }
    ReadResult read = new DefinitionReader().read(definition.toJson());
    return Optional.ofNullable(read.definition())
        .map(found -> found.stateMachine())
        .filter(PassChoiceInterpreter::canRun);
  }

  private static Optional<String> compare(JsonObject test, StateMachine machine) {
    JsonObject expect = (JsonObject) Objects.requireNonNull(test.member("expect"));
    PassChoiceInterpreter.Result result =
        new PassChoiceInterpreter(
                machine, (JsonObject) Objects.requireNonNull(test.member("context")))
            .run(Objects.requireNonNull(test.member("input")));
    JsonArray pointers = (JsonArray) Objects.requireNonNull(test.member("volatile"));
    JsonObject.Builder expected = JsonObject.builder();
    for (String member : List.of("status", "output", "error", "cause")) {
      expected.add(member, expect.member(member));
    }
    JsonValue masked = mask(expected.build(), "", pointers);
    JsonValue actual = mask(result.asJson(), "", pointers);
    return masked.equals(actual)
            && inOrder(fragments(test), result.cause())
            && (pointers.contains("/output") || isWritten(test, result.output()))
        ? Optional.empty()
        : Optional.of(": expected " + masked + " but was " + actual);
  }

  /** Whether the output is written as AWS wrote it, where that was recorded. */
  private static boolean isWritten(JsonObject test, @Nullable JsonValue output) {
    JsonObject expect = (JsonObject) Objects.requireNonNull(test.member("expect"));
    String text = expect.member("texts") instanceof JsonObject texts ? text(texts, "/output") : "";
    return text.isEmpty() || (output != null && output.toJson().equals(text));
  }

  /** What of a cause is known, where AWS's own text held something that changes. */
  private static List<JsonValue> fragments(JsonObject test) {
    return test.member("partial") instanceof JsonObject partial
            && partial.member("/cause") instanceof JsonArray fragments
        ? fragments.elements()
        : List.of();
  }

  private static boolean inOrder(List<JsonValue> fragments, @Nullable JsonString text) {
    int position = 0;
    for (JsonValue fragment : fragments) {
      String part = ((JsonString) fragment).value();
      position = text == null ? -1 : text.value().indexOf(part, position);
      if (position < 0) {
        return false;
      }
      position += part.length();
    }
    return true;
  }

  /** A value with null in the places that the case says change from run to run. */
  private static JsonValue mask(JsonValue value, String pointer, JsonArray masked) {
    if (masked.contains(pointer)) {
      return JsonNull.NULL;
    }
    if (value instanceof JsonObject object) {
      JsonObject.Builder members = JsonObject.builder();
      object.forEachMember(
          (name, member) -> members.put(name, mask(member, pointer + "/" + name, masked)));
      return members.build();
    }
    return value;
  }

  private static String text(JsonObject object, String name) {
    return object.member(name) instanceof JsonString string ? string.value() : "";
  }
}
