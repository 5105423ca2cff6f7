package dev.stepwright.runtime.flow;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.StringShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random shapes, and random values of them. */
record ShapeValues(Random random) {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  /** An object with a few fields. */
  Shape object(int depth) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    for (String name : NAMES) {
      if (random.nextInt(4) > 0) {
        Shape field = shape(depth - 1);
        fields.put(name, random.nextInt(15) == 0 ? field.optional() : field);
      }
    }
    return Shape.of(new ObjectShape(null, fields, null));
  }

  Shape shape(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> Shape.BOOLEAN;
      case 1 -> Shape.NUMBER;
      case 2 -> Shape.texts(Set.of("RED", "BLUE"));
      case 3 -> Shape.INTEGER;
      case 4 -> Shape.TIMESTAMP;
      case 5 -> random.nextInt(4) == 0 ? Shape.STRING.join(Shape.NULL) : Shape.STRING;
      case 6, 7 -> object(depth);
      default -> Shape.arrayOf(shape(depth - 1));
    };
  }

  /** A value of a shape; null for none. */
  @Nullable JsonValue value(Shape shape) {
    if (shape.mayBeAbsent() && (shape.isAbsent() || random.nextBoolean())) {
      return null;
    }
    List<JsonType> types = new ArrayList<>(shape.types());
    return switch (types.get(random.nextInt(types.size()))) {
      case NULL -> JsonNull.NULL;
      case BOOLEAN -> JsonBoolean.of(random.nextBoolean());
      case NUMBER -> number(shape);
      case STRING -> new JsonString(text(Objects.requireNonNull(shape.string())));
      case ARRAY -> array(Objects.requireNonNull(shape.array()));
      case OBJECT -> object(shape.objects().get(random.nextInt(shape.objects().size())));
    };
  }

  private JsonNumber number(Shape shape) {
    return Objects.requireNonNull(shape.number()).integer() || random.nextBoolean()
        ? JsonNumber.of(random.nextInt(4))
        : JsonNumber.of(random.nextInt(8) / 4.0);
  }

  private String text(StringShape strings) {
    if (strings.values() != null) {
      return List.copyOf(strings.values()).get(random.nextInt(strings.values().size()));
    }
    return strings.timestamp() ? "2030-01-01T00:00:0" + random.nextInt(9) + "Z" : "text";
  }

  private JsonArray array(ArrayShape shape) {
    List<JsonValue> elements = new ArrayList<>();
    for (int i = 0; i < shape.first().size() || random.nextInt(3) > 0; i++) {
      JsonValue element = value(shape.element(i).present());
      if (element != null) {
        elements.add(element);
      }
    }
    return JsonArray.of(elements);
  }

  private JsonObject object(ObjectShape shape) {
    JsonObject.Builder object = JsonObject.builder();
    shape
        .fields()
        .forEach(
            (name, field) -> {
              JsonValue value = value(field);
              if (value != null) {
                object.put(name, value);
              }
            });
    return object.build();
  }
}
