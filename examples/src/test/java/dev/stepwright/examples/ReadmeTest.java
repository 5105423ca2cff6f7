package dev.stepwright.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.graph.ExecutionPath;
import dev.stepwright.dsl.graph.Graph;
import dev.stepwright.dsl.graph.drawing.Drawing;
import dev.stepwright.dsl.graph.drawing.SvgWriter;
import dev.stepwright.examples.batchjob.BatchJobMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README shows the batch-job poller as it is, what its run prints, and javac to a typo. */
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
  void showsItsPicture() throws IOException {
    String drawn =
        SvgWriter.write(
            Drawing.of(Graph.of(ExampleRun.definition("BatchJob")), ExecutionPath.NONE));

    assertThat(Path.of("../docs/guide/batch-job.svg")).hasContent(drawn);
    assertThat(readme()).contains("docs/guide/batch-job.svg");
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
    String output = printed.toString(UTF_8).replace("definition, ", "definition, examples/");

    String shown = readme().split("```text run\n", 2)[1].split("```", 2)[0];
    String[] parts = shown.split(" *…\n", -1);
    assertThat(parts).hasSize(3);
    assertThat(output).startsWith(parts[0]).endsWith(parts[2]);
    assertThat(output).containsSubsequence(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "'next = \"Get Job Status\"', 'next = \"Get Job Sttus\"'",
    "'secondsPath = \"$.wait_time\"', 'secondsPath = \"$.waitTime\"'"
  })
  void showsWhatJavacSaysToATypo(String right, String wrong, @TempDir Path folder)
      throws IOException {
    assertThat(readme()).contains("`" + wrong + "`");
    Path file = folder.resolve("BatchJob.java");
    Files.writeString(file, Files.readString(SOURCE).replace(right, wrong));

    assertThat(readme()).contains("```text javac\n" + Javac.compile(folder, List.of(file)) + "```");
  }
}
