package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesCommandTest {
  private static final String PAY =
      """
      {"StartAt": "Price", "States": {
        "Price": {"Type": "Pass", "Parameters": {"a-b.$": "$.total", "all.$": "$.items"},
          "ResultPath": "$.price", "Next": "Charge"},
        "Charge": {"Type": "Task", "Resource": "${Charge}", "End": true}}}
      """;

  private final Path folder;

  TypesCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void printsRecordsThatCompile() throws IOException {
    Files.writeString(folder.resolve("pay-now.asl.json"), PAY);
    Files.writeString(
        folder.resolve("input.json"), "{\"total\": 1.5, \"items\": [{\"n\": 1, \"class\": true}]}");

    CommandRun run =
        CommandRun.in(folder, "types", "--input-example", "input.json", "pay-now.asl.json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("final class PayNowData {")
        .contains("/** The effective input of the State {@code Charge}. */")
        .contains("@JsonProperty(\"a-b\") double aB");
    Path source = Files.writeString(folder.resolve("PayNowData.java"), run.out());
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-Xlint:all",
                    "-Werror",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.resolve("classes").toString(),
                    source.toString()))
        .isZero();
  }

  @Test
  void namesNeitherEndACommentNorBreakAText() throws IOException {
    Files.writeString(
        folder.resolve("odd.asl.json"),
        """
        {"StartAt": "a */ {@b", "States": {
          "a */ {@b": {"Type": "Pass", "Result": {"a\\rb": 1, "c\\u0007\\"d": 2}, "End": true}}}
        """);

    String printed = CommandRun.in(folder, "types", "odd.asl.json").out();

    assertThat(printed)
        .contains("State <code>a &#42;&#47; &#123;&#64;b</code>")
        .contains("@JsonProperty(\"a\\rb\")")
        .contains("@JsonProperty(\"c\\u0007\\\"d\")");
  }

  @Test
  void printsNothingOfWhatIsUnknown() throws IOException {
    Files.writeString(folder.resolve("1.asl.json"), PAY);

    assertThat(CommandRun.in(folder, "types", "1.asl.json").out())
        .contains("final class WorkflowData {")
        .contains("@JsonIgnoreProperties(ignoreUnknown = true)")
        .doesNotContain("record Input(");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    Files.writeString(folder.resolve("a.asl.json"), PAY.replace("${Charge}", "${Charge"));

    CommandRun run = CommandRun.in(folder, "types", "a.asl.json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a.asl.json:4:");
  }

  @Test
  void aFolderWithoutADefinitionIsNoSuccess() throws IOException {
    Files.createDirectory(folder.resolve("etc"));
    Files.writeString(folder.resolve("etc/other.json"), "{\"name\": \"StateMachine\"}");

    for (String command : new String[] {"validate", "types", "format"}) {
      assertThat(CommandRun.in(folder, command, "etc"))
          .isEqualTo(
              new CommandRun(ExitCode.MISUSE, "", "stepwright: no definition found in etc\n"));
    }
  }
}
