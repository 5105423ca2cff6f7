package dev.stepwright.dsl.json;

/** Writes JSON values as text, compact or indented. */
public final class JsonWriter {

  /** An array of scalars stays on one line up to this many characters. */
  private static final int LINE_LIMIT = 80;

  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private JsonWriter() {}

  /** The text without any white space. */
  public static String compact(JsonValue value) {
    StringBuilder out = new StringBuilder();
    compact(value, out);
    return out.toString();
  }

  /**
   * The text as a careful person would lay it out: two spaces a level, one member a line, short
   * arrays of scalars on one line, a line feed at the end.
   */
  public static String indented(JsonValue value) {
    StringBuilder out = new StringBuilder();
    indented(value, out, 0);
    return out.append('\n').toString();
  }

  private static void compact(JsonValue value, StringBuilder out) {
    if (value instanceof JsonObject object) {
      out.append('{');
      for (int i = 0; i < object.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        string(object.nameAt(i), out);
        out.append(':');
        compact(object.valueAt(i), out);
      }
      out.append('}');
    } else if (value instanceof JsonArray array) {
      out.append('[');
      for (int i = 0; i < array.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        compact(array.element(i), out);
      }
      out.append(']');
    } else {
      scalar(value, out);
    }
  }

  private static void indented(JsonValue value, StringBuilder out, int depth) {
    if (value instanceof JsonObject object && !object.isEmpty()) {
      out.append('{');
      for (int i = 0; i < object.size(); i++) {
        newLine(out, i, depth + 1);
        string(object.nameAt(i), out);
        out.append(": ");
        indented(object.valueAt(i), out, depth + 1);
      }
      newLine(out, 0, depth);
      out.append('}');
    } else if (value instanceof JsonArray array && !array.isEmpty() && !line(array, out)) {
      out.append('[');
      for (int i = 0; i < array.size(); i++) {
        newLine(out, i, depth + 1);
        indented(array.element(i), out, depth + 1);
      }
      newLine(out, 0, depth);
      out.append(']');
    } else if (!(value instanceof JsonArray array) || array.isEmpty()) {
      compact(value, out);
    }
  }

  /** Writes an array of scalars on this line if it is short enough; says whether it did. */
  private static boolean line(JsonArray array, StringBuilder out) {
    int start = out.length();
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      JsonValue element = array.element(i);
      boolean scalar =
          !(element instanceof JsonArray nested && !nested.isEmpty())
              && !(element instanceof JsonObject object && !object.isEmpty());
      if (!scalar || out.length() - start > LINE_LIMIT) {
        out.setLength(start);
        return false;
      }
      if (i > 0) {
        out.append(", ");
      }
      compact(element, out);
    }
    out.append(']');
    if (out.length() - start > LINE_LIMIT) {
      out.setLength(start);
      return false;
    }
    return true;
  }

  private static void newLine(StringBuilder out, int index, int depth) {
    if (index > 0) {
      out.append(',');
    }
    out.append('\n').append("  ".repeat(depth));
  }

  private static void scalar(JsonValue value, StringBuilder out) {
    if (value instanceof JsonString string) {
      string(string.value(), out);
    } else {
      out.append(value);
    }
  }

  private static void string(String value, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
        continue;
      }
      out.append(value, written, i);
      escape(c, out);
      written = i + 1;
    }
    out.append(value, written, value.length()).append('"');
  }

  /** A lone surrogate has no UTF-8, so it is escaped like a control character. */
  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default ->
          out.append("\\u")
              .append(HEX[c >> 12])
              .append(HEX[(c >> 8) & 15])
              .append(HEX[(c >> 4) & 15])
              .append(HEX[c & 15]);
    }
  }
}
