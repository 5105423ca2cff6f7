package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.template.IntrinsicFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Intrinsic Functions take and give.
 *
 * @see <a href="https://states-language.net/spec.html#appendix-b">Appendix B</a>
 */
final class IntrinsicShapes {
  private IntrinsicShapes() {}

  /** What a call gives. */
  static Shape result(IntrinsicFunction function, List<Shape> arguments) {
    return switch (function) {
      case FORMAT, JSON_TO_STRING, BASE64_ENCODE, BASE64_DECODE, HASH, UUID -> Shape.STRING;
      case STRING_TO_JSON -> Shape.ANY;
      case ARRAY_OF -> Shape.of(new ArrayShape(arguments, null));
      case ARRAY_PARTITION -> Shape.arrayOf(Shape.arrayOf(elements(arguments)));
      case ARRAY_CONTAINS -> Shape.BOOLEAN;
      case ARRAY_RANGE -> Shape.arrayOf(Shape.INTEGER);
      case ARRAY_GET_ITEM -> elements(arguments);
      case ARRAY_LENGTH, MATH_RANDOM, MATH_ADD -> Shape.INTEGER;
      case ARRAY_UNIQUE -> Shape.arrayOf(elements(arguments));
      case JSON_MERGE -> merge(arguments.get(0), arguments.get(1));
      case STRING_SPLIT -> Shape.arrayOf(Shape.STRING);
    };
  }

  private static Shape elements(List<Shape> arguments) {
    Shape elements = arguments.get(0).elements();
    return elements.isNever() ? Shape.ANY : elements;
  }

  /** The members of both; of two of one name the second's. */
  private static Shape merge(Shape first, Shape second) {
    if (first.objects().size() != 1 || second.objects().size() != 1) {
      return Shape.OBJECT;
    }
    ObjectShape a = first.objects().get(0);
    ObjectShape b = second.objects().get(0);
    if (b.rest() != null) {
      return Shape.OBJECT;
    }
    Map<String, Shape> fields = new LinkedHashMap<>(a.fields());
    b.fields()
        .forEach(
            (name, field) ->
                fields.put(
                    name, field.mayBeAbsent() ? field.present().join(a.field(name)) : field));
    return Shape.of(new ObjectShape(null, fields, a.rest()));
  }

  /** The type that an argument must have; null if any will do. */
  static @Nullable JsonType expected(IntrinsicFunction function, int argument) {
    return switch (function) {
      case FORMAT, STRING_TO_JSON, BASE64_ENCODE, BASE64_DECODE ->
          argument == 0 ? JsonType.STRING : null;
      case STRING_SPLIT -> JsonType.STRING;
      case ARRAY_PARTITION, ARRAY_GET_ITEM -> argument == 0 ? JsonType.ARRAY : JsonType.NUMBER;
      case ARRAY_CONTAINS, ARRAY_LENGTH, ARRAY_UNIQUE -> argument == 0 ? JsonType.ARRAY : null;
      case ARRAY_RANGE, MATH_RANDOM, MATH_ADD -> JsonType.NUMBER;
      case HASH -> argument == 1 ? JsonType.STRING : null;
      case JSON_MERGE -> argument < 2 ? JsonType.OBJECT : JsonType.BOOLEAN;
      case ARRAY_OF, JSON_TO_STRING, UUID -> null;
    };
  }
}
