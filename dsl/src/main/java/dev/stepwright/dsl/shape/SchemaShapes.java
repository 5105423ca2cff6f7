package dev.stepwright.dsl.shape;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of what JSON Schemas describe, in what drafts 7 and 2020-12 have in common.
 *
 * <p>A schema that has {@code properties} or {@code items} and no {@code type} means objects or
 * arrays. A keyword that asks for more than a shape says, as {@code pattern} does, is left out; one
 * that could change which fields there are makes all of it unknown.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core">JSON Schema</a>
 */
public final class SchemaShapes {
  private static final int MOST_NESTED = 32;

  private static final Set<String> OF_OBJECTS =
      Set.of("properties", "required", "additionalProperties", "patternProperties");
  private static final Set<String> OF_ARRAYS = Set.of("items", "prefixItems", "additionalItems");
  private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");

  /** Keywords that may say anything of fields, or of the whole. */
  private static final Set<String> OPAQUE =
      Set.of(
          "$dynamicRef",
          "$recursiveRef",
          "dependencies",
          "dependentRequired",
          "dependentSchemas",
          "else",
          "extends",
          "if",
          "not",
          "nullable",
          "then");

  private final JsonValue root;
  private final Set<String> around = new HashSet<>();

  /** What was found behind references: there may be many to one. */
  private final Map<String, Shape> known = new HashMap<>();

  private int depth;

  private SchemaShapes(JsonValue root) {
    this.root = root;
  }

  /** The shape of what a schema describes; {@link Shape#ANY} where it cannot be said. */
  public static Shape of(JsonValue schema) {
    return new SchemaShapes(schema).shape(schema);
  }

  /** What in a schema says nothing, by its place: unknown types, references that lead nowhere. */
  public static Map<JsonPointer, String> faults(JsonValue schema) {
    return SchemaFaults.in(schema);
  }

  private Shape shape(@Nullable JsonValue schema) {
    if (schema instanceof JsonBoolean bool) {
      return bool.value() ? Shape.ANY : Shape.NEVER;
    }
    if (!(schema instanceof JsonObject object) || depth == MOST_NESTED) {
      return Shape.ANY;
    }
    depth++;
    Shape shape = shape(object);
    depth--;
    return shape;
  }

  private Shape shape(JsonObject schema) {
    List<String> names = schema.names();
    if (names.stream().anyMatch(OPAQUE::contains)) {
      return Shape.ANY;
    }
    List<String> whole =
        Stream.concat(Stream.of("$ref"), CHOICES.stream()).filter(names::contains).toList();
    boolean isMore = names.contains("type") || names.stream().anyMatch(SchemaShapes::isOfParts);
    if (!whole.isEmpty()) {
      return isMore || whole.size() > 1 ? Shape.ANY : whole(whole.get(0), schema);
    }
    JsonValue constant = schema.member("const");
    if (constant != null) {
      return Shape.of(constant);
    }
    if (schema.member("enum") instanceof JsonArray values) {
      return values.elements().stream().map(Shape::of).reduce(Shape.NEVER, Shape::join);
    }
    return types(schema).stream()
        .map(type -> ofType(type, schema))
        .reduce(Shape::join)
        .orElse(Shape.ANY);
  }

  private static boolean isOfParts(String name) {
    return OF_OBJECTS.contains(name) || OF_ARRAYS.contains(name);
  }

  /** What one keyword says of all of it. */
  private Shape whole(String name, JsonObject schema) {
    if (schema.member("$ref") instanceof JsonString reference) {
      return referenced(reference.value());
    }
    List<JsonValue> all =
        schema.member(name) instanceof JsonArray array ? array.elements() : List.of();
    return all.isEmpty() || (name.equals("allOf") && all.size() > 1)
        ? Shape.ANY
        : all.stream().map(this::shape).reduce(Shape.NEVER, Shape::join);
  }

  private Shape referenced(String reference) {
    for (String place : List.of("$defs", "definitions")) {
      String prefix = "#/" + place + "/";
      if (reference.startsWith(prefix)
          && root instanceof JsonObject object
          && object.member(place) instanceof JsonObject definitions
          && around.add(reference)) {
        String name = reference.substring(prefix.length()).replace("~1", "/").replace("~0", "~");
        Shape shape = known.get(reference);
        if (shape == null) {
          shape = shape(definitions.member(name));
          known.put(reference, shape);
        }
        around.remove(reference);
        return shape;
      }
    }
    return Shape.ANY;
  }

  private static List<String> types(JsonObject schema) {
    JsonValue type = schema.member("type");
    if (type instanceof JsonString one) {
      return List.of(one.value());
    }
    if (type instanceof JsonArray several) {
      return several.elements().stream()
          .map(each -> each instanceof JsonString text ? text.value() : "")
          .toList();
    }
    boolean isArray = schema.names().stream().anyMatch(OF_ARRAYS::contains);
    boolean isObject = schema.names().stream().anyMatch(OF_OBJECTS::contains);
    return type != null || isArray == isObject ? List.of() : List.of(isArray ? "array" : "object");
  }

  private Shape ofType(String type, JsonObject schema) {
    return switch (type) {
      case "null" -> Shape.NULL;
      case "boolean" -> Shape.BOOLEAN;
      case "integer" -> Shape.INTEGER;
      case "number" -> Shape.NUMBER;
      case "string" ->
          schema.member("format") instanceof JsonString format && format.value().equals("date-time")
              ? Shape.TIMESTAMP
              : Shape.STRING;
      case "array" -> Shape.of(array(schema));
      case "object" -> Shape.of(object(schema));
      default -> Shape.ANY;
    };
  }

  private ArrayShape array(JsonObject schema) {
    boolean isOld = schema.member("items") instanceof JsonArray;
    JsonValue first = schema.member(isOld ? "items" : "prefixItems");
    JsonValue rest = schema.member(isOld ? "additionalItems" : "items");
    int least = schema.member("minItems") instanceof JsonNumber number ? number.intValue() : 0;
    List<Shape> shapes = new ArrayList<>();
    if (first instanceof JsonArray elements) {
      for (JsonValue each : elements.elements()) {
        Shape shape = shape(each);
        shapes.add(shapes.size() < least ? shape : shape.optional());
      }
    }
    return new ArrayShape(shapes, shape(rest));
  }

  private ObjectShape object(JsonObject schema) {
    JsonValue others = schema.member("additionalProperties");
    Shape rest = schema.member("patternProperties") == null ? shape(others) : Shape.ANY;
    Set<String> required = new LinkedHashSet<>();
    if (schema.member("required") instanceof JsonArray names) {
      names
          .elements()
          .forEach(
              each -> {
                if (each instanceof JsonString name) {
                  required.add(name.value());
                }
              });
    }
    Map<String, Shape> fields = new LinkedHashMap<>();
    if (schema.member("properties") instanceof JsonObject properties) {
      properties.forEachMember(
          (name, member) -> {
            Shape shape = shape(member);
            fields.put(name, required.contains(name) ? shape : shape.optional());
          });
    }
    if (!rest.isNever()) {
      // What must be there without being described is as others are.
      required.forEach(name -> fields.putIfAbsent(name, rest));
    }
    return new ObjectShape(name(schema), fields, rest);
  }

  /** What people call it: its title, if that is a word. */
  private static @Nullable String name(JsonObject schema) {
    return schema.member("title") instanceof JsonString title
            && title.value().matches("[A-Za-z]\\w*")
        ? title.value()
        : null;
  }
}
