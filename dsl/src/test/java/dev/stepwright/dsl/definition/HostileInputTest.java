package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts of up to a megabyte made to be slow, to nest, to fill the heap or to break the reader: each
 * is answered at once, with diagnostics that can be found in the text.
 */
class HostileInputTest {

  /** Most take a tenth of a second, on a busy machine a few; what is not linear takes minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final int MEGABYTE = DefinitionReader.MAX_BYTES;

  private static final String SUCCEED = ":{\"Type\":\"Succeed\"}";

  @ParameterizedTest
  @MethodSource
  void isAnsweredAtOnce(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    ReadResult result = assertTimeoutPreemptively(LIMIT, () -> new DefinitionReader().read(bytes));

    assertTimeoutPreemptively(LIMIT, () -> Findable.check(bytes, result));
  }

  static Stream<Named<String>> isAnsweredAtOnce() {
    return Stream.of(texts(), documents(), states(), variables(), names(), strings())
        .flatMap(List::stream);
  }

  private static Named<String> hostile(String name, String text) {
    assertThat(text.length()).as(name).isLessThanOrEqualTo(MEGABYTE + 1);
    return Named.of(name, text);
  }

  private static String list(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
  }

  private static String machine(String states) {
    return "{\"StartAt\":\"s0\",\"States\":{" + states + "}}";
  }

  private static String succeed(String fields) {
    return machine("\"s0\":{\"Type\":\"Succeed\"," + fields + "}");
  }

  private static String pass(String fields) {
    return machine("\"s0\":{\"Type\":\"Pass\",\"End\":true," + fields + "}");
  }

  private static String choice(String choices) {
    return machine("\"s0\":{\"Type\":\"Choice\",\"Choices\":[" + choices + "]},\"z\"" + SUCCEED);
  }

  private static String parallel(String branches) {
    return machine("\"s0\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":[" + branches + "]}");
  }

  private static String jsonata(String expression) {
    return "{\"QueryLanguage\":\"JSONata\","
        + pass("\"Output\":\"{%" + expression + "%}\"").substring(1);
  }

  private static String computed(String value) {
    return pass("\"Parameters\":{\"a.$\":\"" + value + "\"}");
  }

  private static List<Named<String>> texts() {
    return List.of(
        hostile("nothing", ""),
        hostile("brackets", "[".repeat(100_000)),
        hostile("objects in objects", "{\"a\":".repeat(100_000)),
        hostile("a megabyte and a byte", " ".repeat(MEGABYTE + 1)),
        hostile("line feeds", "\n".repeat(MEGABYTE)),
        hostile("carriage returns", machine("\"s0\":" + "\r".repeat(1_000_000) + "1")),
        hostile("byte order mark", "\uFEFF" + machine("\"s0\"" + SUCCEED)),
        hostile("NaN", "{\"a\":NaN}"),
        hostile("NUL", "\u0000"),
        hostile("NUL in a string", "{\"\u0000\":1}"),
        hostile("NUL as a name", machine("\"\\u0000\"" + SUCCEED)),
        hostile("lone surrogates", machine("\"\\uD800\"" + SUCCEED + ",\"\\uDC00\"" + SUCCEED)),
        hostile("trailing garbage", machine("\"s0\"" + SUCCEED) + "]"),
        hostile("a number", "1".repeat(MEGABYTE)),
        hostile("numbers", "[" + list(1000, i -> "1".repeat(999)) + "]"),
        hostile("fractions", "[" + list(1000, i -> "0." + "1".repeat(960) + "e-99999") + "]"),
        hostile("exponents", "[" + list(130_000, i -> "1e99999") + "]"));
  }

  private static List<Named<String>> documents() {
    return List.of(
        hostile("one field repeated", "{" + list(160_000, i -> "\"a\":1") + "}"),
        hostile("duplicate keys", "{" + list(20_000, i -> "\"k" + i % 10_000 + "\":" + i) + "}"),
        hostile("unknown fields", succeed(list(80_000, i -> "\"x" + i + "\":1"))),
        hostile("fields of nothing", "{" + list(80_000, i -> "\"x" + i + "\":1") + "}"),
        hostile("nearly operators", choice("{" + list(50_000, i -> "\"IsNul" + i + "\":1") + "}")),
        hostile("errors", succeed(list(10_000, i -> "\"Next" + i + "\":true"))),
        hostile("empty rules", choice(list(100_000, i -> "{}"))),
        hostile("fields of the other language", choice(list(50_000, i -> "{\"Condition\":true}"))),
        hostile(
            "rules in rules",
            choice(list(200, i -> "{\"And\":[".repeat(240) + "{}" + "]}".repeat(240)))),
        hostile(
            "equal hash codes",
            succeed("\"a\":{" + list(20_000, i -> "\"" + colliding(i) + "\":1") + "}")),
        hostile(
            "states of equal hash codes",
            machine("\"s0\":1," + list(15_000, i -> "\"" + colliding(i) + "\"" + SUCCEED))));
  }

  /** Texts of one hash code: "Aa" and "BB" have the same. */
  private static String colliding(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 15; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  private static String next(String name, String target, String fields) {
    return "\"" + name + "\":{\"Type\":\"Pass\"," + fields + "\"Next\":\"" + target + "\"}";
  }

  private static String branch(int number, String fields) {
    String name = "b" + number;
    return "{\"StartAt\":\"" + name + "\",\"States\":{\"" + name + "\":{" + fields + "}}}";
  }

  private static List<Named<String>> states() {
    String leaf = "\"Type\":\"Succeed\"";
    return List.of(
        hostile(
            "a chain",
            machine(list(20_000, i -> next("s" + i, "s" + (i + 1), "")) + ",\"s20000\"" + SUCCEED)),
        hostile("broken States", machine(list(50_000, i -> "\"s" + i + "\":{}"))),
        hostile("states without a target", machine(list(20_000, i -> next("s" + i, "t" + i, "")))),
        hostile(
            "long names without a target",
            machine(list(5_000, i -> next("s".repeat(70) + i, "st".repeat(35) + i, "")))),
        hostile(
            "50 000 targets among 10 000 States",
            machine(
                list(10_000, i -> "\"s" + (i + 1) + "\"" + SUCCEED)
                    + ",\"s0\":{\"Type\":\"Choice\",\"Choices\":["
                    + list(40_000, i -> "{\"Next\":\"q" + i + "\"}")
                    + "]}")),
        hostile("unreachable States", machine(list(30_000, i -> "\"s" + i + "\"" + SUCCEED))),
        hostile("branches", parallel(list(15_000, i -> branch(i, leaf)))),
        hostile("empty branches", parallel(list(50_000, i -> "{}"))),
        hostile("branches of one name", parallel(list(15_000, i -> branch(0, leaf)))),
        hostile("branches in branches", deep(120, list(12_000, i -> branch(0, leaf)))),
        hostile(
            "a nearby start far away",
            parallel(
                "{\"StartAt\":\"yy\",\"States\":{"
                    + list(60_000, i -> "\"y" + i + "\":1")
                    + "}}")));
  }

  /** Parallel States in Parallel States. */
  private static String deep(int levels, String branches) {
    String open =
        IntStream.range(0, levels)
            .mapToObj(
                i ->
                    "{\"StartAt\":\"p"
                        + i
                        + "\",\"States\":{\"p"
                        + i
                        + "\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":[")
            .collect(Collectors.joining());
    return open + branches + "]}}}".repeat(levels);
  }

  private static List<Named<String>> variables() {
    return List.of(
        hostile(
            "a cycle of assignments",
            machine(
                "\"z\""
                    + SUCCEED
                    + ","
                    + list(
                        5_000,
                        i ->
                            next(
                                "s" + i,
                                "s" + (i + 1) % 5_000,
                                "\"Assign\":{\"v"
                                    + i
                                    + "\":1,\"w.$\":\"$v"
                                    + (4_999 - i)
                                    + "\"},")))),
        hostile(
            "many ways past many assignments",
            machine(
                next("s0", "s1", "\"Assign\":{" + list(15_000, i -> "\"v" + i + "\":1") + "},")
                    + ",\"s1\":{\"Type\":\"Choice\",\"Choices\":["
                    + list(
                        15_000,
                        i -> "{\"Variable\":\"$v" + i + "\",\"IsNull\":true,\"Next\":\"s1\"}")
                    + "],\"Default\":\"z\"},\"z\""
                    + SUCCEED)),
        hostile(
            "a ladder of assignments",
            machine(
                list(
                        4_500,
                        i ->
                            "\"s"
                                + i
                                + "\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$v"
                                + (4_499 - i)
                                + "\",\"IsNull\":true,\"Assign\":{\"v"
                                + i
                                + "\":1},\"Next\":\"s"
                                + Math.max(0, i - 1)
                                + "\"}],\"Default\":\"s"
                                + (i + 1)
                                + "\"}")
                    + ",\"s4500\""
                    + SUCCEED)),
        hostile(
            "reads of what nobody assigns",
            machine(
                next("s0", "s1", "\"Assign\":{" + list(25_000, i -> "\"v" + i + "\":1") + "},")
                    + ","
                    + next(
                        "s1",
                        "z",
                        "\"Parameters\":{"
                            + list(25_000, i -> "\"" + i + ".$\":\"$w" + i + "\"")
                            + "},")
                    + ",\"z\""
                    + SUCCEED)),
        hostile(
            "branches that read each other's",
            parallel(
                list(
                    8_000,
                    i ->
                        branch(
                            i,
                            "\"Type\":\"Pass\",\"End\":true,\"Assign\":{\"v"
                                + i
                                + ".$\":\"$v"
                                + (i + 1)
                                + "\"}")))));
  }

  private static List<Named<String>> names() {
    String half = "s".repeat(MEGABYTE / 2);
    return List.of(
        hostile(
            "faults under a long name",
            machine(
                "\""
                    + half
                    + "\":{\"Type\":\"Pass\","
                    + list(40_000, i -> "\"x" + i + "\":1")
                    + "}")),
        hostile(
            "branches under a long name",
            machine(
                "\""
                    + half
                    + "\":{\"Type\":\"Parallel\",\"Branches\":["
                    + list(7_000, i -> branch(0, "\"Type\":\"Succeed\""))
                    + "]}")),
        hostile(
            "long names to choose from",
            machine(
                list(12, i -> "\"" + "s".repeat(40_000) + i + "\"" + SUCCEED)
                    + ","
                    + list(8_000, i -> next("s" + i, "t" + i, "")))),
        hostile(
            "faults under a long name of a template",
            pass(
                "\"Parameters\":{\""
                    + half
                    + "\":{"
                    + list(30_000, i -> "\"" + i + ".$\":1")
                    + "}}")),
        hostile(
            "faults of a string under a long name",
            pass(
                "\"Parameters\":{\""
                    + half
                    + ".$\":\"States.Array("
                    + "1 ".repeat(200_000)
                    + ")\"}")),
        hostile(
            "faults far down",
            pass(
                "\"Parameters\":"
                    + "{\"aaaaaaaa\":".repeat(450)
                    + "{"
                    + list(60_000, i -> "\"" + i + ".$\":1")
                    + "}"
                    + "}".repeat(450))));
  }

  private static List<Named<String>> strings() {
    return List.of(
        hostile("dollars", pass("\"InputPath\":\"" + "$".repeat(1_000_000) + "\"")),
        hostile("brackets of a Path", pass("\"InputPath\":\"$" + "[".repeat(1_000_000) + "\"")),
        hostile("filters", pass("\"InputPath\":\"$" + "[?(@.a".repeat(160_000) + "\"")),
        hostile("filter", pass("\"InputPath\":\"$[?(" + "@.a==1||".repeat(120_000) + "@.a)]\"")),
        hostile("open substitutions", pass("\"InputPath\":\"" + "${".repeat(500_000) + "\"")),
        hostile("empty substitutions", pass("\"InputPath\":\"" + "${}${".repeat(200_000) + "\"")),
        hostile("open JSONata strings", jsonata("{%".repeat(100_000))),
        hostile("JSONata of 500 KB", jsonata("1" + "+1".repeat(250_000))),
        hostile("JSONata roots", jsonata("[" + list(150_000, i -> "$$") + "]")),
        hostile("JSONata roots after escapes", jsonata("[" + list(140_000, i -> "\\n$$") + "]")),
        hostile("JSONata fields", jsonata("[" + list(130_000, i -> "a" + i) + "]")),
        hostile("JSONata Variables", jsonata("[" + list(110_000, i -> "$a" + i) + "]")),
        hostile("JSONata functions", jsonata("[" + list(90_000, i -> "$a" + i + "()") + "]")),
        hostile("JSONata parentheses", jsonata("(".repeat(1_000_000))),
        hostile("JSONata steps", jsonata("$states.input" + ".a".repeat(450_000))),
        hostile("JSONata sorting", jsonata("$a" + "^(a)".repeat(240_000))),
        hostile("JSONata parents", jsonata("$states.input" + ".a.%".repeat(240_000))),
        hostile("JSONata regular expression", jsonata("/" + "(a".repeat(400_000) + "/")),
        hostile("calls in calls", computed("States.Array(".repeat(10_000))),
        hostile("arguments", computed("States.MathAdd(" + "1,".repeat(450_000) + "1)")),
        hostile("arguments without commas", computed("States.Array(" + "1 ".repeat(150_000) + ")")),
        hostile("places", computed("States.Format('" + "{}".repeat(450_000) + "')")),
        hostile("braces", computed("States.Format('" + "${a".repeat(300_000) + "')")),
        hostile("digits", computed("States.MathAdd(" + "1".repeat(900_000) + ",1)")),
        hostile(
            "Error Names",
            machine(
                "\"s0\":{\"Type\":\"Task\",\"End\":true,\"Retry\":[{\"ErrorEquals\":["
                    + list(35_000, i -> "\"States.TaskFaile" + i + "\"")
                    + "]}]}")),
        hostile(
            "integration", machine("\"s0\":{\"Resource\":\"arn" + ":a".repeat(450_000) + "\"}")));
  }

  @Test
  void streamsAndTextsAreReadAlike() {
    String text = succeed("\"x\":1");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(new DefinitionReader().read(new ByteArrayInputStream(bytes)).diagnostics())
        .isEqualTo(new DefinitionReader().read(text).diagnostics())
        .isEqualTo(new DefinitionReader().read(bytes).diagnostics());
  }

  @Test
  void bytesThatAreNoUtf8AreShown() {
    byte[] bytes = "{\"a\":\n\"bb?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[9] = (byte) 0xC3;

    Diagnostic found = new DefinitionReader().read(bytes).diagnostics().get(0);

    assertThat(found.code()).isEqualTo(DiagnosticCode.JSON_ENCODING);
    assertThat(found.position()).hasToString("2:4");
  }

  @Test
  void everyPrefixOfADefinitionIsAnswered() {
    byte[] bytes =
        choice("{\"Variable\":\"$.é\",\"IsNull\":true,\"Next\":\"z\"}")
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      byte[] prefix = Arrays.copyOf(bytes, length);
      ReadResult result = new DefinitionReader().read(prefix);

      Findable.check(prefix, result);
      assertThat(result.valid()).isFalse();
    }
  }
}
