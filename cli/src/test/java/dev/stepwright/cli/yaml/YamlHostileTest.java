package dev.stepwright.cli.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.Origins;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text makes the reader throw, and every node of what it reads has a place. */
class YamlHostileTest {
  private static final String TEMPLATE =
      """
      %YAML 1.1
      ---
      Anchors: &a {Type: Pass, "quoted \\u00e9\\n": 'it''s', n: [0x1F, -1.5e3, ~, yes]}
      Resources:
        Machine: # comment
          Type: AWS::Serverless::StateMachine
          Properties:
            Definition: &d
              StartAt: !Ref A
              States:
                A:
                  <<: *a
                  Next: !GetAtt [B, Arn]
                ? B
                : !!map {Type: Succeed}
            DefinitionString: !Sub
              - |-2
                  {"StartAt": "${A}"}
              - A: >+
                  folded
                  text

      ...
      """;

  @Property
  void noBytesMakeItThrow(@ForAll byte[] bytes) {
    read(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property
  void noTextOfYamlCharactersMakesItThrow(@ForAll("indicators") String text) {
    read(text);
  }

  @Provide
  Arbitrary<String> indicators() {
    return Arbitraries.of(
            "-",
            "- ",
            "?",
            "? ",
            ":",
            ": ",
            ",",
            "[",
            "]",
            "{",
            "}",
            "#",
            " #",
            "&a",
            "*a",
            "*b",
            "!",
            "!!",
            "!!str",
            "!Sub ",
            "!<",
            ">",
            "|",
            "|-",
            "|2",
            "'",
            "\"",
            "%",
            "@",
            "`",
            "\n",
            "\n  ",
            "\n ",
            "\r\n",
            "\t",
            "<<",
            "<<: ",
            "a",
            "b: ",
            "1",
            "0x",
            "~",
            ".inf",
            "---",
            "...",
            "\n---\n",
            "\n...\n",
            "%YAML 1.1\n",
            "%TAG ! x\n",
            "\\",
            "\\x",
            "\\u",
            "\\U7FFFFFFF",
            "\\ud83d",
            "é",
            "😀",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\u0000",
            "\uD83D")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void noMutationOfATemplateMakesItThrow(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(TEMPLATE);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
        default -> text.insert(from, "&*!:-?{}[]|>'\"#%@\t\n ".charAt(random.nextInt(20)));
      }
    }
    read(text.toString());
  }

  @Property(tries = 20)
  void readingTakesLinearTime(@ForAll("indicators") String part) {
    readInTime(part.repeat(400_000 / Math.max(1, part.length())));
  }

  @Example
  void readingALongWordTakesLinearTime() {
    readInTime("word: " + "a".repeat(9_000_000));
  }

  private static void readInTime(String text) {
    long start = System.nanoTime();
    read(text);
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }

  private static void read(String text) {
    assertThatCode(
            () -> {
              YamlReader.Result result = YamlReader.read(text);
              if (result.document() == null) {
                assertThat(result.faults()).isNotEmpty();
              } else {
                place(result.document().root(), JsonPointer.ROOT, result.document().origins());
              }
            })
        .as("reading %s", text.length() > 2000 ? text.substring(0, 2000) : text)
        .doesNotThrowAnyException();
  }

  private static void place(JsonValue value, JsonPointer at, Origins origins) {
    assertThat(origins.value(at)).isNotNull();
    assertThat(origins.name(at)).isNotNull();
    if (value instanceof JsonString string) {
      assertThat(origins.character(at, string.value().length() / 2)).isNotNull();
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < Math.min(50, array.size()); i++) {
        place(array.element(i), at.child(i), origins);
      }
    } else if (value instanceof JsonObject object) {
      for (int i = 0; i < Math.min(50, object.size()); i++) {
        place(object.valueAt(i), at.child(object.nameAt(i)), origins);
      }
    }
  }
}
