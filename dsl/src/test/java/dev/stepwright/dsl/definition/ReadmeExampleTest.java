package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.model.StateMachine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in the README is the Java below, and does what it seems to do. */
class ReadmeExampleTest {

  private static void example(Path file) throws IOException {
    // README
    ReadResult result = new DefinitionReader().read(Files.readAllBytes(file));
    result.diagnostics().forEach(System.out::println);
    if (result.valid()) {
      StateMachine machine = result.orThrow().stateMachine();
      machine.states().forEach((name, state) -> System.out.println(name + ": " + state.type()));
      System.out.println(DefinitionWriter.write(machine));
    }
    // README
  }

  @Test
  void theReadmeShowsThisExample() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    String example = source.split("// README\n", -1)[1].stripTrailing().stripIndent().strip();

    assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + example + "\n```");
  }

  @Test
  void theExampleReadsADefinition(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("pack.asl.json");
    Files.writeString(
        file, "{\"StartAt\": \"Pack\", \"States\": {\"Pack\": {\"Type\": \"Succeed\"}}}");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      example(file);
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("Pack: SUCCEED\n{\n");
  }
}
