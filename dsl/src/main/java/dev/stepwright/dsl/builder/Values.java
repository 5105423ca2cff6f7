package dev.stepwright.dsl.builder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Java values as JSON. */
final class Values {
  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  private Values() {}

  /** The builder's only one, which is not made until somebody needs it: that takes long. */
  private static final class Jackson {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }

  static ObjectMapper mapper() {
    return Jackson.MAPPER;
  }

  /**
   * A value as Jackson writes it; an instant as a timestamp.
   *
   * @throws IllegalArgumentException if Jackson cannot write it
   */
  static JsonValue json(@Nullable Object value) {
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof String || value instanceof Temporal) {
      return new JsonString(value.toString());
    }
    if (value instanceof Integer || value instanceof Long) {
      return JsonNumber.of(((Number) value).longValue());
    }
    if (value instanceof BigDecimal
        || value instanceof BigInteger
        || (value instanceof Double number && Double.isFinite(number))) {
      return JsonNumber.parse(value.toString());
    }
    if (value instanceof Boolean bool) {
      return JsonBoolean.of(bool);
    }
    try {
      String text = mapper().writeValueAsString(value);
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
