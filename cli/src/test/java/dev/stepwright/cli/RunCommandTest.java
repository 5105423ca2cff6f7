package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final String PAY =
      """
      {
        "StartAt": "Pay",
        "States": {
          "Pay": {
            "Type": "Task",
            "Resource": "${PayArn}",
            "TimeoutSeconds": "${Timeout}",
            "Retry": [{ "ErrorEquals": ["Bank.Busy"], "IntervalSeconds": 2 }],
            "Catch": [{ "ErrorEquals": ["Bank.Closed"], "Next": "Wait" }],
            "End": true
          },
          "Wait": { "Type": "Wait", "Seconds": 3600, "Next": "Sorry" },
          "Sorry": { "Type": "Fail", "Error": "Shop.Sorry", "Cause": "Come again" }
        }
      }
      """;

  private final Path folder;

  RunCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeDefinition() throws IOException {
    file("pay.asl.json", PAY);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private CommandRun run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "run";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.in(folder, all);
  }

  @Test
  void showsThePathWithRetriesAndDurations() throws IOException {
    file(
        "tasks.json",
        """
        {"Pay": [{"error": "Bank.Busy", "cause": "No answer", "after": "PT10S"}, {"output": [1]}]}
        """);
    assertThat(run("pay.asl.json", "--tasks", "tasks.json", "--set", "Timeout=30"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                       0s  Pay
                      10s    failed Bank.Busy: No answer
                      12s    retry 1
                      12s    done after 12s
                SUCCEEDED after 12s
                [1]
                """,
                ""));
  }
}
