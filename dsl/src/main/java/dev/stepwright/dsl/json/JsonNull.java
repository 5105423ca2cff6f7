package dev.stepwright.dsl.json;

import org.jspecify.annotations.Nullable;

/** The JSON value {@code null}, which is neither an absent field nor Java's null. */
public enum JsonNull implements JsonValue {
  NULL;

  @Override
  public JsonType type() {
    return JsonType.NULL;
  }

  @Override
  public @Nullable Object toJava() {
    return null;
  }

  @Override
  public String toString() {
    return "null";
  }
}
