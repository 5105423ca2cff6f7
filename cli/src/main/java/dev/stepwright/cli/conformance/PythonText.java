package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Values as Python, in which the functions of the cases are written, prints them. */
final class PythonText {
  private PythonText() {}

  /** What {@code repr} gives. */
  static String repr(JsonValue value) {
    if (value instanceof JsonNull) {
      return "None";
    }
    if (value instanceof JsonBoolean flag) {
      return flag == JsonBoolean.TRUE ? "True" : "False";
    }
    if (value instanceof JsonString text) {
      return quoted(text.value());
    }
    List<String> parts = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.elements().forEach(element -> parts.add(repr(element)));
      return "[" + String.join(", ", parts) + "]";
    }
    if (value instanceof JsonObject object) {
      object.forEachMember((name, member) -> parts.add(quoted(name) + ": " + repr(member)));
      return "{" + String.join(", ", parts) + "}";
    }
    return value.toJson();
  }

  private static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    String escaped =
        text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
  }

  /** What {@code json.dumps} gives. */
  static String dumps(JsonValue value) {
    List<String> parts = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.elements().forEach(element -> parts.add(dumps(element)));
      return "[" + String.join(", ", parts) + "]";
    }
    if (value instanceof JsonObject object) {
      object.forEachMember(
          (name, member) -> parts.add(new JsonString(name).toJson() + ": " + dumps(member)));
      return "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof JsonNumber || value instanceof JsonNull || value instanceof JsonBoolean) {
      return value.toJson();
    }
    return ascii(value.toJson());
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return ascii.toString();
  }
}
