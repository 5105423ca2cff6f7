package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * {@code [a, 1..9]}: the items of the values, laid out flat unless the value's own expression is an
 * array constructor.
 */
final class ArrayNode extends Node {
  private final Node[] items;
  private final boolean[] whole;
  private final boolean step;

  /**
   * @param whole which of the items are array constructors themselves
   * @param step whether this is a step of a path, which does not take the array apart
   */
  ArrayNode(Node[] items, boolean[] whole, boolean step) {
    this.items = items;
    this.whole = whole;
    this.step = step;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    ArrayValue array = ArrayValue.array(frame.evaluation, items.length);
    array.constructed = step;
    for (int i = 0; i < items.length; i++) {
      Object value = items[i].evaluate(input, frame);
      if (value == null) {
        continue;
      }
      if (whole[i] || !Values.isArray(value)) {
        array.add(value);
      } else {
        array.addAll(value);
      }
    }
    return array;
  }
}
