package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code **}: the context and everything below it; of arrays, their items. */
final class DescendantsNode extends Node {

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    ArrayValue found = ArrayValue.sequence(frame.evaluation);
    if (input != null) {
      gather(frame.evaluation, input, found);
    }
    return found;
  }

  private static void gather(Evaluation evaluation, @Nullable Object value, ArrayValue found) {
    evaluation.step();
    if (Values.isArray(value)) {
      for (int i = 0; i < Values.size(value); i++) {
        gather(evaluation, Values.item(value, i), found);
      }
      return;
    }
    found.add(value);
    if (Values.isObject(value)) {
      Values.forEachMember(value, (name, member) -> gather(evaluation, member, found));
    }
  }
}
