package dev.stepwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The javac of JDK 25, if there is one, writes the same bytes, and shows the same places. */
class Jdk25Test {
  private static final Path WORKFLOWS = Path.of("src/test/workflows");

  @TempDir Path folder = Path.of("");
  @TempDir Path messages = Path.of("");

  private String javac(List<Path> sources) throws IOException, InterruptedException {
    String home = System.getenv("JAVA25_HOME");
    boolean isThere = home != null && !home.isEmpty();
    if (!isThere) {
      System.out.println("No JAVA25_HOME: the processor is not tried in JDK 25");
    }
    Assumptions.assumeTrue(isThere, "JAVA25_HOME is not set");
    // In JDK 25 Lombok is warned of.
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("lombok-"))
            .collect(Collectors.joining(File.pathSeparator));
    Path output = messages.resolve("javac.txt");
    List<String> command =
        new ArrayList<>(List.of(home + File.separator + "bin" + File.separator + "javac"));
    command.addAll(List.of("-processorpath", classPath, "-cp", classPath, "-d", "" + folder));
    sources.forEach(source -> command.add(source.toString()));
    Process javac =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(javac.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output);
  }

  @Test
  void writesTheSameBytes() throws IOException, InterruptedException {
    List<Path> good = WorkflowProcessorTest.good().toList();

    assertThat(javac(good)).isEmpty();
    assertThat(Outputs.in(folder)).isEqualTo(Outputs.of(good));
  }

  @Test
  void showsTheSamePlaces() throws IOException, InterruptedException {
    String said = javac(List.of(WORKFLOWS.resolve("bad/Positions.java")));

    assertThat(said)
        .contains("Positions.java:22: error: [NUMBER_OUT_OF_RANGE]")
        .contains("Positions.java:34: error: [PATH_INVALID]");
    assertThat(folder.resolve("asl")).doesNotExist();
  }

  @Test
  void showsTheSamePlacesInCalls() throws IOException, InterruptedException {
    for (String file : List.of("bad/BuiltFaults.java", "bad/BuiltTypes.java")) {
      Path source = WORKFLOWS.resolve(file);
      String said = javac(List.of(source));

      for (WorkflowProcessorTest.Message message :
          WorkflowProcessorTest.announced(Files.readAllLines(source))) {
        assertThat(said)
            .contains(
                source.getFileName() + ":" + message.line() + ": error: [" + message.code() + "]");
      }
    }
  }
}
