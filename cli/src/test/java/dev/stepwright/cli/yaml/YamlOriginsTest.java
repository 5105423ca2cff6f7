package dev.stepwright.cli.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.Origin;
import dev.stepwright.dsl.json.TextOrigin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlOriginsTest {

  private static JsonDocument read(String yaml) {
    return Objects.requireNonNull(YamlReader.read(yaml).document());
  }

  private static String at(@Nullable Origin origin) {
    TextOrigin text = (TextOrigin) Objects.requireNonNull(origin);
    return text.line() + ":" + text.column();
  }

  private static String value(String yaml, String pointer) {
    return at(read(yaml).origins().value(JsonPointer.parse(pointer)));
  }

  private static String name(String yaml, String pointer) {
    return at(read(yaml).origins().name(JsonPointer.parse(pointer)));
  }

  @Test
  void tellsWhereNamesAndValuesBegin() {
    String yaml = "# comment\nStates:\n  A b:  # note\n    - x\n    - {k: 'v'}\n";
    assertThat(value(yaml, "")).isEqualTo("2:1");
    assertThat(name(yaml, "/States/A b")).isEqualTo("3:3");
    assertThat(value(yaml, "/States/A b")).isEqualTo("4:5");
    assertThat(value(yaml, "/States/A b/1")).isEqualTo("5:7");
    assertThat(name(yaml, "/States/A b/1/k")).isEqualTo("5:8");
    assertThat(value(yaml, "/States/A b/1/k")).isEqualTo("5:11");
    assertThat(value(yaml, "/States/A b/7/none")).isEqualTo("4:5");
    assertThat(value(yaml, "/States/A b/x")).isEqualTo("4:5");
  }

  @Test
  void countsColumnsInUtf16Units() {
    assertThat(value("{\"😀é\": 1, b: 2}", "/b")).isEqualTo("1:15");
    assertThat(value("a: 😀\nb: [😀, c]", "/b/1")).isEqualTo("2:9");
  }

  @Test
  void passesTagsAndAnchors() {
    String yaml =
        "a: &x !Sub 'text'\nb: !!str &y 12\nc: &z\n  d: 1\ne: *z\nf: !<tag:yaml.org,2002:str> g\n";
    assertThat(value(yaml, "/a")).isEqualTo("1:4");
    assertThat(value(yaml, "/a/Fn::Sub")).isEqualTo("1:12");
    assertThat(value(yaml, "/b")).isEqualTo("2:13");
    assertThat(value(yaml, "/c")).isEqualTo("4:3");
    assertThat(value(yaml, "/e/d")).isEqualTo("4:6");
    assertThat(value(yaml, "/f")).isEqualTo("6:29");
  }

  @Test
  void mergedMembersStandWhereTheyWereWritten() {
    String yaml = "a: &x\n  k: 1\nb:\n  <<: *x\n  l: 2\n";
    assertThat(name(yaml, "/b/k")).isEqualTo("2:3");
    assertThat(name(yaml, "/b/l")).isEqualTo("5:3");
  }

  /** `@` marks the place of `#` in the value; both texts are one character in all the rest. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "v: some text @ more",
        "v: 'some text @ more'",
        "v: 'it''s ''@'' more'",
        "v: \"some \\\"text\\\" @ more\"",
        "v: \"tab \\t nl \\n u \\u00e9 x \\x41 U \\U0001F600 e \\\\ @ more\"",
        "v: \"folded\\\n    text \\n @ more\"",
        "v: \"folded\n    text\n\n   @ more\"",
        "v: folded\n    text\n\n   @ more",
        "v: |\n  line one\n    indented\n\n  last @ line\n",
        "v: |2- # comment\n    line one\n  @ line\n",
        "v: >\n  folded one\n  two\n\n  @ line\n",
        "v: |\r\n  line one\r\n  last @ line\r\n",
        "v: !Sub &x |\n  {\"a\": \"${X}\"}\n  @\n",
        "{\"v\": \"\\ud83d\\ude00 \\\\ @\"}",
        "v: |+\n  é😀 @\n\n\n",
      })
  void tellsWhereACharacterOfAScalarStands(String yaml) {
    JsonDocument document = read(yaml.replace("!Sub ", "").replace("@", "Ω"));
    String text = yaml.replace("!Sub ", "");
    int offset =
        document.root() instanceof dev.stepwright.dsl.json.JsonObject object
                && object.member("v") instanceof JsonString string
            ? string.value().indexOf('Ω')
            : -1;
    int place = text.indexOf('@');
    int lineStart = text.lastIndexOf('\n', place) + 1;
    long line = text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    assertThat(offset).isPositive();
    assertThat(at(document.origins().character(JsonPointer.parse("/v"), offset)))
        .isEqualTo(line + ":" + (place - lineStart + 1));
  }

  @Test
  void theEndOfAScalarIsAPlaceToo() {
    JsonDocument document = read("v: 'abc'");
    assertThat(at(document.origins().character(JsonPointer.parse("/v"), 3))).isEqualTo("1:8");
    assertThat(at(document.origins().character(JsonPointer.parse("/v"), 99))).isEqualTo("1:8");
  }
}
