package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What README and guide show is what the command prints.
 *
 * <p>A block {@code ```json name} is a file; a block {@code ```console} is run in a folder with the
 * files before it.
 */
class GuideTest {
  /** A word of a command, perhaps in single quotes. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|[^ ]+");

  private final Path folder;
  private int exitCode;

  GuideTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../README.md",
        "../docs/guide/command-line.md",
        "../docs/guide/conformance.md",
        "../docs/guide/test-state.md"
      })
  void theGuideShowsRealOutput(String name) throws IOException {
    Path file = Path.of(name);
    String guide = Files.readString(file);
    String real = withRealOutput(guide);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, real);
    } else {
      assertThat(guide).isEqualTo(real);
    }
  }

  @Test
  void theReadmeShowsTheFilesItNames() throws IOException {
    withRealOutput(Files.readString(Path.of("../README.md")));

    for (String name : List.of("order.asl.json", "order.tasks.json")) {
      assertThat(folder.resolve(name))
          .hasSameTextualContentAs(Path.of("../docs/guide").resolve(name));
    }
  }

  private String withRealOutput(String guide) throws IOException {
    StringBuilder real = new StringBuilder();
    StringBuilder block = null;
    String info = "";
    for (String line : guide.lines().map(text -> text + "\n").toList()) {
      if (block == null) {
        real.append(line);
        if (line.startsWith("```")) {
          info = line.strip().substring(3);
          block = new StringBuilder();
        }
      } else if (line.startsWith("```")) {
        real.append(real(info, block.toString())).append(line);
        block = null;
      } else {
        block.append(line);
      }
    }
    return real.toString();
  }

  /** A block as it should be; a file is written, commands are run. */
  private String real(String info, String block) throws IOException {
    if (!info.equals("console")) {
      int space = info.indexOf(' ');
      if (space > 0) {
        Files.writeString(folder.resolve(info.substring(space + 1)), block);
      }
      return block;
    }
    StringBuilder real = new StringBuilder();
    for (String line : block.lines().toList()) {
      if (line.startsWith("$ ")) {
        real.append(line).append('\n').append(output(line.substring(2)));
      }
    }
    return real.toString();
  }

  private String output(String command) {
    if (command.equals("echo $?")) {
      return exitCode + "\n";
    }
    List<String> words =
        WORD.matcher(command)
            .results()
            .map(word -> word.group(1) == null ? word.group() : word.group(1))
            .toList();
    assertThat(words.get(0)).isEqualTo("stepwright");
    CommandRun run = CommandRun.in(folder, words.subList(1, words.size()).toArray(new String[0]));
    exitCode = run.exitCode();
    return run.out() + run.err();
  }
}
