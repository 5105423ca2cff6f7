package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to diagnostics says what is so of the code that only the command line gives. */
class DiagnosticsGuideTest {

  @Test
  void showsAFileInWhichNoDefinitionIsFound(@TempDir Path folder) throws IOException {
    String guide = Files.readString(Path.of("../docs/diagnostics.md"));
    String section = guide.substring(guide.indexOf("### DEFINITION_NOT_FOUND"));
    Files.writeString(folder.resolve("bad.json"), block(section, "```json bad template.json\n"));
    Files.writeString(folder.resolve("good.json"), block(section, "```json good template.json\n"));

    CommandRun bad = CommandRun.in(folder, "validate", "bad.json");
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.out()).startsWith("bad.json:" + block(section, "```text\n"));
    assertThat(CommandRun.in(folder, "validate", "good.json"))
        .isEqualTo(new CommandRun(0, "1 definition checked: no findings\n", ""));
  }

  /** The text of the first block that begins with some words. */
  private static String block(String section, String begin) {
    int start = section.indexOf(begin) + begin.length();
    return section.substring(start, section.indexOf("```", start));
  }
}
