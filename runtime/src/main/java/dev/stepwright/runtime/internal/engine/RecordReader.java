package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a record, as {@link RecordWriter} wrote them. Methods throw {@link
 * RuntimeException}s of several kinds where it is none.
 */
final class RecordReader {
  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  private final byte[] bytes;
  private int position;

  RecordReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return position == bytes.length;
  }

  boolean flag() {
    return number() != 0;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  int integer() {
    return Math.toIntExact(number());
  }

  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  double decimal() {
    return Double.parseDouble(text());
  }

  @Nullable Long numberOrNull() {
    return flag() ? signed() : null;
  }

  String text() {
    int length = integer();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  @Nullable String textOrNull() {
    return flag() ? text() : null;
  }

  JsonValue json() {
    boolean keepsText = flag();
    String text = text();
    JsonReader.Result result = JSON.read(text);
    JsonDocument document = result.document();
    if (document == null) {
      throw new IllegalArgumentException("No JSON: " + result.faults());
    }
    JsonValue value = document.root();
    if (keepsText && value instanceof JsonObject object) {
      return object.withText(text);
    }
    return keepsText && value instanceof JsonArray array ? array.withText(text) : value;
  }
}
