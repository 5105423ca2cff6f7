package dev.stepwright.cli.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  private static String json(String yaml) {
    YamlReader.Result result = YamlReader.read(yaml);
    assertThat(result.faults()).isEmpty();
    assertThat(result.document()).isNotNull();
    return result.document().root().toJson();
  }

  /** The only fault of a text, as {@code line:column kind message}. */
  private static String fault(String yaml) {
    List<JsonFault> faults = YamlReader.read(yaml).faults();
    assertThat(faults).hasSize(1);
    JsonFault fault = faults.get(0);
    return fault.origin().line()
        + ":"
        + fault.origin().column()
        + " "
        + fault.kind()
        + " "
        + fault.message();
  }

  @Test
  void readsMappingsSequencesAndScalars() {
    assertThat(json("a:\n  - 1\n  - b: x\n    c: [true, null, {d: 'it''s'}]\n"))
        .isEqualTo("{\"a\":[1,{\"b\":\"x\",\"c\":[true,null,{\"d\":\"it's\"}]}]}");
  }

  @Test
  void readsJson() {
    String text = "{\"a\":[1,2.50,1e3,-0,\"\\u00e9\\n\",null,true,{}],\"b\":{\"c\":[]}}";
    assertThat(json(text)).isEqualTo(text.replace("\\u00e9", "é"));
  }

  @Test
  void readsScalarsOverSeveralLines() {
    assertThat(json("a: |\n  one\n   two\n\nb: >-\n  one\n  two\n\n  three\nc: one\n  two\n"))
        .isEqualTo("{\"a\":\"one\\n two\\n\",\"b\":\"one two\\nthree\",\"c\":\"one two\"}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "~,null",
        "null,null",
        "NULL,null",
        "nULL,\"nULL\"",
        "true,true",
        "False,false",
        "yes,true",
        "No,false",
        "ON,true",
        "off,false",
        "y,\"y\"",
        "N,\"N\"",
        "0,0",
        "-12,-12",
        "+5,5",
        "1.50,1.50",
        "1e3,1e3",
        "6.02E+23,6.02E+23",
        ".5,0.5",
        "-.5,-0.5",
        "1.,1.0",
        "1_000,1000",
        "0x1F,31",
        "-0x10,-16",
        "017,15",
        "0o17,15",
        "0b101,5",
        "089012345678,\"089012345678\"",
        "12:30,\"12:30\"",
        "2012-10-17,\"2012-10-17\"",
        "2024-01-01T00:00:00Z,\"2024-01-01T00:00:00Z\"",
        "1.2.3,\"1.2.3\"",
        "-,\"-\"",
        "1e,\"1e\"",
        "0x,\"0x\"",
        "arn:aws:states:::x,\"arn:aws:states:::x\"",
        "${Name},\"${Name}\"",
        "`\"yes\"`,\"yes\"",
        "'12',\"12\"",
        "!!str 12,\"12\"",
        "! 12,\"12\"",
        "!!int 0x10,16",
        "!!float 1.5,1.5",
        "!!bool on,true",
        "!!null ~,null",
      })
  void resolvesScalarsAsCloudFormationDoes(String yaml, String expected) {
    String shown = yaml.startsWith("-") && yaml.length() == 1 ? "'-'" : yaml;
    assertThat(json("v: " + shown)).isEqualTo("{\"v\":" + expected + "}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Ref|X|Ref",
        "Condition|X|Condition",
        "Sub|${X}|Fn::Sub",
        "GetAtt|F.Arn|Fn::GetAtt",
        "ImportValue|X|Fn::ImportValue",
        "Base64|X|Fn::Base64",
        "GetAZs|X|Fn::GetAZs",
        "Transform|X|Fn::Transform",
        "Length|X|Fn::Length",
        "ToJsonString|X|Fn::ToJsonString"
      },
      delimiter = '|')
  void readsShortTagsOfScalarsAsTheirLongForms(String tag, String argument, String function) {
    assertThat(json("a: !" + tag + " " + argument))
        .isEqualTo("{\"a\":{\"" + function + "\":\"" + argument + "\"}}");
    assertThat(YamlReader.read("a: !" + tag + " " + argument).shortTags()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "And",
        "Cidr",
        "Equals",
        "FindInMap",
        "GetAtt",
        "If",
        "Join",
        "Not",
        "Or",
        "Select",
        "Split",
        "Sub"
      })
  void readsShortTagsOfSequencesAsTheirLongForms(String tag) {
    assertThat(json("!" + tag + " [a, !Ref B]"))
        .isEqualTo("{\"Fn::" + tag + "\":[\"a\",{\"Ref\":\"B\"}]}");
  }

  @Test
  void repeatsWhatAnAliasNames() {
    assertThat(json("a: &x {n: 1}\nb: *x\nc: [*x]\nd: &s text\n*s : 2\n"))
        .isEqualTo("{\"a\":{\"n\":1},\"b\":{\"n\":1},\"c\":[{\"n\":1}],\"d\":\"text\",\"text\":2}");
  }

  @Test
  void mergesMappings() {
    String text =
        """
        a: &a {x: 1, y: 1}
        b: &b {y: 2, z: 2}
        one: {<<: *a, y: 9}
        list: {<<: [*a, *b]}
        own: {y: 9, <<: *a}
        "<<": plain
        """;
    assertThat(json(text))
        .isEqualTo(
            "{\"a\":{\"x\":1,\"y\":1},\"b\":{\"y\":2,\"z\":2},\"one\":{\"x\":1,\"y\":9},"
                + "\"list\":{\"x\":1,\"y\":1,\"z\":2},\"own\":{\"y\":9,\"x\":1},"
                + "\"<<\":\"plain\"}");
  }

  @Test
  void keepsNamesAsTheyAreWritten() {
    assertThat(json("1: a\nyes: b\n~: c\n? d\n: e\n2012-10-17: f\n"))
        .isEqualTo("{\"1\":\"a\",\"yes\":\"b\",\"~\":\"c\",\"d\":\"e\",\"2012-10-17\":\"f\"}");
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    assertThat(fault("a: 1\nb:\n  c: 1\n  c: 2\n"))
        .isEqualTo("4:3 DUPLICATE_NAME The mapping has two members named \"c\"; expected one");
    assertThat(fault("a: !Reff X\n"))
        .isEqualTo("1:4 SYNTAX Unknown tag `!Reff`. Did you mean `!Ref`?");
    assertThat(fault("a: 1\n---\nb: 1\n"))
        .isEqualTo(
            "2:1 SYNTAX A second YAML document begins here; expected one document in the file");
    assertThat(fault("")).isEqualTo("1:1 SYNTAX The text is empty; expected JSON or YAML");
    assertThat(fault("a: *x\n")).isEqualTo("1:4 SYNTAX The alias `*x` names no anchor before it");
    assertThat(fault("a: &x [1, *x]\n"))
        .isEqualTo("1:11 SYNTAX The alias `*x` is inside what it repeats");
    assertThat(fault("a: {<<: 1}\n"))
        .isEqualTo(
            "1:5 SYNTAX `<<` has something else to merge; expected a mapping or a sequence of"
                + " mappings");
    assertThat(fault("a: .inf\n")).isEqualTo("1:4 SYNTAX JSON has no number .inf");
    assertThat(fault("a: !!binary aGk=\n"))
        .isEqualTo("1:13 SYNTAX JSON has no value for the tag `!!binary` here");
    assertThat(fault("a: !!set {x}\n"))
        .isEqualTo("1:4 SYNTAX JSON has no value for the tag `!!set` on a mapping");
    assertThat(fault("a: !!java.net.URL [x]\n"))
        .isEqualTo("1:4 SYNTAX JSON has no value for the tag `!!java.net.URL` on a sequence");
    assertThat(fault("[a, b]: 1\n"))
        .isEqualTo("1:1 SYNTAX The key of a mapping is not a scalar; expected a name");
  }

  @Test
  void reportsBadSyntaxWithItsPlace() {
    assertThat(fault("a:\n\tb: 1\n")).startsWith("2:1 SYNTAX ").contains("TAB");
    assertThat(fault("a: [1, 2\nb: 3\n")).startsWith("2:2 SYNTAX ");
    assertThat(fault("a: b: c\n")).isEqualTo("1:5 SYNTAX Mapping values are not allowed here");
    assertThat(fault("a: \"open\n")).startsWith("2:1 SYNTAX Found unexpected end of stream");
    assertThat(fault("a: 'é😀\u0001'\n"))
        .isEqualTo("1:8 SYNTAX The character U+0001 is not allowed in YAML");
  }

  @Test
  void reportsEveryFaultThatLeavesTheTextReadable() {
    assertThat(YamlReader.read("a: 1\na: .nan\nb: !What 1\n").faults())
        .extracting(JsonFault::message)
        .containsExactly(
            "The mapping has two members named \"a\"; expected one",
            "JSON has no number .nan",
            "Unknown tag `!What`");
  }

  @Test
  void refusesAliasBombs() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
    }
    assertThat(fault(bomb.toString()))
        .contains(
            " TOO_LARGE The text holds too much, counting what its aliases repeat; expected at"
                + " most 1000000 values");
  }

  @Test
  void refusesBombsOfLongTexts() {
    String text = "x".repeat(100_000);
    assertThat(fault("a: &a " + text + "\nb: [" + "*a,".repeat(1000) + "]\n"))
        .contains(" TOO_LARGE ");
    assertThat(fault("a: &a {? " + text + " : 1}\nb: [" + "*a,".repeat(1000) + "]\n"))
        .contains(" TOO_LARGE ");
  }

  @Test
  void refusesMergeBombs() {
    StringBuilder bomb = new StringBuilder("a: &a {");
    for (int i = 0; i < 2000; i++) {
      bomb.append("k").append(i).append(": 1, ");
    }
    bomb.append("}\nb: {<<: [").append("*a,".repeat(2000)).append("]}\n");
    assertThat(fault(bomb.toString())).contains(" TOO_LARGE ");
  }

  @Test
  void nestsAsDeepAsJsonMay() {
    assertThat(json("[".repeat(500) + "]".repeat(500))).hasSize(1000);
    assertThat(fault("[".repeat(501) + "]".repeat(501)))
        .isEqualTo("1:501 TOO_DEEP Sequences and mappings nest deeper than 500 levels");
    assertThat(fault("[".repeat(100_000))).startsWith("1:501 TOO_DEEP");
    assertThat(fault("- ".repeat(100_000))).contains(" TOO_DEEP ");
    String half = "[".repeat(300) + "]".repeat(300);
    assertThat(fault("a: &a " + half + "\nb: " + "[".repeat(300) + "*a" + "]".repeat(300)))
        .contains(" TOO_DEEP ");
  }

  @Test
  void refusesNumbersThatCostLong() {
    assertThat(fault("a: " + "1".repeat(1001)))
        .isEqualTo("1:4 SYNTAX A number has more than 1000 characters, the most that is taken");
  }
}
