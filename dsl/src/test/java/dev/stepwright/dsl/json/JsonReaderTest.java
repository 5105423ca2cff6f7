package dev.stepwright.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private final JsonReader reader = new JsonReader(1000);

  @Test
  void readsEveryKindOfValueInOrder() {
    JsonValue root = root("{\"b\": [1, -0.5e3, true, false, null], \"a\": {\"\\u00e9\": \"\\n\"}}");

    assertThat(root.toJson()).isEqualTo("{\"b\":[1,-0.5e3,true,false,null],\"a\":{\"é\":\"\\n\"}}");
  }

  @Test
  void knowsWhereEveryNodeStands() {
    Origins origins = document("{\n  \"a\": {\n    \"b/c\": [10, \"x\\ty\"]\n  }\n}").origins();

    assertThat(origins.value(JsonPointer.parse("/a"))).isEqualTo(new TextOrigin(2, 8));
    assertThat(origins.name(JsonPointer.parse("/a/b~1c"))).isEqualTo(new TextOrigin(3, 5));
    assertThat(origins.value(JsonPointer.parse("/a/b~1c/1"))).isEqualTo(new TextOrigin(3, 17));
    assertThat(origins.character(JsonPointer.parse("/a/b~1c/1"), 2))
        .isEqualTo(new TextOrigin(3, 21));
    assertThat(origins.value(JsonPointer.parse("/a/none"))).isEqualTo(new TextOrigin(2, 8));
  }

  @Test
  void columnsCountUtf16Units() {
    assertThat(document("[\"𝒳\", 1]").origins().value(JsonPointer.parse("/1")))
        .isEqualTo(new TextOrigin(1, 8));
  }

  @Test
  void reportsEveryRepeatedNameAndKeepsTheLast() {
    JsonReader.Result result = reader.read("{\"a\": 1,\n \"a\": 2, \"b\": {\"c\": 1, \"c\": 2}}");

    assertThat(result.faults())
        .extracting(JsonFault::kind, fault -> fault.pointer().toString(), JsonFault::origin)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                JsonFault.Kind.DUPLICATE_NAME, "/a", new TextOrigin(2, 2)),
            org.assertj.core.groups.Tuple.tuple(
                JsonFault.Kind.DUPLICATE_NAME, "/b/c", new TextOrigin(2, 24)));
    assertThat(Objects.requireNonNull(result.document()).root().toJson())
        .isEqualTo("{\"a\":2,\"b\":{\"c\":2}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1",
        "[1,]",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "tru",
        "NaN",
        "Infinity",
        "01",
        "1.",
        "\"a",
        "\"\\x\"",
        "{} {}",
        "[] x",
        "// c",
        "{'a':1}",
        "\u0000",
        "${Name}",
        "\"a\nb\"",
        "]"
      })
  void refusesWhatIsNoJson(String text) {
    JsonReader.Result result = reader.read(text);

    assertThat(result.document()).isNull();
    assertThat(result.faults()).hasSize(1);
    assertThat(result.faults().get(0).kind()).isEqualTo(JsonFault.Kind.SYNTAX);
    assertThat(result.faults().get(0).message()).isNotBlank().doesNotContain("\n");
  }

  @Test
  void saysWhereTheGrammarBreaks() {
    JsonFault fault = reader.read("{\n  \"a\": tru\n}").faults().get(0);

    assertThat(fault.origin()).isEqualTo(new TextOrigin(2, 8));
    assertThat(fault.readTo()).isEqualTo(new TextOrigin(2, 11));
  }

  @Test
  void saysWhatIsMissingWithoutThePlaceThatJacksonWithholds() {
    JsonFault fault = reader.read("{\"a\": 1").faults().get(0);

    assertThat(fault.message()).contains("REDACTED");
    assertThat(fault.readableMessage())
        .isEqualTo("Unexpected end-of-input: expected close marker for Object");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = "[\n\"aé\", \"?\"]".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xff;

    JsonFault fault = reader.read(bytes).faults().get(0);

    assertThat(fault.kind()).isEqualTo(JsonFault.Kind.ENCODING);
    assertThat(fault.message()).contains("0xFF");
    assertThat(fault.origin()).isEqualTo(new TextOrigin(2, 8));
  }

  @Test
  void takesTheReplacementCharacterItself() {
    assertThat(reader.read("\"\uFFFD\"".getBytes(StandardCharsets.UTF_8)).document()).isNotNull();
  }

  @Test
  void refusesATextThatIsTooLargeWithoutReadingItAll() {
    byte[] bytes = ("[" + " ".repeat(1_000_000) + "]").getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream stream = new ByteArrayInputStream(bytes);

    assertThat(reader.read(stream).faults().get(0).kind()).isEqualTo(JsonFault.Kind.TOO_LARGE);
    assertThat(stream.available()).isGreaterThan(900_000);
    assertThat(reader.read("\"" + "é".repeat(500) + "\"").faults()).isNotEmpty();
    assertThat(reader.read("\"" + "é".repeat(499) + "\"").faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void refusesNestingWithoutEnd(String open) {
    JsonFault fault = new JsonReader(1_000_000).read(open.repeat(100_000)).faults().get(0);

    assertThat(fault.kind()).isEqualTo(JsonFault.Kind.TOO_DEEP);
  }

  private JsonValue root(String text) {
    return document(text).root();
  }

  private JsonDocument document(String text) {
    JsonReader.Result result = reader.read(text);
    assertThat(result.faults()).isEmpty();
    return Objects.requireNonNull(result.document());
  }
}
