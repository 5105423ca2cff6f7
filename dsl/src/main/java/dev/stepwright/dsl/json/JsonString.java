package dev.stepwright.dsl.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON string.
 *
 * @param value its characters, unescaped
 */
public record JsonString(String value) implements JsonValue {
  public JsonString {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public JsonType type() {
    return JsonType.STRING;
  }

  @Override
  public String toJava() {
    return value;
  }

  // A record's own would do the same, but a JVM takes long to link the first of them.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonString that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
