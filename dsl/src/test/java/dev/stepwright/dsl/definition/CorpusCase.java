package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachineType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case of the conformance corpus, read from its file. */
record CorpusCase(String name, JsonObject json) {

  /** Every case below a folder, in the order of the names. */
  static List<CorpusCase> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith("index.json"))
          .sorted()
          .map(file -> new CorpusCase(file.getFileName().toString(), parse(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject parse(Path file) {
    try {
      JsonDocument document =
          new JsonReader(Integer.MAX_VALUE - 1).read(Files.readAllBytes(file)).document();
      return (JsonObject) Objects.requireNonNull(document).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable String text(String field) {
    return json.member(field) instanceof JsonString text ? text.value() : null;
  }

  boolean flag(String field) {
    return json.member(field) == JsonBoolean.TRUE;
  }

  List<String> texts(String field) {
    return json.member(field) instanceof JsonArray array
        ? array.elements().stream().map(element -> ((JsonString) element).value()).toList()
        : List.of();
  }

  JsonObject object(String field) {
    return json.member(field) instanceof JsonObject object ? object : JsonObject.EMPTY;
  }

  /** Whether the definition is written in YAML, which is not read here. */
  boolean isYaml() {
    return "yaml".equals(text("textFormat"));
  }

  /** Reads the case's definition for the type of workflow it names. */
  ReadResult read(@Nullable String type) {
    DefinitionReader reader =
        new DefinitionReader(
            new ReadOptions(
                "EXPRESS".equals(type) ? StateMachineType.EXPRESS : StateMachineType.STANDARD,
                false));
    String text = text("definitionText") != null ? text("definitionText") : text("definition_text");
    if (text != null) {
      return reader.read(text);
    }
    JsonValue definition = Objects.requireNonNull(json.member("definition"), name);
    return reader.read(definition instanceof JsonString raw ? raw.value() : definition.toJson());
  }
}
