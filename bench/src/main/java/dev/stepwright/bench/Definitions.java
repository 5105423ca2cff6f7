package dev.stepwright.bench;

import dev.stepwright.dsl.definition.DefinitionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The definitions that benchmarks read. */
final class Definitions {
  private Definitions() {}

  /**
   * The files of the folder named by the property {@code definitions}, by default the folder {@code
   * realworld} of the corpus that {@code STEPWRIGHT_CORPUS} names; each must be valid.
   *
   * @throws IllegalStateException if there are none
   */
  static List<byte[]> load() {
    Path folder =
        Path.of(
            System.getProperty(
                "definitions",
                Path.of(String.valueOf(System.getenv("STEPWRIGHT_CORPUS")), "realworld")
                    .toString()));
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "No definitions in " + folder + ": name a folder of them with -Ddefinitions=FOLDER");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith("index.json"))
          .sorted()
          .map(Definitions::bytes)
          .filter(definition -> new DefinitionReader().read(definition).valid())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
