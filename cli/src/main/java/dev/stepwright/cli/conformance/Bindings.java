package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the placeholders of a case stand for in this run: values that the engine generated, such as
 * task tokens. A placeholder is bound once; later it stands for the same value. Confined to the
 * thread that runs the case.
 */
final class Bindings {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** Binds a placeholder that is free. */
  void bind(String placeholder, String value) {
    if (values.putIfAbsent(placeholder, value) != null) {
      throw new IllegalStateException("The placeholder " + placeholder + " is bound already");
    }
  }

  boolean isBound(String placeholder) {
    return values.containsKey(placeholder);
  }

  /** A text with values in place of the placeholders; unmarked ones only as the whole text. */
  String fill(String text) {
    String whole = values.get(text);
    if (whole != null) {
      return whole;
    }
    String filled = text;
    for (Map.Entry<String, String> binding : values.entrySet()) {
      if (isMarked(binding.getKey())) {
        filled = filled.replace(binding.getKey(), binding.getValue());
      }
    }
    return filled;
  }

  /** A value with values in place of the placeholders in its strings. */
  JsonValue fill(JsonValue value) {
    if (values.isEmpty()) {
      return value;
    }
    if (value instanceof JsonString text) {
      return new JsonString(fill(text.value()));
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      array.elements().forEach(element -> elements.add(fill(element)));
      return JsonArray.of(elements);
    }
    if (value instanceof JsonObject object) {
      JsonObject.Builder members = JsonObject.builder();
      object.forEachMember((name, member) -> members.put(name, fill(member)));
      return members.build();
    }
    return value;
  }

  /** Whether a text has the form that the recorder gives to a placeholder: {@code <uuid:1>}. */
  static boolean isMarked(String text) {
    return text.length() > 2
        && text.startsWith("<")
        && text.indexOf('>') == text.length() - 1
        && text.lastIndexOf('<') == 0;
  }
}
