package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code *}: the values of all fields of the context, those that are arrays laid out flat. */
final class WildcardNode extends Node {

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    Object from =
        input instanceof ArrayValue array && array.wrapper && array.size() > 0
            ? array.get(0)
            : input;
    boolean[] flattened = {false};
    ArrayValue found = ArrayValue.sequence(evaluation);
    if (Values.isObject(from)) {
      Values.forEachMember(from, (name, value) -> flattened[0] |= add(evaluation, value, found));
    } else if (Values.isArray(from)) {
      for (int i = 0; i < Values.size(from); i++) {
        flattened[0] |= add(evaluation, Values.item(from, i), found);
      }
    }
    if (!flattened[0]) {
      return found;
    }
    // As in the reference implementation, appending an array makes an array of the sequence.
    ArrayValue array = ArrayValue.array(evaluation, found.size());
    array.addAll(found);
    return array;
  }

  private static boolean add(Evaluation evaluation, @Nullable Object value, ArrayValue found) {
    if (!Values.isArray(value)) {
      found.add(value);
      return false;
    }
    flatten(evaluation, value, found);
    return true;
  }

  private static void flatten(Evaluation evaluation, @Nullable Object array, ArrayValue found) {
    int size = Values.size(array);
    evaluation.steps(size);
    for (int i = 0; i < size; i++) {
      Object item = Values.item(array, i);
      if (Values.isArray(item)) {
        flatten(evaluation, item, found);
      } else {
        found.add(item);
      }
    }
  }
}
