package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class StepwrightTest {
  private final Path folder;

  StepwrightTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void showsItsUsageWithoutACommand() {
    CommandRun run = CommandRun.in(folder);

    assertThat(run.exitCode()).isEqualTo(ExitCode.MISUSE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo(CommandRun.in(folder, "--help").out()).contains("test-state");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          rn x               | `rn` is no command. Did you mean `run`? See `stepwright --help`.
          help               | `help` is no command. See `stepwright --help`.
          help run           | `help` is no command. See `stepwright --help`.
          Validate a.json    | `Validate` is no command. Did you mean `validate`? See `stepwright --help`.
          --verison          | Unknown option: '--verison'. Did you mean `--version`? See `stepwright --help`.
          graph --fromat dot | Unknown option: '--fromat'. Did you mean `--format`? See `stepwright graph --help`.
          validate           | Missing required parameter: 'PATH'. See `stepwright validate --help`.
          """)
  void saysWhatWasMeantAndWhereThereIsHelp(String arguments, String message) {
    assertThat(CommandRun.in(folder, arguments.split(" ", -1)))
        .isEqualTo(new CommandRun(ExitCode.MISUSE, "", "stepwright: " + message + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate ",
        "format ",
        "graph ",
        "run ",
        "run a.json --tasks ",
        "run a.json --files ",
        "test-state ",
        "types a.json --input-schema ",
        "conformance "
      })
  void takesNoEmptyTextForAFolder(String arguments) {
    assertThat(CommandRun.in(folder, arguments.split(" ", -1)))
        .isEqualTo(
            new CommandRun(
                ExitCode.MISUSE,
                "",
                "stepwright: `` is no path: it is empty; expected a file or folder\n"));
  }

  @Test
  void failsIfNotAllOfItsOutputCouldBeWritten() {
    String message = "stepwright: standard output: No space left on device\n";

    assertThat(writingTo("No space left on device", "--version"))
        .isEqualTo(new CommandRun(ExitCode.MISUSE, "", message));
    assertThat(writingTo("Broken pipe", "--version"))
        .isEqualTo(new CommandRun(ExitCode.VALID, "", ""));
    assertThat(writingTo("Broken pipe", "validate", "missing.json").exitCode())
        .isEqualTo(ExitCode.MISUSE);
  }

  /** Runs the command with a standard output that takes nothing. */
  private CommandRun writingTo(String fault, String... arguments) {
    StandardOutput output =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int single) throws IOException {
                throw new IOException(fault);
              }
            });
    StringWriter err = new StringWriter();
    Workspace workspace = new Workspace(folder, InputStream.nullInputStream(), output);
    CommandLine command = Stepwright.commandLine(workspace, arguments).setErr(new PrintWriter(err));
    return new CommandRun(Stepwright.execute(command, output, arguments), "", err.toString());
  }
}
