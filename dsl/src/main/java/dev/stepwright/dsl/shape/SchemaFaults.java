package dev.stepwright.dsl.shape;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What of a JSON Schema says nothing: types that there are not, references to nothing. */
final class SchemaFaults {
  private static final Set<String> TYPES =
      Set.of("null", "boolean", "integer", "number", "string", "array", "object");

  /** Keywords with a schema, or an array of schemas. */
  private static final Set<String> SCHEMAS =
      Set.of(
          "additionalItems",
          "additionalProperties",
          "allOf",
          "anyOf",
          "contains",
          "else",
          "if",
          "items",
          "not",
          "oneOf",
          "prefixItems",
          "propertyNames",
          "then",
          "unevaluatedItems",
          "unevaluatedProperties");

  /** Keywords with an object of schemas. */
  private static final Set<String> NAMED_SCHEMAS =
      Set.of("$defs", "definitions", "dependentSchemas", "patternProperties", "properties");

  private final JsonValue root;
  private final Map<JsonPointer, String> found = new LinkedHashMap<>();

  private SchemaFaults(JsonValue root) {
    this.root = root;
  }

  static Map<JsonPointer, String> in(JsonValue root) {
    SchemaFaults faults = new SchemaFaults(root);
    faults.schema(root, JsonPointer.ROOT);
    return faults.found;
  }

  private void schema(JsonValue schema, JsonPointer at) {
    if (!(schema instanceof JsonObject object)) {
      return;
    }
    object.forEachMember(
        (name, value) -> {
          JsonPointer place = at.child(name);
          if (name.equals("type")) {
            types(value, place);
          } else if (name.equals("$ref")) {
            reference(value, place);
          } else if (SCHEMAS.contains(name)) {
            schema(value, place);
            forEachElement(value, place, this::schema);
          } else if (NAMED_SCHEMAS.contains(name) && value instanceof JsonObject named) {
            named.forEachMember((each, inner) -> schema(inner, place.child(each)));
          }
        });
  }

  private void types(JsonValue value, JsonPointer at) {
    if (value instanceof JsonArray) {
      forEachElement(value, at, this::type);
    } else {
      type(value, at);
    }
  }

  private void type(JsonValue value, JsonPointer at) {
    if (!(value instanceof JsonString text && TYPES.contains(text.value()))) {
      found.put(at, value.toJson() + " is no type of JSON Schema");
    }
  }

  private void reference(JsonValue value, JsonPointer at) {
    String text = value instanceof JsonString string ? string.value() : "";
    if (!text.equals("#") && !text.startsWith("#/")) {
      found.put(at, value.toJson() + " is not followed, only what begins with `#/`");
    } else if (target(text, root) == null) {
      found.put(at, value.toJson() + " leads nowhere in the schema");
    }
  }

  private static @Nullable JsonValue target(String reference, JsonValue root) {
    try {
      String decoded =
          URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
      return JsonPointer.parse(decoded).in(root);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void forEachElement(
      JsonValue value, JsonPointer at, BiConsumer<JsonValue, JsonPointer> taker) {
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        taker.accept(array.element(i), at.child(i));
      }
    }
  }
}
