package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {
  private final Path folder;

  ConformanceCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void saysWhetherThereAreNoCasesOrNoneThatFits() throws IOException {
    Files.writeString(
        folder.resolve("a.json"), "{\"id\": \"a\", \"kind\": \"api\", \"area\": \"map\"}");
    Files.createDirectories(folder.resolve("empty"));

    assertMisuse("no case found in empty", "empty", "--area", "foo");
    assertMisuse("none of the cases in . (1) fits --area foo", ".", "--area", "foo");
    assertMisuse(
        "none of the cases in a.json (1) fits --kind api --id b",
        "a.json",
        "--id",
        "b",
        "--kind",
        "api");
  }

  @Test
  void saysWhichFilesCouldNotBeReadAndRunsTheOthers() throws IOException {
    Files.writeString(
        folder.resolve("a.json"), "{\"id\": \"a\", \"kind\": \"api\", \"area\": \"map\"}");
    Files.writeString(folder.resolve("b.json"), "{\"id\": \"b\",\n \"kind\"}");
    Files.writeString(folder.resolve("other.json"), "[]");

    CommandRun run = CommandRun.in(folder, "conformance", ".");

    assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
    assertThat(run.out()).contains("total      1");
    assertThat(run.err()).startsWith("stepwright: b.json:2:8: no JSON: ").hasLineCount(1);
    assertMisuse("other.json: no case; expected an object with `kind`", "other.json");
  }

  @Test
  void namesTheFileOfACaseWithoutAnId() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"kind\": \"execution\"}");

    assertThat(CommandRun.in(folder, "conformance", ".").out())
        .startsWith("a.json /id: expected a conformance case but was a string is missing\n");
  }

  private void assertMisuse(String message, String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "conformance";
    System.arraycopy(options, 0, all, 1, options.length);
    assertThat(CommandRun.in(folder, all))
        .isEqualTo(new CommandRun(ExitCode.MISUSE, "", "stepwright: " + message + "\n"));
  }
}
