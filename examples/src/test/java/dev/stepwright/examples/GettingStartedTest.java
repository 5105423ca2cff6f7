package dev.stepwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/guide/getting-started.md} has the files of the quickstart, and what they become. */
class GettingStartedTest {
  private static final Path QUICKSTART = Path.of("quickstart");
  private static final Path MAIN = QUICKSTART.resolve("src/main/java/signup");

  private static String guide() throws IOException {
    return Files.readString(Path.of("../docs/guide/getting-started.md"));
  }

  @Test
  void hasTheFilesOfTheQuickstart() throws IOException {
    Matcher block =
        Pattern.compile("```(?:xml|groovy|java) (\\S+)\n(.*?)```\n", Pattern.DOTALL)
            .matcher(guide());
    int files = 0;
    while (block.find()) {
      assertThat(QUICKSTART.resolve(block.group(1))).hasContent(block.group(2));
      files++;
    }
    assertThat(files).isEqualTo(7);
  }

  /** Another page, which shows a test of {@link ExamplesTest}. */
  @Test
  void migratingShowsARealTest() throws IOException {
    String guide = Files.readString(Path.of("../docs/guide/migrating.md"));
    String shown = guide.split("```java\n", 2)[1].split("```", 2)[0];

    assertThat(Files.readString(Path.of("src/test/java/dev/stepwright/examples/ExamplesTest.java")))
        .contains(shown.indent(2));
  }

  @Test
  void hasTheDefinition(@TempDir Path folder) throws IOException {
    String said =
        Javac.compile(folder, List.of(MAIN.resolve("Signup.java"), MAIN.resolve("NameTaken.java")));

    assertThat(said).isEmpty();
    assertThat(guide())
        .contains("```json\n" + Files.readString(folder.resolve("asl/Signup.asl.json")) + "```");
  }

  @ParameterizedTest
  @CsvSource({
    "'next = \"WaitADay\"', 'next = \"WaitADya\"'",
    "'inputPath = \"$.email\"', 'inputPath = \"$.mail\"'"
  })
  void showsWhatJavacSaysToATypo(String right, String wrong, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("Signup.java");
    Files.writeString(file, Files.readString(MAIN.resolve("Signup.java")).replace(right, wrong));

    assertThat(guide())
        .contains("`" + wrong + "`")
        .contains("```text javac\n" + Javac.compile(folder, List.of(file)) + "```");
  }
}
