package dev.stepwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every real State Machine of the corpus runs to an end.
 *
 * <p>Tasks answer {@code {}} and the input is {@code {}}, until a run fails for data that is not
 * there; then {@link RealMachine} adds what the failing field reads and starts again. An end is
 * {@code SUCCEEDED}, or a failure that the machine itself decides on: that of a Fail State.
 */
class RealMachinesTest {
  private static final int AT_LEAST = 140;

  @Test
  void theyReachAnEnd() throws IOException, InterruptedException {
    int ended = 0;
    List<Path> files;
    try (Stream<Path> found = Files.list(Corpus.require().resolve("realworld"))) {
      files = found.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      RealMachine machine = new RealMachine(Files.readString(file));
      String end = machine.run();
      ended += machine.hasEnded() ? 1 : 0;
      System.out.println((machine.hasEnded() ? "" : "NO END ") + name(file) + ": " + end);
    }
    System.out.println(ended + " of " + files.size() + " real State Machines reached an end");
    assertThat(ended).isGreaterThanOrEqualTo(Math.min(AT_LEAST, files.size()));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
