package dev.stepwright.dsl.builder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.time.temporal.Temporal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Java values as JSON. */
final class Values {
  /** The builder's only one: it takes long to make. */
  static final ObjectMapper MAPPER = new ObjectMapper();

  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  private Values() {}

  /**
   * A value as Jackson writes it; an instant as a timestamp.
   *
   * @throws IllegalArgumentException if Jackson cannot write it
   */
  static JsonValue json(@Nullable Object value) {
    if (value instanceof JsonValue json) {
      return json;
    }
    try {
      String text = MAPPER.writeValueAsString(value instanceof Temporal ? value.toString() : value);
      return Objects.requireNonNull(JSON.read(text).document()).root();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Jackson cannot write " + value, e);
    }
  }

  /** A value as JSONata has it; a text in single quotes, which JSON need not escape. */
  static String jsonata(JsonValue value) {
    return value instanceof JsonString text && text.value().matches("[^'\\\\\\p{Cntrl}]*")
        ? "'" + text.value() + "'"
        : value.toJson();
  }
}
