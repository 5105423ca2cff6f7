package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.JsonWriter;

/** Texts of JSON with a space after each comma and colon, as AWS writes the items of a Map. */
final class SpacedText {
  private SpacedText() {}

  static String of(JsonValue value) {
    String compact = JsonWriter.compact(value);
    StringBuilder spaced = new StringBuilder(compact.length() + compact.length() / 8);
    boolean quoted = false;
    for (int i = 0; i < compact.length(); i++) {
      char c = compact.charAt(i);
      spaced.append(c);
      if (quoted && c == '\\') {
        spaced.append(compact.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == ':')) {
        spaced.append(' ');
      }
    }
    return spaced.toString();
  }
}
