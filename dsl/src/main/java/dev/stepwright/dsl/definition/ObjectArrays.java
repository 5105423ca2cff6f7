package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of fields whose value is an array of objects, or one object. */
final class ObjectArrays {
  private ObjectArrays() {}

  /** Reads one object; null if it has errors. */
  @FunctionalInterface
  interface ObjectReader<T> {
    @Nullable T read(JsonObject object, JsonPointer at, Reading reading);
  }

  /**
   * An array of objects.
   *
   * @param elements the elements in words: "Choice Rules"
   * @param element one element in words: "a Choice Rule"
   */
  static <T> FieldType<List<T>> of(
      String elements, String element, boolean mayBeEmpty, ObjectReader<T> reader) {
    return (value, at, reading) -> {
      if (!(value instanceof JsonArray array)) {
        reading.wrongType(at, value, "an array of " + elements).error();
        return null;
      }
      if (array.isEmpty() && !mayBeEmpty) {
        reading
            .at(
                at,
                DiagnosticCode.FIELD_EMPTY,
                Reading.field(at)
                    + " is empty; expected at least one "
                    + element.substring(element.indexOf(' ') + 1))
            .aws("Value cannot be empty")
            .error();
        return null;
      }
      List<T> read = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        T one = object(array.element(i), at.child(i), element, reader, reading);
        if (one != null) {
          read.add(one);
        }
      }
      return read;
    };
  }

  /** Likewise, where the objects say which State follows: what cannot be read may name any. */
  static <T> FieldType<List<T>> ofTransitions(FieldType<List<T>> type) {
    return (value, at, reading) -> {
      boolean readable =
          value instanceof JsonArray array
              && array.elements().stream().allMatch(JsonObject.class::isInstance);
      if (!readable && reading.state != null) {
        reading.state.scope().markBroken();
      }
      return type.read(value, at, reading);
    };
  }

  /** One object. */
  static <T> FieldType<T> one(String phrase, ObjectReader<T> reader) {
    return (value, at, reading) -> object(value, at, phrase, reader, reading);
  }

  private static <T> @Nullable T object(
      JsonValue value, JsonPointer at, String phrase, ObjectReader<T> reader, Reading reading) {
    if (value instanceof JsonObject object) {
      return reader.read(object, at, reading);
    }
    reading.wrongType(at, value, phrase + ", which is an object").error();
    return null;
  }
}
