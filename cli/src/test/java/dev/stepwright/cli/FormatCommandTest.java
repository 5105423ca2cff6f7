package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String TIDY =
      """
      {
        "Comment": "fields out of order",
        "StartAt": "Wait",
        "States": {
          "Wait": {
            "Type": "Wait",
            "Seconds": 1,
            "Next": "Done"
          },
          "Done": {
            "Type": "Succeed"
          }
        }
      }
      """;

  private final Path folder;

  FormatCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private CommandRun format(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "format";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.in(folder, all);
  }

  @Test
  void printsTheCanonicalForm() throws IOException {
    CommandRun.copySamples(folder, "untidy.asl.json", "order.asl.yaml");
    assertThat(format("untidy.asl.json")).isEqualTo(new CommandRun(0, TIDY, ""));
    assertThat(format("order.asl.yaml").out()).startsWith("{\n  \"StartAt\": \"Wait\",\n");
    assertThat(CommandRun.reading(TIDY, folder, "format", "-"))
        .isEqualTo(new CommandRun(0, TIDY, ""));
  }

  @Test
  void listsFilesThatDiffer() throws IOException {
    CommandRun.copySamples(folder, "untidy.asl.json", "order.asl.json", "template.yaml");
    assertThat(format("--check", "order.asl.json")).isEqualTo(new CommandRun(0, "", ""));
    assertThat(format("--check", ".")).isEqualTo(new CommandRun(1, "untidy.asl.json\n", ""));
  }

  @Test
  void passesOverWhatIsNotJson() throws IOException {
    CommandRun.copySamples(folder, "order.asl.yaml", "template.yaml");
    assertThat(format("--check", ".")).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void rewritesInPlaceOnlyWhatDiffers() throws IOException {
    CommandRun.copySamples(folder, "untidy.asl.json", "order.asl.json");
    Path untidy = folder.resolve("untidy.asl.json");
    Path order = folder.resolve("order.asl.json");
    Files.setPosixFilePermissions(untidy, PosixFilePermissions.fromString("rw-r-----"));
    Object before = Files.readAttributes(order, "unix:ino").get("ino");
    Path link =
        Files.createSymbolicLink(folder.resolve("link.asl.json"), Path.of("untidy.asl.json"));
    assertThat(format("--in-place", "order.asl.json", "link.asl.json"))
        .isEqualTo(new CommandRun(0, "", ""));
    assertThat(untidy).hasContent(TIDY);
    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(untidy)))
        .isEqualTo("rw-r-----");
    assertThat(Files.readAttributes(order, "unix:ino").get("ino")).isEqualTo(before);
    assertThat(format("--check", ".").exitCode()).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void refusesAFileWithErrors() throws IOException {
    CommandRun.copySamples(folder, "refund.asl.json");
    String before = Files.readString(folder.resolve("refund.asl.json"));
    for (String option : new String[] {"--in-place", "--check"}) {
      CommandRun run = format(option, "refund.asl.json");
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("error: [TRANSITION_TARGET_UNKNOWN] ");
    }
    assertThat(format("refund.asl.json").out()).isEmpty();
    assertThat(folder.resolve("refund.asl.json")).hasContent(before);
  }

  @Test
  void refusesToWriteJsonIntoYaml() throws IOException {
    CommandRun.copySamples(folder, "order.asl.yaml");
    for (String option : new String[] {"--in-place", "--check"}) {
      assertThat(format(option, "order.asl.yaml"))
          .isEqualTo(
              new CommandRun(
                  2,
                  "",
                  "stepwright: order.asl.yaml: canonical form is a JSON file of its own; --check"
                      + " and --in-place take no other\n"));
    }
    assertThat(format("--check", "--in-place", "order.asl.yaml"))
        .isEqualTo(
            new CommandRun(2, "", "stepwright: --check and --in-place exclude each other\n"));
  }

  @Test
  void writesOneDefinitionOfATemplateUnlessFunctionsMakeIt() throws IOException {
    CommandRun.copySamples(folder, "template.yaml");
    Files.writeString(
        folder.resolve("plain.yaml"),
        """
        X:
          Type: AWS::Serverless::StateMachine
          Properties:
            Definition: {States: {A: {Type: Succeed}}, StartAt: A}
        """);
    assertThat(format("plain.yaml").out()).startsWith("{\n  \"StartAt\": \"A\",\n");
    assertThat(format("plain.yaml#/X").exitCode()).isZero();
    CommandRun run = format("template.yaml#/Resources/Order");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "stepwright: template.yaml#/Resources/Order/Properties/Definition: parts of this"
                + " definition are filled in when it is deployed; only one that is JSON as it stands"
                + " can be formatted\n");
  }
}
