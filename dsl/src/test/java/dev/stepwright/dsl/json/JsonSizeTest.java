package dev.stepwright.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonSizeTest {
  private static final String[] TEXTS = {
    "", "plain", "\"\\/", "\b\f\n\r\t\u0001\u007f", "é", "€", "😀", "\ud800", "\udc00a", "日本"
  };

  private final Random random = new Random(42);

  @Test
  void countsTheBytesOfTheText() {
    for (int i = 0; i < 2_000; i++) {
      JsonValue value = value(4);
      assertThat(value.textBytes()).as(value.toJson()).isEqualTo(bytes(value));
    }
  }

  @Test
  void derivesTheBytesOfAChangedValue() {
    for (int i = 0; i < 2_000; i++) {
      JsonValue value = value(3);
      for (int change = 0; change < 5; change++) {
        if (value instanceof JsonObject object) {
          assertThat(object.textBytes()).isPositive();
          value = object.with(text(), value(2));
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
          assertThat(array.textBytes()).isPositive();
          value = array.with(random.nextInt(array.size()), value(2));
        }
        assertThat(value.textBytes()).as(value.toJson()).isEqualTo(bytes(value));
      }
    }
  }

  @Test
  void printsAValueAsItWasWritten() {
    JsonArray array = JsonArray.of(JsonNumber.of(1)).withText("[ 1 ]");
    JsonObject object = JsonObject.of("a", array).withText("{ \"a\": [ 1 ] }");

    assertThat(array.toJson()).isEqualTo("[ 1 ]");
    assertThat(object.toJson()).isEqualTo("{ \"a\": [ 1 ] }");
    assertThat(JsonArray.of(object).toJson()).isEqualTo("[{\"a\":[1]}]");
    assertThat(object.with("b", JsonNull.NULL).toJson()).isEqualTo("{\"a\":[1],\"b\":null}");
  }

  private static int bytes(JsonValue value) {
    return value.toJson().getBytes(StandardCharsets.UTF_8).length;
  }

  private JsonValue value(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> JsonNull.NULL;
      case 1 -> JsonBoolean.of(random.nextBoolean());
      case 2 -> JsonNumber.of(random.nextLong() >> random.nextInt(64));
      case 3 -> JsonNumber.parse("1.50e" + random.nextInt(20));
      case 4 -> new JsonString(text());
      case 5 -> array(depth);
      default -> object(depth);
    };
  }

  private JsonValue array(int depth) {
    JsonValue[] elements = new JsonValue[random.nextInt(4)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = value(depth - 1);
    }
    return JsonArray.of(elements);
  }

  private JsonValue object(int depth) {
    JsonObject.Builder object = JsonObject.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.put(text(), value(depth - 1));
    }
    return object.build();
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)] + TEXTS[random.nextInt(TEXTS.length)];
  }
}
