package dev.stepwright.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code examples/run} runs. */
class ExamplesTest {
  private static final Pattern CASE =
      Pattern.compile(" {2}(\\w+)\\) main='?([\\w.]+)(?: (\\w+)')? input=([\\w-]+) ;;");

  /**
   * An example.
   *
   * @param name its name for the command
   * @param arguments what its main class gets
   */
  private record Example(String name, String main, List<String> arguments) {
    @Override
    public String toString() {
      return name;
    }

    String run() throws ReflectiveOperationException {
      PrintStream console = System.out;
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      System.setOut(new PrintStream(printed, true, UTF_8));
      try {
        Class.forName("dev.stepwright.examples." + main)
            .getMethod("main", String[].class)
            .invoke(null, (Object) arguments.toArray(String[]::new));
      } finally {
        System.setOut(console);
      }
      return printed.toString(UTF_8);
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher matcher = CASE.matcher(Files.readString(Path.of("run")));
    while (matcher.find()) {
      List<String> arguments = new ArrayList<>();
      if (matcher.group(3) != null) {
        arguments.add(matcher.group(3));
      }
      arguments.add("input/" + matcher.group(4) + ".json");
      examples.add(new Example(matcher.group(1), matcher.group(2), arguments));
    }
    return examples;
  }

  static Stream<Path> definitions() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/classes/asl"))) {
      return files.filter(file -> file.toString().endsWith(".asl.json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void runsOnItsInput(Example example) throws ReflectiveOperationException {
    assertThat(example.run())
        .startsWith("The definition, target/classes/asl/")
        .contains("\"StartAt\": ", "ExecutionSucceeded", "The output: ");
  }

  @Test
  void theIndexHasEachInOrder() throws IOException {
    List<String> rows = new ArrayList<>();
    Matcher row =
        Pattern.compile("^\\| \\[`(\\w+)`]\\(([^)]+)\\) \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("README.md")));
    while (row.find()) {
      rows.add(row.group(1));
      assertThat(Path.of(row.group(2))).exists();
    }

    assertThat(rows).isEqualTo(examples().stream().map(Example::name).toList());
    assertThat(rows).hasSizeGreaterThan(10);
  }

  @Test
  void everyInputIsOfAnExample() throws IOException {
    List<String> used =
        examples().stream().map(each -> each.arguments().get(each.arguments().size() - 1)).toList();

    try (Stream<Path> inputs = Files.list(Path.of("input"))) {
      assertThat(inputs.map(file -> file.toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void awsTakesTheDefinition(Path definition) throws IOException {
    ReadResult read = new DefinitionReader().read(Files.readAllBytes(definition));

    assertThat(read.diagnostics()).isEmpty();
  }

  @Test
  void helloWorldIsTheOneOfTheTutorial() throws IOException {
    assertThat(json(Path.of("target/classes/asl/HelloWorld.asl.json")))
        .isEqualTo(json(Path.of("src/test/resources/hello-world-tutorial.json")));
  }

  private static JsonValue json(Path file) throws IOException {
    return Objects.requireNonNull(
            new JsonReader(Integer.MAX_VALUE).read(Files.readString(file)).document(),
            file.toString())
        .root();
  }
}
