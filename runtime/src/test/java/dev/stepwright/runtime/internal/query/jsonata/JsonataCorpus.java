package dev.stepwright.runtime.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the conformance corpus lies, if this machine has it; it is no part of the repository. */
final class JsonataCorpus {
  private static final int MAX_BYTES = 1 << 26;

  private JsonataCorpus() {}

  /** The folder; without one the calling test is skipped, and says so. */
  static Path require() {
    String property = System.getProperty("stepwright.corpus", "");
    String folder = property.isEmpty() ? System.getenv("STEPWRIGHT_CORPUS") : property;
    Optional<Path> corpus =
        Optional.ofNullable(folder)
            .filter(name -> !name.isEmpty())
            .map(Path::of)
            .filter(path -> Files.isDirectory(path.resolve("jsonata")));
    if (corpus.isEmpty()) {
      System.out.println("Skipped: no conformance corpus (set -Dstepwright.corpus=FOLDER)");
    }
    assumeThat(corpus).as("conformance corpus").isPresent();
    return corpus.orElseThrow();
  }

  /** The JSON files under a folder, in order. */
  static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  static JsonValue read(Path file) {
    return json(text(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  static JsonValue json(String text) {
    JsonReader.Result result = new JsonReader(MAX_BYTES).read(text);
    JsonDocument document = result.document();
    assertThat(document).as(() -> "JSON: " + result.faults()).isNotNull();
    return document.root();
  }
}
