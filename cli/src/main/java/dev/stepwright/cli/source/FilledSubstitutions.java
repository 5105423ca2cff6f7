package dev.stepwright.cli.source;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.Origin;
import dev.stepwright.dsl.json.Origins;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A definition whose {@code ${Name}} substitutions have values, as deployment gives them. Those
 * without a value stay as they are.
 */
final class FilledSubstitutions {
  private static final Pattern NAMES = Pattern.compile("\\$\\{([^{}]+)}");

  private final Map<String, String> values;
  private final Set<String> asJson;
  private final Set<String> changed = new HashSet<>();

  private FilledSubstitutions(Map<String, String> values, Set<String> asJson) {
    this.values = values;
    this.asJson = asJson;
  }

  /**
   * The document with values in place of substitutions.
   *
   * @param asJson the pointers, as text, of strings that are to become the JSON that their value is
   */
  static JsonDocument in(JsonDocument document, Map<String, String> values, Set<String> asJson) {
    FilledSubstitutions filled = new FilledSubstitutions(values, asJson);
    JsonValue root = filled.fill(document.root(), JsonPointer.ROOT);
    return new JsonDocument(root, filled.origins(document.origins()));
  }

  private JsonValue fill(JsonValue value, JsonPointer at) {
    if (value instanceof JsonObject object) {
      JsonObject.Builder members = JsonObject.builder();
      object.forEachMember((name, member) -> members.put(name, fill(member, at.child(name))));
      return members.build();
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        elements.add(fill(array.element(i), at.child(i)));
      }
      return JsonArray.of(elements);
    }
    return value instanceof JsonString string ? fill(string, at) : value;
  }

  private JsonValue fill(JsonString string, JsonPointer at) {
    String text = string.value();
    if (!text.contains("${")) {
      return string;
    }
    String filled = fill(text);
    if (filled.equals(text)) {
      return string;
    }
    changed.add(at.toString());
    JsonDocument json =
        asJson.contains(at.toString())
            ? new JsonReader(SourceFile.MAX_BYTES).read(filled).document()
            : null;
    return json == null ? new JsonString(filled) : json.root();
  }

  /** Adds the names of the substitutions in a value, as they come. */
  static void collectNames(JsonValue value, Set<String> names) {
    if (value instanceof JsonObject object) {
      object.forEachMember((name, member) -> collectNames(member, names));
    } else if (value instanceof JsonArray array) {
      array.elements().forEach(element -> collectNames(element, names));
    } else if (value instanceof JsonString string) {
      NAMES.matcher(string.value()).results().forEach(found -> names.add(found.group(1)));
    }
  }

  private String fill(String text) {
    return NAMES
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  /** In a text that was filled a character has no place of its own. */
  private Origins origins(Origins origins) {
    return new Origins() {
      @Override
      public @Nullable Origin value(JsonPointer pointer) {
        return origins.value(pointer);
      }

      @Override
      public @Nullable Origin name(JsonPointer pointer) {
        return origins.name(pointer);
      }

      @Override
      public @Nullable Origin character(JsonPointer pointer, int offset) {
        return changed.contains(pointer.toString())
            ? origins.value(pointer)
            : origins.character(pointer, offset);
      }
    };
  }
}
