package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateDataTest {
  private static final String READS_TOTAL =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Pass", "InputPath": "$.total", "End": true}}}
      """;

  private final Path folder;

  ValidateDataTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void followsDataOfWhichNothingIsKnown() throws IOException {
    write("a.asl.json", READS_TOTAL);
    assertThat(validate("a.asl.json").out()).isEqualTo("1 definition checked: no findings\n");

    write(
        "b.asl.json",
        """
        {"StartAt": "A", "States": {
          "A": {"Type": "Pass", "Result": {"sum": 1}, "Next": "B"},
          "B": {"Type": "Pass", "InputPath": "$.summ", "End": true}}}
        """);
    CommandRun run = validate("b.asl.json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("b.asl.json:3:41: error: [DATA_PATH_IMPOSSIBLE] `$.summ` leads nowhere")
        .contains("hint: Did you mean `$.sum`?")
        .endsWith("1 definition checked: 1 error\n");
  }

  @Test
  void takesAnExampleOfTheInput() throws IOException {
    write("a.asl.json", READS_TOTAL);
    write("right.json", "{\"total\": 5}");
    write("wrong.json", "{\"totals\": 5}");

    assertThat(validate("--input-example", "right.json", "a.asl.json").exitCode()).isZero();
    assertThat(validate("--input-example", "wrong.json", "a.asl.json").out())
        .contains("Did you mean `$.totals`?");
    assertThat(
            CommandRun.reading(
                    "{\"totals\": 5}", folder, "validate", "--input-example", "-", "a.asl.json")
                .exitCode())
        .isEqualTo(1);
  }

  @Test
  void takesASchemaOfTheInput() throws IOException {
    write("a.asl.json", READS_TOTAL);
    write("schema.json", "{\"properties\": {\"total\": {\"type\": \"number\"}}}");

    CommandRun run = validate("--input-schema", "schema.json", "a.asl.json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("2:41: warning: [DATA_PATH_UNCERTAIN] `$.total` may be missing");
  }

  @Test
  void readsStandardInputOnceForTheBudgetToo() throws IOException {
    CommandRun run = CommandRun.reading(READS_TOTAL, folder, "validate", "--budget", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("State transition, $0.000025");
  }

  @Test
  void saysTheBudgetOfWhatIsAllowedToo() throws IOException {
    write("a.asl.json", "{\"Extra\": 1, " + READS_TOTAL.strip().substring(1));

    assertThat(validate("--budget", "a.asl.json").out()).doesNotContain("State transition");
    assertThat(validate("--allow-unknown", "--budget", "a.asl.json").out())
        .contains("State transition, $0.000025");
  }

  @Test
  void warnsOfWhatASchemaSaysInVain() throws IOException {
    write("a.asl.json", READS_TOTAL);
    write(
        "schema.json",
        """
        {"properties": {
          "total": {"type": "numbr"},
          "lines": {"items": {"$ref": "#/$defs/Lin"}},
          "buyer": {"$ref": "https://shop.example/buyer.json"}},
         "$defs": {"Line": {"type": ["object", "nul"]}}}
        """);

    CommandRun run = validate("--input-schema", "schema.json", "a.asl.json");

    assertThat(run.err().lines())
        .containsExactly(
            "stepwright: warning: schema.json:2:21: \"numbr\" is no type of JSON Schema",
            "stepwright: warning: schema.json:3:31: \"#/$defs/Lin\" leads nowhere in the schema",
            "stepwright: warning: schema.json:4:21: \"https://shop.example/buyer.json\" is not"
                + " followed, only what begins with `#/`",
            "stepwright: warning: schema.json:5:40: \"nul\" is no type of JSON Schema");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void printsDataAsJson() throws IOException {
    write("a.asl.json", READS_TOTAL);
    write("wrong.json", "[]");

    assertThat(
            validate("--format", "json", "--input-example", "wrong.json", "a.asl.json")
                .out()
                .lines())
        .singleElement()
        .asString()
        .startsWith("{\"file\":\"a.asl.json\",\"valid\":false,\"diagnostics\":[{")
        .contains("\"code\":\"DATA_PATH_IMPOSSIBLE\"")
        .contains("\"pointer\":\"/States/A/InputPath\",\"line\":2,\"column\":41");
  }

  @Test
  void pointsIntoTextsOfTemplates() throws IOException {
    write(
        "template.yaml",
        """
        Resources:
          A:
            Type: AWS::StepFunctions::StateMachine
            Properties:
              DefinitionString: |
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "InputPath": "$.total", "End": true}}}
        """);
    write("wrong.json", "[]");

    assertThat(validate("--input-example", "wrong.json", "template.yaml").out())
        .startsWith("template.yaml:7:49: error: [DATA_PATH_IMPOSSIBLE] ");
  }

  @Test
  void ordersFindingsByTheirPlace() throws IOException {
    write(
        "a.asl.json",
        """
        {"StartAt": "A", "States": {
          "A": {"Type": "Pass", "InputPath": "$.total", "Next": "B"},
          "B": {"Type": "Pass", "Comment": "x", "Extra": 1, "InputPath": "$.b", "End": true}}}
        """);
    write("wrong.json", "{}");

    assertThat(
            validate("--allow-unknown", "--input-example", "wrong.json", "a.asl.json")
                .out()
                .lines()
                .filter(line -> line.startsWith("a.asl.json:")))
        .hasSize(2)
        .first()
        .asString()
        .contains("DATA_PATH_IMPOSSIBLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.Orders.Order", "shop.Orders$Order"})
  void takesAJavaClassWithoutRunningIt(String name) throws IOException {
    write("a.asl.json", READS_TOTAL);
    compile(
        "shop/Orders.java",
        """
        package shop;
        public final class Orders {
          static final int NONE = 1 / Integer.parseInt("0");
          public record Order(
              @com.fasterxml.jackson.annotation.JsonProperty("total") double sum,
              @org.jspecify.annotations.Nullable String note) {
            static final int NONE = 1 / Integer.parseInt("0");
          }
        }
        """);

    assertThat(validate("--input-type", name, "--class-path", "classes", "a.asl.json").out())
        .isEqualTo("1 definition checked: no findings\n");
    write("b.asl.json", READS_TOTAL.replace("total", "sum"));
    assertThat(validate("--input-type", name, "--class-path", "classes", "b.asl.json").out())
        .contains("Order has total, note; it is the input of the Execution (Order)");
    write("c.asl.json", READS_TOTAL.replace("total", "note"));
    assertThat(validate("--input-type", name, "--class-path", "classes", "c.asl.json").out())
        .contains("`$.note` may be missing");
  }

  @Test
  void saysInALineWhatCannotBeRead() throws IOException {
    write("a.asl.json", READS_TOTAL);
    write("bad.json", "{\n \"a\": }");
    write("list.json", "[]");

    assertMisuse("nothing.json: no such file or folder", "--input-example", "nothing.json");
    assertMisuse("bad.json:2:7: no JSON: ", "--input-example", "bad.json");
    assertMisuse("bad.json:2:7: no JSON: ", "--input-schema", "bad.json");
    assertMisuse("--input-schema: a JSON Schema is an object", "--input-schema", "list.json");
    assertMisuse("--input-type needs --class-path", "--input-type", "A");
    assertMisuse("--class-path goes with --input-type", "--class-path", ".");
    assertMisuse(
        "--input-example, --input-schema and --input-type: give one of them",
        "--input-example",
        "list.json",
        "--input-schema",
        "list.json");
  }

  @Test
  void saysInALineWhatClassesCannotBeLoaded() throws IOException {
    write("a.asl.json", READS_TOTAL);
    compile("shop/Order.java", "package shop; public record Order(Item item) {}");
    Files.delete(folder.resolve("classes/shop/Item.class"));
    Files.createDirectories(folder.resolve("classes/other"));
    Files.copy(
        folder.resolve("classes/shop/Order.class"), folder.resolve("classes/other/Order.class"));
    Files.writeString(folder.resolve("classes/Broken.class"), "no class");

    assertMisuse(
        "--input-type shop.Nothing: no such class on the --class-path",
        "--input-type",
        "shop.Nothing",
        "--class-path",
        "classes");
    assertMisuse(
        "--input-type shop.Order: it needs shop.Item, which is not on the --class-path",
        "--input-type",
        "shop.Order",
        "--class-path",
        "classes");
    assertMisuse(
        "--input-type other.Order: cannot be loaded: ",
        "--input-type",
        "other.Order",
        "--class-path",
        "classes");
    assertMisuse(
        "--input-type Broken: cannot be loaded: ",
        "--input-type",
        "Broken",
        "--class-path",
        "classes");
    assertMisuse("nowhere: no such file or folder", "--input-type", "A", "--class-path", "nowhere");
  }

  private void assertMisuse(String message, String... options) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = "a.asl.json";
    CommandRun run = validate(all);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("stepwright: " + message);
  }

  private CommandRun validate(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "validate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.in(folder, all);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void compile(String name, String source) throws IOException {
    Path file = folder.resolve("sources").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    Files.writeString(file.resolveSibling("Item.java"), "package shop; record Item(int count) {}");
    int exitCode =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve("classes").toString(),
                file.toString(),
                file.resolveSibling("Item.java").toString());
    assertThat(exitCode).isZero();
  }
}
