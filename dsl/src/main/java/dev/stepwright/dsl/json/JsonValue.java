package dev.stepwright.dsl.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value: null, boolean, number, string, array or object (RFC 8259).
 *
 * <p>Values are immutable, safe to share between threads, and share structure: changing one member
 * of an object copies that object and nothing below it. Two numbers are equal when their values are
 * equal, whatever their text; two objects when they have equal members in any order.
 */
public sealed interface JsonValue
    permits JsonNull, JsonBoolean, JsonNumber, JsonString, JsonArray, JsonObject {

  /** Which of the six kinds of value this is. */
  JsonType type();

  /**
   * This value as plain Java: null, {@link Boolean}, {@link Number}, {@link String}; an array or
   * object is itself, a read-only {@link java.util.List} or {@link java.util.Map} of such values.
   */
  @Nullable Object toJava();

  /**
   * This value as JSON text: as it was written where it {@linkplain #keepsText() keeps} that, else
   * compact, without any white space.
   */
  default String toJson() {
    return JsonWriter.compact(this);
  }

  /** Whether {@link #toJson()} is the text it was written as, not the compact one. */
  default boolean keepsText() {
    return false;
  }

  /**
   * How many bytes the compact text has in UTF-8, which is what AWS's quotas count. Arrays and
   * objects remember it; {@code with} derives it from what it changes.
   */
  default int textBytes() {
    return JsonSize.of(this);
  }

  /**
   * Whether arrays and objects nest in this value deeper than a number of levels; {@link
   * JsonReader} takes {@link JsonReader#MAX_DEPTH}.
   */
  default boolean nestsDeeperThan(int levels) {
    return false;
  }
}
