package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON texts of Causes that the recorder parsed. Where the text itself stands elsewhere in what
 * AWS answered, as in the output of a Catcher, that text is taken; else the compact one.
 */
final class CauseTexts {
  private final Map<JsonValue, String> texts = new LinkedHashMap<>();

  /** The texts that a case holds. */
  CauseTexts(JsonObject json) {
    collect(json);
  }

  private void collect(JsonValue value) {
    if (value instanceof JsonString text && text.value().startsWith("{")) {
      JsonValue parsed = Comparison.parsed(text.value());
      if (parsed != null) {
        texts.putIfAbsent(parsed, text.value());
      }
    } else if (value instanceof JsonArray array) {
      array.elements().forEach(this::collect);
    } else if (value instanceof JsonObject object) {
      object.forEachMember((name, member) -> collect(member));
    }
  }

  /** The text of a Cause; null for none. */
  @Nullable String of(@Nullable JsonValue cause) {
    if (cause == null) {
      return null;
    }
    if (cause instanceof JsonString text) {
      return text.value();
    }
    String found = texts.get(cause);
    return found == null ? cause.toJson() : found;
  }
}
