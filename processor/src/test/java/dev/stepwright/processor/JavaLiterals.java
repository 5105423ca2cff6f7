package dev.stepwright.processor;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.JsonWriter;
import dev.stepwright.dsl.template.Substitutions;

/** Values as literals of Java. */
final class JavaLiterals {
  private static final String QUOTES = "\"\"\"";
  private static final String INDENT = "\n          ";

  private JavaLiterals() {}

  /** A string in quotes. */
  static String string(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(character -> literal.append(escaped((char) character)));
    return literal.append('"').toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          Character.isISOControl(character)
              ? String.format("\\u%04x", (int) character)
              : Character.toString(character);
    };
  }

  /** A JSON value as its text: a text block if it has parts. */
  static String json(JsonValue value) {
    if (value instanceof JsonString text && isItself(text.value())) {
      return string(text.value());
    }
    boolean parts =
        (value instanceof JsonObject object && !object.isEmpty())
            || (value instanceof JsonArray array && !array.isEmpty());
    return parts ? block(JsonWriter.indented(value).strip()) : string(JsonWriter.compact(value));
  }

  /** Whether a text needs no quotes of JSON. */
  private static boolean isItself(String text) {
    return (text.startsWith("{%") && text.endsWith("%}")) || Substitutions.whole(text);
  }

  private static String block(String text) {
    String escaped = text.replace("\\", "\\\\").replace(QUOTES, "\\" + QUOTES);
    return QUOTES + INDENT + escaped.replace("\n", INDENT) + QUOTES;
  }

  /** A number without a fraction that is zero. */
  static String number(JsonNumber number) {
    long whole = number.longValue();
    if (!number.equals(JsonNumber.of(whole))) {
      return Double.toString(number.doubleValue());
    }
    return whole == (int) whole ? Long.toString(whole) : whole + "L";
  }
}
