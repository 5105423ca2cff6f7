package dev.stepwright.processor;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the conformance corpus lies, if this machine has it; it is no part of the repository. */
final class Corpus {
  private Corpus() {}

  /** The folder named by the property {@code stepwright.corpus} or STEPWRIGHT_CORPUS. */
  static Optional<Path> find() {
    String property = System.getProperty("stepwright.corpus", "");
    String folder = property.isEmpty() ? System.getenv("STEPWRIGHT_CORPUS") : property;
    return Optional.ofNullable(folder)
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(path -> Files.isDirectory(path.resolve("execution-cases")));
  }

  /** The folder; without one the calling test is skipped, and says so. */
  static Path require() {
    Optional<Path> corpus = find();
    if (corpus.isEmpty()) {
      System.out.println("Skipped: no conformance corpus (set -Dstepwright.corpus=FOLDER)");
    }
    assumeThat(corpus).as("conformance corpus").isPresent();
    return corpus.orElseThrow();
  }
}
