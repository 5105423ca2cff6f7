package dev.stepwright.dsl.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.Corpus;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.shape.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What AWS recorded bears out what is said of data before it runs. */
class FlowCorpusTest {
  private final DefinitionReader definitions = new DefinitionReader(ReadOptions.DEFAULT);
  private final JsonReader json = new JsonReader(Integer.MAX_VALUE);

  /** A recording has "timestamp" and the like where the time was. */
  private static final List<String> MASKS =
      List.of("\"timestamp\"", "\"<timestamp>\"", "\"date\"", "EventDetails.");

  @Test
  void reportsNoErrorInRealMachines() throws IOException {
    List<String> errors = new ArrayList<>();
    int machines = 0;
    for (Path file : files("realworld")) {
      ParsedDefinition definition = definitions.read(Files.readString(file)).definition();
      if (definition != null) {
        machines++;
        errors(definition, Shape.ANY).forEach(error -> errors.add(file.getFileName() + error));
      }
    }
    System.out.println("Data flow: no error in " + machines + " real machines");
    assertThat(machines).isPositive();
    assertThat(errors).isEmpty();
  }

  @Test
  void reportsNoErrorInExecutionsThatSucceed() throws IOException {
    List<String> errors = new ArrayList<>();
    int executions = 0;
    for (Path file : files("execution-cases")) {
      JsonObject each = object(Files.readString(file));
      ParsedDefinition definition = definition(each);
      boolean succeeds =
          member(each.member("expect"), "status") instanceof JsonString status
              && status.value().equals("SUCCEEDED");
      if (definition != null && succeeds && isExecution(each)) {
        executions++;
        errors(definition, input(each)).forEach(error -> errors.add(file.getFileName() + error));
      }
    }
    System.out.println("Data flow: no error in " + executions + " executions that succeed");
    assertThat(executions).isPositive();
    assertThat(errors).isEmpty();
  }

  @Test
  void shapesContainWhatStatesGotAndGave() throws IOException {
    List<String> outside = new ArrayList<>();
    int events = 0;
    for (Path file : files("execution-cases")) {
      JsonObject each = object(Files.readString(file));
      ParsedDefinition definition = definition(each);
      if (definition == null
          || !(member(each.member("expect"), "events") instanceof JsonArray history)
          || definition.stateMachine().toString().contains("States.MathRandom")) {
        continue;
      }
      Flow flow = flow(definition, input(each));
      for (JsonValue event : history.elements()) {
        String type = text(member(event, "type"));
        boolean isEntry = type.endsWith("StateEntered");
        JsonValue details = member(event, "details");
        JsonValue value = member(details, isEntry ? "input" : "output");
        if ((isEntry || type.endsWith("StateExited")) && value != null && !isMasked(value)) {
          events++;
          String name = text(member(details, "name"));
          if (flow.states().values().stream()
              .filter(state -> state.name().equals(name))
              .noneMatch(
                  state ->
                      (isEntry ? state.input() : state.output().join(state.caught()))
                          .contains(value))) {
            outside.add(file.getFileName() + " " + type + " " + name + ": " + value.toJson());
          }
        }
      }
    }
    System.out.println("Data flow: inputs and outputs of " + events + " events are in their shape");
    assertThat(outside).isEmpty();
  }

  private static boolean isExecution(JsonObject each) {
    String kind = text(each.member("kind"));
    return kind.equals("execution") || kind.startsWith("express");
  }

  private static boolean isMasked(JsonValue value) {
    String text = value.toJson();
    return MASKS.stream().anyMatch(text::contains);
  }

  private List<String> errors(ParsedDefinition definition, Shape input) {
    return flow(definition, input).diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(found -> ": " + found)
        .toList();
  }

  private static Flow flow(ParsedDefinition definition, Shape input) {
    return DataFlowAnalysis.of(
        definition.stateMachine(), definition.origins(), FlowTypes.of(input));
  }

  private static Shape input(JsonObject each) {
    JsonValue input = each.member("input");
    return input == null ? Shape.ANY : Shape.of(input);
  }

  private @Nullable ParsedDefinition definition(JsonObject each) {
    JsonValue definition = each.member("definition");
    return definition == null ? null : definitions.read(definition.toJson()).definition();
  }

  private static @Nullable JsonValue member(@Nullable JsonValue value, String name) {
    return value instanceof JsonObject object ? object.member(name) : null;
  }

  private static String text(@Nullable JsonValue value) {
    return value instanceof JsonString text ? text.value() : "";
  }

  private JsonObject object(String text) {
    return (JsonObject) Objects.requireNonNull(json.read(text).document()).root();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> paths = Files.walk(Corpus.require().resolve(folder))) {
      return paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
  }
}
