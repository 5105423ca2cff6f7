package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.Corpus;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** State Machines to draw. */
public final class Machines {
  private static final DefinitionReader READER =
      new DefinitionReader(new ReadOptions(StateMachineType.STANDARD, true));

  private Machines() {}

  /**
   * A State Machine.
   *
   * @param name where it is from
   * @param machine the machine
   */
  public record Named(String name, StateMachine machine) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The State Machine of a text. */
  public static StateMachine read(String json) {
    ParsedDefinition definition = READER.read(json).definition();
    return Objects.requireNonNull(definition, () -> String.valueOf(READER.read(json)))
        .stateMachine();
  }

  /** The valid ones of the repository's cases, and those of the corpus if it is there. */
  public static List<Named> all() throws IOException {
    List<Named> machines = new ArrayList<>();
    for (String folder : List.of("definitions", "executions")) {
      machines.addAll(in(Path.of("../conformance", folder)));
    }
    machines.addAll(in(Path.of("src/test/resources/golden/GraphWritersTest")));
    if (Corpus.find().isPresent()) {
      machines.addAll(in(Corpus.find().orElseThrow().resolve("realworld")));
    }
    return machines;
  }

  private static List<Named> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(Machines::machines)
          .toList();
    }
  }

  private static Stream<Named> machines(Path file) {
    try {
      var document =
          new JsonReader(Integer.MAX_VALUE - 1).read(Files.readAllBytes(file)).document();
      if (document == null || !(document.root() instanceof JsonObject root)) {
        return Stream.empty();
      }
      JsonValue definition = root.member("definition");
      ParsedDefinition read =
          READER.read((definition == null ? root : definition).toJson()).definition();
      return Stream.ofNullable(read)
          .map(found -> new Named(file.getFileName().toString(), found.stateMachine()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
