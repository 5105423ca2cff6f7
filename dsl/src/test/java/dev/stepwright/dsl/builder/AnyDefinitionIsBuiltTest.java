package dev.stepwright.dsl.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.Corpus;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.model.StateMachines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a definition can be, the builder builds. */
class AnyDefinitionIsBuiltTest {
  private static final DefinitionReader READER =
      new DefinitionReader(new ReadOptions(StateMachineType.STANDARD, true));
  private static final int RANDOM = Integer.getInteger("stepwright.built", 200);

  @Test
  void randomOnes() {
    Map<String, JsonObject> definitions = new LinkedHashMap<>();
    for (int seed = 0; seed < RANDOM; seed++) {
      StateMachine machine = StateMachines.of(seed, 1 + seed % 4);
      definitions.put("Random" + seed, DefinitionWriter.toJson(machine));
    }
    areBuilt(definitions);
  }

  @Test
  void realOnes() throws IOException {
    Map<String, JsonObject> definitions = new LinkedHashMap<>();
    int raw = 0;
    try (Stream<Path> files = Files.list(Corpus.require().resolve("realworld"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        ReadResult read = new DefinitionReader().read(Files.readString(file));
        if (read.definition() != null) {
          definitions.put(
              "Real" + definitions.size(),
              DefinitionWriter.toJson(read.definition().stateMachine()));
        }
      }
    }
    areBuilt(definitions);
    for (Map.Entry<String, JsonObject> each : definitions.entrySet()) {
      raw += BuilderSource.of(each.getKey(), each.getValue()).contains(".raw") ? 1 : 0;
    }
    System.out.println(
        definitions.size() + " real machines are built, " + raw + " of them with raw fields");
    assertThat(raw).isLessThanOrEqualTo(1);
  }

  private static void areBuilt(Map<String, JsonObject> definitions) {
    Map<String, String> sources = new LinkedHashMap<>();
    definitions.forEach((name, json) -> sources.put(name, BuilderSource.of(name, json)));

    BuiltSources.build(sources)
        .forEach(
            (name, built) -> {
              BuiltDocument document = built.document();
              assertThat(document.problems()).as(sources.get(name)).isEqualTo(List.of());
              ReadResult read = READER.read(document.document());
              JsonObject written = DefinitionWriter.toJson(read.orThrow().stateMachine());
              JsonObject expected = Objects.requireNonNull(definitions.get(name));
              // Numbers are equal whatever their text, so that texts are not compared.
              assertThat(written).as(sources.get(name)).isEqualTo(expected);
              assertThat(states(written)).as(name).isEqualTo(states(expected));
            });
  }

  private static List<String> states(JsonObject definition) {
    return List.copyOf(((JsonObject) Objects.requireNonNull(definition.member("States"))).names());
  }
}
