package dev.stepwright.dsl.json;

import java.util.Objects;

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

  @Override
  public String toString() {
    return toJson();
  }
}
