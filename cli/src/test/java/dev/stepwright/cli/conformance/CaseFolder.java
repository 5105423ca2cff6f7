package dev.stepwright.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stepwright.dsl.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders of cases. */
final class CaseFolder {
  private CaseFolder() {}

  /** The cases of this repository. */
  static List<JsonObject> own() {
    List<JsonObject> cases = below(Path.of("../conformance/executions"));
    assertThat(cases).isNotEmpty();
    return cases;
  }

  /** The corpus, if this machine has it. */
  static Optional<List<JsonObject>> corpus() {
    String property = System.getProperty("stepwright.corpus", "");
    String folder = property.isEmpty() ? System.getenv("STEPWRIGHT_CORPUS") : property;
    return Optional.ofNullable(folder)
        .filter(name -> !name.isEmpty())
        .map(name -> Path.of(name).resolve("execution-cases"))
        .filter(Files::isDirectory)
        .map(CaseFolder::below);
  }

  /** The corpus; without one the calling test is skipped, and says so. */
  static List<JsonObject> requireCorpus() {
    Optional<List<JsonObject>> corpus = corpus();
    if (corpus.isEmpty()) {
      System.out.println("Skipped: no conformance corpus (set -Dstepwright.corpus=FOLDER)");
    }
    assumeThat(corpus).as("conformance corpus").isPresent();
    return corpus.orElseThrow();
  }

  private static List<JsonObject> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(CaseFolder::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject read(Path file) {
    try {
      assertThat(Comparison.parsed(Files.readString(file)))
          .as(file.toString())
          .isInstanceOf(JsonObject.class);
      return (JsonObject) Objects.requireNonNull(Comparison.parsed(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
