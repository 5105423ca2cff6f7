package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonNull;
import org.jspecify.annotations.Nullable;

/** {@code $clone}: a copy of a value that may be changed in place. */
final class Copies {
  private Copies() {}

  /** A deep copy; as in a detour over text, numbers have fifteen digits and functions are lost. */
  static Object copy(Evaluation evaluation, @Nullable Object value) {
    evaluation.step();
    if (value instanceof Number number) {
      if (!Values.isNumeric(value)) {
        return JsonNull.NULL;
      }
      return JsonText.fifteenDigits(number.doubleValue());
    }
    if (Values.isArray(value)) {
      int size = Values.size(value);
      ArrayValue copy = ArrayValue.array(evaluation, size);
      for (int i = 0; i < size; i++) {
        copy.add(copy(evaluation, Values.item(value, i)));
      }
      return copy;
    }
    if (Values.isObject(value)) {
      ObjectValue copy = new ObjectValue(evaluation);
      Values.forEachMember(
          value, (name, member) -> copy.put(evaluation, name, copy(evaluation, member)));
      return copy;
    }
    if (value instanceof FunctionValue) {
      return "";
    }
    return value == null ? JsonNull.NULL : value;
  }
}
