package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  private final Path folder;

  ValidateCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private CommandRun validate(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "validate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.in(folder, all);
  }

  private void samples(String... names) throws IOException {
    CommandRun.copySamples(folder, names);
  }

  @Test
  void aValidDefinitionGivesExitCodeZero() throws IOException {
    samples("order.asl.json");
    assertThat(validate("order.asl.json"))
        .isEqualTo(new CommandRun(0, "1 definition checked: no findings\n", ""));
  }

  @Test
  void printsFindingsAsCompilersDo() throws IOException {
    samples("refund.asl.json");
    CommandRun run = validate("refund.asl.json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("refund.asl.json:6:1")
        .contains(": error: [TRANSITION_TARGET_UNKNOWN] ")
        .contains("\n        \"Next\": \"Notifu\"\n                ")
        .contains("^\n  hint: Did you mean `Notify`?");
    assertThat(run.out().lines().reduce((a, b) -> b))
        .hasValueSatisfying(last -> assertThat(last).startsWith("1 definition checked: "));
  }

  @Test
  void printsColoursOnATerminalOnly() throws IOException {
    samples("refund.asl.json");
    assertThat(CommandRun.coloured(folder, "validate", "refund.asl.json").out())
        .contains("\u001B[1;31merror:\u001B[0m");
    assertThat(validate("refund.asl.json").out()).doesNotContain("\u001B");
  }

  @Test
  void printsOneLineOfJsonForEachDefinition() throws IOException {
    samples("order.asl.json", "template.yaml");
    CommandRun run = validate("--format", "json", "order.asl.json", "template.yaml");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.out())
        .startsWith("{\"file\":\"order.asl.json\",\"valid\":true,\"diagnostics\":[]}\n")
        .contains(
            "{\"file\":\"template.yaml#/Resources/Order/Properties/Definition\",\"valid\":true,")
        .contains(
            "{\"file\":\"template.yaml#/Resources/Refund/Properties/DefinitionString\","
                + "\"valid\":false,\"diagnostics\":[{\"code\":\"TRANSITION_TARGET_UNKNOWN\","
                + "\"awsCode\":\"MISSING_TRANSITION_TARGET\",\"severity\":\"error\","
                + "\"pointer\":\"/States/Refund/Next\",\"line\":46,\"column\":23,\"message\":");
  }

  @Test
  void readsStandardInput() throws IOException {
    assertThat(CommandRun.reading("{\"StartAt\": }", folder, "validate", "-").out())
        .startsWith("<stdin>:1:13: error: [JSON_SYNTAX] ");
    assertThat(
            CommandRun.reading("StartAt: A\nStates: {A: {Type: Succeed}}", folder, "validate", "-")
                .exitCode())
        .isZero();
  }

  @Test
  void takesTheDefinitionsOfAFolder() throws IOException {
    Path nested = Files.createDirectories(folder.resolve("a/b"));
    Files.createDirectories(folder.resolve("a/node_modules"));
    Files.createDirectories(folder.resolve("a/.git"));
    CommandRun.copySamples(nested, "order.asl.json", "template.yaml", "bucket.yaml");
    CommandRun.copySamples(folder.resolve("a/node_modules"), "refund.asl.json");
    CommandRun.copySamples(folder.resolve("a/.git"), "refund.asl.json");
    CommandRun.copySamples(folder.resolve("a"), "order.asl.yaml", "elsewhere.yaml");
    Files.writeString(nested.resolve("package.json"), "{\"name\": \"x\"}");
    Files.writeString(nested.resolve("broken.yaml"), "a: [");
    Files.writeString(nested.resolve("text.txt"), "StartAt");
    CommandRun run = validate("--format", "json", "a");
    assertThat(run.out().lines().map(line -> line.substring(9, line.indexOf("\",\"valid"))))
        .containsExactly(
            "a/b/order.asl.json",
            "a/b/template.yaml#/Resources/Order/Properties/Definition",
            "a/b/template.yaml#/Resources/Refund/Properties/DefinitionString",
            "a/order.asl.yaml");
    assertThat(CommandRun.in(folder, "validate", "--format", "json", ".").out())
        .isEqualTo(run.out());
  }

  @Test
  void namedFilesAreNeverPassedOver() throws IOException {
    samples("bucket.yaml", "elsewhere.yaml");
    assertThat(validate("bucket.yaml"))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isEqualTo(1);
              assertThat(run.out())
                  .startsWith(
                      "bucket.yaml:1:1: error: [DEFINITION_NOT_FOUND] No definition found; ")
                  .endsWith("0 definitions checked: 1 error\n");
            });
    assertThat(validate("elsewhere.yaml"))
        .satisfies(
            run -> {
              assertThat(run.exitCode()).isZero();
              assertThat(run.out())
                  .startsWith("elsewhere.yaml:5:22: warning: [DEFINITION_NOT_FOUND] ")
                  .endsWith("0 definitions checked: 1 warning\n");
            });
  }

  @Test
  void aSubstitutionMayStandOutsideAString() throws IOException {
    String text =
        "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Wait\", \"Seconds\": ${N}, %s}}}";
    Files.writeString(folder.resolve("good.asl.json"), text.formatted("\"End\": true"));
    Files.writeString(folder.resolve("bad.asl.json"), text.formatted("\"Next\": \"B\""));
    Files.writeString(folder.resolve("broken.asl.json"), "{\"StartAt\": ${".repeat(100_000));

    assertThat(validate("good.asl.json").out()).isEqualTo("1 definition checked: no findings\n");
    assertThat(validate("bad.asl.json").out())
        .startsWith("bad.asl.json:1:76: error: [TRANSITION_TARGET_UNKNOWN] ");
    assertThat(validate("broken.asl.json").out()).contains(": error: [");
    assertThat(CommandRun.in(folder, "format", "good.asl.json").exitCode()).isEqualTo(2);
  }

  @Test
  void aPointerNamesOneDefinition() throws IOException {
    samples("template.yaml");
    CommandRun run = validate("--format=json", "template.yaml#/Resources/Order");
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                "{\"file\":\"template.yaml#/Resources/Order/Properties/Definition\","
                    + "\"valid\":true,\"diagnostics\":[]}\n",
                ""));
    assertThat(validate("template.yaml#/Resources/X"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "stepwright: template.yaml#/Resources/X: the file has no such place; its"
                    + " definitions: #/Resources/Order/Properties/Definition"
                    + " #/Resources/Refund/Properties/DefinitionString\n"));
  }

  @Test
  void aFileMayHaveAHashInItsName() throws IOException {
    samples("order.asl.json");
    Files.move(folder.resolve("order.asl.json"), folder.resolve("a#b.json"));
    assertThat(validate("a#b.json").exitCode()).isZero();
  }

  @Test
  void misuseIsOneLine() throws IOException {
    samples("order.asl.json");
    Files.createDirectories(folder.resolve("empty"));
    assertThat(validate("nope.json")).isEqualTo(misuse("nope.json: no such file or folder"));
    assertThat(validate("order.asl.json", "nope.json"))
        .isEqualTo(misuse("nope.json: no such file or folder"));
    assertThat(validate())
        .isEqualTo(misuse("Missing required parameter: 'PATH'. See `stepwright validate --help`."));
    assertThat(validate("--what", "a"))
        .isEqualTo(misuse("Unknown option: '--what'. See `stepwright validate --help`."));
    assertThat(validate("--format", "xml", "a"))
        .isEqualTo(
            misuse(
                "Invalid value for option '--format': expected one of [text, json]"
                    + " (case-insensitive) but was 'xml'. See `stepwright validate --help`."));
    assertThat(validate("--type", "FAST", "a").exitCode()).isEqualTo(2);
    assertThat(validate("empty")).isEqualTo(misuse("no definition found in empty"));
    assertThat(validate("empty#/a"))
        .isEqualTo(misuse("empty#/a: a folder has no places in it; expected a file before `#`"));
    assertThat(validate("order.asl.json#a"))
        .isEqualTo(
            misuse("order.asl.json#a: after `#` comes a JSON Pointer, which starts with `/`"));
    assertThat(validate("a\0b").exitCode()).isEqualTo(2);
  }

  private static CommandRun misuse(String message) {
    return new CommandRun(2, "", "stepwright: " + message + "\n");
  }

  @Test
  void anUnreadableFileDoesNotStopTheRest() throws IOException {
    samples("order.asl.json");
    Files.createSymbolicLink(folder.resolve("loop.json"), Path.of("loop.json"));
    assertThat(validate("loop.json").exitCode()).isEqualTo(2);
    Files.createSymbolicLink(folder.resolve("around"), folder);
    assertThat(validate("."))
        .isEqualTo(new CommandRun(0, "1 definition checked: no findings\n", ""));
  }

  @Test
  void filesThatCannotBeReadCountAlike() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{");
    Files.writeString(folder.resolve("broken.yaml"), "a: [");
    Files.createFile(folder.resolve("empty.json"));
    Files.createFile(folder.resolve("empty.yaml"));

    for (String name : List.of("broken.json", "broken.yaml", "empty.json", "empty.yaml")) {
      assertThat(validate(name).out()).endsWith("\n1 definition checked: 1 error\n");
    }
    assertThat(CommandRun.in(folder, "graph", "empty.json").err())
        .endsWith("\n1 definition checked: 1 error\n");
  }

  @Test
  void aBinaryFileIsAFinding() throws IOException {
    Files.write(folder.resolve("a.json"), new byte[] {1, 2, 0, (byte) 0xFF});
    CommandRun run = validate("a.json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("a.json:1:3: error: [JSON_ENCODING] The file holds a NUL byte");
  }

  @Test
  void theOptionTypeWinsOverTheTemplate() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        X:
          Type: AWS::Serverless::StateMachine
          Properties:
            Type: EXPRESS
            Definition:
              StartAt: A
              States:
                A:
                  Type: Task
                  Resource: arn:aws:states:::lambda:invoke.waitForTaskToken
                  Parameters: {FunctionName: f, "Payload": {"t.$": "$$.Task.Token"}}
                  End: true
        """);
    assertThat(validate("a.yaml").out()).contains("[EXPRESS_UNSUPPORTED]");
    assertThat(validate("--type", "STANDARD", "a.yaml").exitCode()).isZero();
  }

  @Test
  void unknownFieldsMayBeAllowed() throws IOException {
    Files.writeString(
        folder.resolve("a.json"),
        "{\"StartAt\": \"A\", \"Extra\": 1, \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
    assertThat(validate("a.json").exitCode()).isEqualTo(1);
    CommandRun run = validate("--allow-unknown", "a.json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(": warning: [FIELD_UNKNOWN] ").contains(": 1 warning\n");
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(CommandRun.in(folder, "--help").out()).startsWith("Usage: stepwright ");
    assertThat(validate("--help").out()).startsWith("Usage: stepwright validate ");
    assertThat(CommandRun.in(folder, "format", "-h").out()).startsWith("Usage: stepwright format");
    assertThat(CommandRun.in(folder, "--version").out()).startsWith("stepwright 0.");
  }
}
