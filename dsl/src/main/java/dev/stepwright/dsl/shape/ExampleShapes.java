package dev.stepwright.dsl.shape;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Timestamps;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shapes of values of which somebody gave an example. */
public final class ExampleShapes {
  private ExampleShapes() {}

  /**
   * The shape of values that are like one: other texts and numbers, arrays of any length, objects
   * with the same fields. Texts are timestamps where the example is one. What is null in the
   * example, and what an empty array holds, is unknown.
   */
  public static Shape of(JsonValue example) {
    if (example instanceof JsonObject object) {
      Map<String, Shape> fields = new LinkedHashMap<>();
      object.forEachMember((name, member) -> fields.put(name, of(member)));
      return Shape.of(ObjectShape.of(fields));
    }
    if (example instanceof JsonArray array) {
      return Shape.arrayOf(
          array.elements().stream().map(ExampleShapes::of).reduce(Shape::join).orElse(Shape.ANY));
    }
    if (example instanceof JsonString text) {
      return Timestamps.isTimestamp(text.value()) ? Shape.TIMESTAMP : Shape.STRING;
    }
    return example == JsonNull.NULL ? Shape.ANY : Shape.of(example);
  }
}
