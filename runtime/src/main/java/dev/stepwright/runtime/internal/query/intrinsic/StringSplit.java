package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.QueryScope;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code States.StringSplit}: the parts of a text between delimiters, each character of the second
 * argument being one. AWS leaves out empty parts, against the specification's silence on them.
 */
final class StringSplit {
  private StringSplit() {}

  static JsonValue apply(Arguments arguments, QueryScope scope) {
    String text = arguments.string(0);
    String delimiters = arguments.string(1);
    List<JsonValue> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || delimiters.indexOf(text.charAt(i)) >= 0) {
        if (i > start) {
          parts.add(new JsonString(text.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return JsonArray.of(parts);
  }
}
