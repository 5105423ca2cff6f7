package dev.stepwright.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.examples.batchjob.BatchJobMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows the batch-job poller as it is, and what its run prints. */
class ReadmeTest {
  private static final Path SOURCE =
      Path.of("src/main/java/dev/stepwright/examples/batchjob/BatchJob.java");

  private static String readme() throws IOException {
    return Files.readString(Path.of("../README.md"));
  }

  @Test
  void showsTheWorkflow() throws IOException {
    String source = Files.readString(SOURCE);

    assertThat(readme())
        .contains("```java\n" + source.substring(source.indexOf("/** Submits")) + "```");
  }

  @Test
  void theGuideShowsTasksAndClient() throws IOException {
    String test =
        Files.readString(
            Path.of("src/test/java/dev/stepwright/examples/batchjob/BatchJobTest.java"));
    String shown = test.split(" *// GUIDE\n", -1)[1].stripTrailing().stripIndent();

    assertThat(Files.readString(Path.of("../docs/guide/annotations.md")))
        .contains("```java\n" + shown + "\n}\n```");
  }

  @Test
  void showsTheRun() throws IOException, InterruptedException {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      BatchJobMain.main(new String[] {"input/batch-job.json"});
    } finally {
      System.setOut(console);
    }
    String output = printed.toString(UTF_8).replace("definition: ", "definition: examples/");

    String shown = readme().split("```text\n", 2)[1].split("```", 2)[0];
    String[] parts = shown.split(" *…\n", -1);
    assertThat(parts).hasSize(2);
    assertThat(output).startsWith(parts[0]).endsWith(parts[1]);
  }
}
