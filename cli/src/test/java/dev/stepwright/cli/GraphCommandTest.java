package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {
  private static final String SHOP =
      """
      {"StartAt": "Price", "States": {
        "Price": {"Type": "Pass", "Result": {"items": [1, 2, 3]}, "Next": "Large?"},
        "Large?": {"Type": "Choice",
          "Choices": [{"Variable": "$.items[9]", "IsPresent": true, "Next": "Refuse"}],
          "Default": "Each"},
        "Each": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 1,
          "ItemProcessor": {"StartAt": "Pack", "States": {
            "Pack": {"Type": "Task", "Resource": "${Pack}", "Next": "Label",
              "Catch": [{"ErrorEquals": ["Box.Missing"], "Next": "Find"}]},
            "Find": {"Type": "Wait", "Seconds": 60, "Next": "Pack"},
            "Label": {"Type": "Pass", "End": true}}},
          "Next": "Tell"},
        "Tell": {"Type": "Parallel", "Branches": [
            {"StartAt": "Mail", "States": {"Mail": {"Type": "Wait", "Seconds": 9, "End": true}}},
            {"StartAt": "Print", "States": {
              "Print": {"Type": "Task", "Resource": "${Print}", "End": true}}}],
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}], "Next": "Done"},
        "Sorry": {"Type": "Task", "Resource": "${Sorry}", "Next": "Refuse",
          "Retry": [{"ErrorEquals": ["Busy"]}]},
        "Refuse": {"Type": "Fail", "Error": "Shop.Refused"},
        "Done": {"Type": "Succeed"}}}
      """;

  private static final String TASKS =
      """
      {"Pack": [{"output": {}}, {"error": "Box.Missing"}, {"output": {}}],
       "Print": [{"error": "Printer.Jammed"}],
       "Sorry": [{"error": "Busy"}, {"output": 1}]}
      """;

  private final Path folder;

  GraphCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("shop.asl.json"), SHOP);
    Files.writeString(folder.resolve("tasks.json"), TASKS);
  }

  @Test
  void printsSvgUnlessToldOtherwise() {
    CommandRun run = CommandRun.in(folder, "graph", "shop.asl.json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("<svg ").endsWith("</svg>\n").contains(">Price</text>");
  }

  @Test
  void writesToAFile() throws IOException {
    CommandRun run =
        CommandRun.in(folder, "graph", "shop.asl.json", "--format", "dot", "--output", "shop.dot");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("shop.dot")).content().startsWith("digraph {\n");
  }

  @Test
  void takesTheFormatFromTheNameOfTheFile() throws IOException {
    assertThat(drawn("a.svg")).startsWith("<svg ");
    assertThat(drawn("a.PNG")).startsWith("\u0089PNG");
    assertThat(drawn("a.dot")).startsWith("digraph {");
    assertThat(drawn("a.gv")).startsWith("digraph {");
    assertThat(drawn("a.mmd")).startsWith("flowchart TB");
    assertThat(drawn("a.mermaid")).startsWith("flowchart TB");
    assertThat(drawn("b.png", "--format", "svg")).startsWith("<svg ");
    assertThat(drawn("c.txt", "--format", "dot")).startsWith("digraph {");
  }

  private String drawn(String file, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("graph", "shop.asl.json", "--output", file));
    arguments.addAll(List.of(options));
    CommandRun run = CommandRun.in(folder, arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFileWhoseNameSaysNoFormatIsMisuse() {
    for (String file : List.of("shop.pdf", "picture", "dir.d/picture")) {
      CommandRun run = CommandRun.in(folder, "graph", "shop.asl.json", "--output", file);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "stepwright: --output "
                  + file
                  + ": the name does not end in .svg, .png, .dot or .mmd; give --format too\n");
      assertThat(folder.resolve(file)).doesNotExist();
    }
  }

  @Test
  void takesOneDefinitionOfATemplate() throws IOException {
    CommandRun.copySamples(folder, "template.yaml");

    CommandRun all = CommandRun.in(folder, "graph", "template.yaml");
    assertThat(all.exitCode()).isEqualTo(2);
    assertThat(all.err())
        .contains("graph takes one definition; name one of template.yaml#/Resources/");
    CommandRun one =
        CommandRun.in(folder, "graph", "--format", "mermaid", "template.yaml#/Resources/Order");
    assertThat(one.exitCode()).isZero();
    assertThat(one.out()).startsWith("flowchart TB\n");
  }

  @Test
  void writesPng() throws IOException {
    CommandRun file =
        CommandRun.in(folder, "graph", "shop.asl.json", "--format", "png", "--output", "a.png");
    byte[] printed = CommandRun.bytes(folder, "graph", "shop.asl.json", "--format", "png");

    assertThat(file.exitCode()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("a.png"))).isEqualTo(printed);
    assertThat(ImageIO.read(new ByteArrayInputStream(printed)).getHeight()).isGreaterThan(1000);
  }

  @Test
  void printsNoPngOnATerminal() {
    CommandRun run = CommandRun.coloured(folder, "graph", "shop.asl.json", "--format", "png");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("stepwright: a terminal shows no PNG; give a file with --output FILE\n");
  }

  @Test
  void saysWhatIsWrongWithTheDefinition() throws IOException {
    Files.writeString(folder.resolve("bad.asl.json"), SHOP.replace("\"Large?\"},", "\"Huge?\"},"));

    CommandRun run = CommandRun.in(folder, "graph", "bad.asl.json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[TRANSITION_TARGET_UNKNOWN]", "Huge?");
  }

  @Test
  void showsThePathOfARun() throws IOException {
    assertPath(history().replaceFirst("\"output\":.*?\"startDate\"", "\"startDate\""));
  }

  /** The same events as the AWS CLI prints them, and the other way round. */
  @Test
  void showsThePathOfAnExecutionOnAws() throws IOException {
    String events = history().replaceFirst(".*?\"history\":", "{\"nextToken\":null,\"events\":");

    assertPath(events);
    assertPath(events.replaceAll("\"timestamp\":\\d+", "\"timestamp\":\"2030-01-01T00:00:00Z\""));
  }

  private String history() {
    return CommandRun.in(
            folder,
            "run",
            "shop.asl.json",
            "--tasks",
            "tasks.json",
            "--history",
            "--format",
            "json")
        .out();
  }

  private void assertPath(String history) throws IOException {
    Files.writeString(folder.resolve("history.json"), history);

    CommandRun run = CommandRun.in(folder, "graph", "shop.asl.json", "--history", "history.json");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(role(run, "Price")).isEqualTo("node pass succeeded");
    assertThat(role(run, "Each")).isEqualTo("node map succeeded");
    assertThat(role(run, "Pack")).isEqualTo("node task caught");
    assertThat(title(run, "Pack")).contains("entered 4 times, 1 caught");
    assertThat(title(run, "Label")).contains("entered 3 times");
    assertThat(run.out()).contains(">×4</text>", ">×3</text>");
    assertThat(role(run, "Tell")).isEqualTo("node parallel caught");
    assertThat(role(run, "Print")).isEqualTo("node task failed");
    assertThat(role(run, "Mail")).isEqualTo("node wait aborted");
    assertThat(role(run, "Sorry")).isEqualTo("node task succeeded");
    assertThat(role(run, "Refuse")).isEqualTo("node fail failed");
    assertThat(role(run, "Done")).isEqualTo("node succeed");
    assertThat(role(run, "Pack → Find")).isEqualTo("edge catch taken");
    assertThat(title(run, "Pack → Label")).contains("taken 3 times");
    assertThat(role(run, "Start → Price")).isEqualTo("edge next taken");
    assertThat(role(run, "Large\\? → Each")).isEqualTo("edge default taken");
    assertThat(role(run, "Large\\? → Refuse")).isEqualTo("edge choice");
    assertThat(role(run, "Label → End")).isEqualTo("edge next taken");
    assertThat(role(run, "Tell → Done")).isEqualTo("edge next");
    assertThat(role(run, "Tell → Sorry")).isEqualTo("edge catch taken");
  }

  private static String role(CommandRun run, String name) {
    return figure(run, name).group(1);
  }

  private static String title(CommandRun run, String name) {
    return figure(run, name).group(2);
  }

  private static Matcher figure(CommandRun run, String name) {
    Matcher figure =
        Pattern.compile("<g class=\"([^\"]*)\"><title>(" + name + "(\n[^<]*)?)</title>")
            .matcher(run.out());
    assertThat(figure.find()).as(name).isTrue();
    return figure;
  }

  @Test
  void anExecutionMayStillRun() throws IOException {
    String history =
        """
        {"events": [
          {"id": 1, "type": "ExecutionStarted", "previousEventId": 0},
          {"id": 2, "type": "PassStateEntered", "previousEventId": 0,
            "stateEnteredEventDetails": {"name": "Price"}},
          {"id": 3, "type": "PassStateExited", "previousEventId": 2,
            "stateExitedEventDetails": {"name": "Price"}},
          {"id": 4, "type": "TaskStateEntered", "previousEventId": 3,
            "stateEnteredEventDetails": {"name": "Sorry"}},
          {"id": 5, "type": "TaskFailed", "previousEventId": 4,
            "taskFailedEventDetails": {"error": "Busy"}}]}
        """;
    Files.writeString(folder.resolve("history.json"), history);

    CommandRun run = CommandRun.in(folder, "graph", "shop.asl.json", "--history", "history.json");

    assertThat(role(run, "Sorry")).isEqualTo("node task running");
  }

  @Test
  void aHistoryThatIsNoneIsMisuse() throws IOException {
    assertMisuse("[]", "h.json:1:1: found an empty array; expected an object with `events`");
    assertMisuse("{}", "h.json:1:1: no history; expected an object with `events`");
    assertMisuse("{\"events\": 1}", "h.json:1:12: found 1; expected an array of events");
    assertMisuse("{\"events\": [{\"id\": 1}]}", "h.json:1:13: an event without `type`");
    assertMisuse(
        "{\"events\": [{\"type\": \"ExecutionStarted\", \"id\": 1}]}",
        "h.json: no State of the definition is in this history");
    assertMisuse("{", "h.json:1:2: ");
  }

  private void assertMisuse(String history, String message) throws IOException {
    Files.writeString(folder.resolve("h.json"), history);

    CommandRun run = CommandRun.in(folder, "graph", "shop.asl.json", "--history", "h.json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("stepwright: " + message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void statesOfAnotherDefinitionAreTold() throws IOException {
    Files.writeString(folder.resolve("history.json"), history());
    Files.writeString(folder.resolve("new.asl.json"), SHOP.replace("\"Sorry\"", "\"Apology\""));

    CommandRun run = CommandRun.in(folder, "graph", "new.asl.json", "--history", "history.json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "stepwright: warning: history.json: States that the definition does not have: Sorry\n");
  }
}
