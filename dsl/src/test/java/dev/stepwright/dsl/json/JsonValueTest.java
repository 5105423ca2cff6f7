package dev.stepwright.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1.0, true",
    "1, 1e0, true",
    "100, 1E+2, true",
    "-0, 0, true",
    "1, 2, false",
    "0.1, 0.10, true",
    "0.1, 0.1000000000000000055, false",
    "9007199254740993, 9007199254740992, false",
    "9223372036854775807, 9223372036854775807.0, true",
    "9223372036854775808, 9223372036854775807, false",
    "123456789012345678901234567890, 123456789012345678901234567890.0, true",
    "1e400, 1e400, true",
    "1e400, 1e401, false",
    "1e999999999999, 1e999999999999, true"
  })
  void numbersAreEqualByValue(String left, String right, boolean equal) {
    JsonNumber a = JsonNumber.parse(left);
    JsonNumber b = JsonNumber.parse(right);

    assertThat(a.equals(b)).isEqualTo(equal);
    assertThat(b.equals(a)).isEqualTo(equal);
    if (equal) {
      assertThat(a).hasSameHashCodeAs(b);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "-0", "1.0", "1e2", "0.10", "123456789012345678901234567890", "1E-7"})
  void numbersKeepTheirText(String text) {
    assertThat(JsonNumber.parse(text)).hasToString(text);
  }

  @Test
  void thereIsNoNumberForNaN() {
    assertThatThrownBy(() -> JsonNumber.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    for (String text : List.of("+5", ".5", "1.", "1e", "1e9999999d", "00.5", "--1", "0x1p3", "")) {
      assertThatThrownBy(() -> JsonNumber.parse(text)).isInstanceOf(NumberFormatException.class);
    }
  }

  @Test
  void objectsAreEqualInAnyOrderAndShowThemselvesAsMaps() {
    JsonObject left = JsonObject.builder().put("a", JsonNumber.of(1)).put("b", text("x")).build();
    JsonObject right = JsonObject.builder().put("b", text("x")).put("a", JsonNumber.of(1)).build();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", 1L);
    map.put("b", "x");

    assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
    assertThat(left.equals(map)).isTrue();
    assertThat(map.equals(left)).isTrue();
    assertThat(left.hashCode()).isEqualTo(map.hashCode());
    assertThat(left.names()).containsExactly("a", "b");
    assertThat(left.get("b")).isEqualTo("x");
    assertThatThrownBy(() -> left.put("c", 1)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void largeObjectsFindEveryMember() {
    JsonObject.Builder builder = JsonObject.builder();
    for (int i = 0; i < 1000; i++) {
      builder.put("n" + i, JsonNumber.of(i));
    }
    builder.put("n7", JsonNumber.of(-7));
    JsonObject object = builder.build();

    assertThat(object).hasSize(1000);
    assertThat(object.member("n7")).isEqualTo(JsonNumber.of(-7));
    assertThat(object.member("n999")).isEqualTo(JsonNumber.of(999));
    assertThat(object.member("none")).isNull();
    assertThat(object.with("n3", text("x")).member("n3")).isEqualTo(text("x"));
    assertThat(object.with("new", text("x")).member("new")).isEqualTo(text("x"));
    assertThat(object.member("new")).isNull();
  }

  @Test
  void arraysShowThemselvesAsLists() {
    JsonArray array = JsonArray.of(JsonNumber.of(1), text("x"), JsonNull.NULL, JsonArray.EMPTY);

    assertThat(array.get(0)).isEqualTo(1L);
    assertThat(array.get(2)).isNull();
    assertThat(array.subList(0, 2)).isEqualTo(List.of(1L, "x"));
    assertThat(array.with(0, JsonBoolean.TRUE).element(0)).isEqualTo(JsonBoolean.TRUE);
    assertThat(array.element(0)).isEqualTo(JsonNumber.of(1));
  }

  @Test
  void textIsEscapedWhereItMustBe() {
    assertThat(text("\"\\/\b\f\n\r\t\u0001é𝒳\uD800").toJson())
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001é𝒳\\uD800\"");
  }

  @Test
  void indentedTextReadsAsIfWrittenByHand() {
    JsonValue value =
        JsonObject.builder()
            .put("a", JsonArray.of(text("x"), JsonNumber.of(1)))
            .put("b", JsonArray.of(JsonObject.of("c", JsonArray.EMPTY)))
            .put("d", JsonObject.EMPTY)
            .build();

    assertThat(JsonWriter.indented(value))
        .isEqualTo(
            """
            {
              "a": ["x", 1],
              "b": [
                {
                  "c": []
                }
              ],
              "d": {}
            }
            """);
  }

  @Test
  void pointersEscapeAndParse() {
    JsonPointer pointer = JsonPointer.ROOT.child("a/b~c").child(0).child("");

    assertThat(pointer).hasToString("/a~1b~0c/0/");
    assertThat(JsonPointer.parse("/a~1b~0c/0/")).isEqualTo(pointer).hasSameHashCodeAs(pointer);
    assertThat(JsonPointer.parse("")).isEqualTo(JsonPointer.ROOT);
  }

  @Test
  void pointersLeadToValues() {
    JsonArray array = JsonArray.of(List.of(text("x"), JsonObject.of("", text("y"))));
    JsonObject document = JsonObject.of("a/b", array);

    assertThat(JsonPointer.ROOT.in(document)).isEqualTo(document);
    assertThat(JsonPointer.parse("/a~1b/0").in(document)).isEqualTo(text("x"));
    assertThat(JsonPointer.ROOT.child("a/b").child(1).child("").in(document)).isEqualTo(text("y"));
    for (String none : List.of("/a", "/a~1b/2", "/a~1b/00", "/a~1b/-", "/a~1b/0/0", "/a~1b/x")) {
      assertThat(JsonPointer.parse(none).in(document)).as(none).isNull();
    }
  }

  private static JsonString text(String value) {
    return new JsonString(value);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, 0, -1})
  void integersWithinLongAreExact(long value) {
    JsonNumber parsed = JsonNumber.parse(Long.toString(value));

    assertThat(parsed).isEqualTo(JsonNumber.of(value)).hasSameHashCodeAs(JsonNumber.of(value));
    assertThat(parsed.isIntegral()).isTrue();
    assertThat(parsed.longValue()).isEqualTo(value);
  }

  @Test
  void integersBeyondLongAreNot() {
    assertThat(JsonNumber.parse("9223372036854775808").isIntegral()).isFalse();
    assertThat(JsonNumber.parse("-9223372036854775809").isIntegral()).isFalse();
  }

  @Test
  void exponentsMayBePadded() {
    assertThat(JsonNumber.parse("1E+0000000002")).isEqualTo(JsonNumber.of(100));
    assertThat(JsonNumber.parse("1e0000000")).isEqualTo(JsonNumber.of(1));
  }

  @ParameterizedTest
  @CsvSource({
    "7, true",
    "-7, true",
    "1234567890123456789, true",
    "-0, false",
    "7.0, false",
    "7e0, false",
    "0.5, false",
    "12345678901234567890, false"
  })
  void plainIntegersAreWrittenAsDigitsAlone(String text, boolean plain) {
    assertThat(JsonNumber.parse(text).isPlainInteger()).isEqualTo(plain);
  }

  @Test
  void objectsOfOneShapeShareTheirNames() {
    JsonObject shape = JsonObject.of(Map.of("a", JsonNull.NULL));

    assertThat(shape.withValues(JsonBoolean.TRUE))
        .isEqualTo(JsonObject.of(Map.of("a", JsonBoolean.TRUE)));
    assertThat(shape.member("a")).isEqualTo(JsonNull.NULL);
    assertThatThrownBy(() -> shape.withValues()).isInstanceOf(IllegalArgumentException.class);
  }
}
