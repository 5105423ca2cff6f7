package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
