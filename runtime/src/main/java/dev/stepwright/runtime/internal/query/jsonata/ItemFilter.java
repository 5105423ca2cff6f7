package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * {@code [predicate]}: keeps the items at a position, at positions, or for which the predicate is
 * true.
 */
final class ItemFilter {
  private final Node predicate;
  private final @Nullable Double position;
  private final @Nullable Scope tupleScope;

  /**
   * @param tupleScope what the tuples bind, if this may filter tuples
   */
  ItemFilter(Node predicate, @Nullable Double position, @Nullable Scope tupleScope) {
    this.predicate = predicate;
    this.position = position;
    this.tupleScope = tupleScope;
  }

  /** The items that are left: a sequence, or the array that an only item is. */
  Object apply(@Nullable Object input, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    boolean tuples = input instanceof ArrayValue array && array.tuples;
    boolean isArray = Values.isArray(input);
    int size = isArray ? Values.size(input) : 1;
    ArrayValue results = tuples ? ArrayValue.tuples(evaluation) : ArrayValue.sequence(evaluation);
    if (position != null) {
      Object item = at(position, input);
      if (item != null && Values.isArray(item)) {
        return item;
      }
      if (item != null) {
        results.add(item);
      }
      return results;
    }
    for (int i = 0; i < size; i++) {
      Object item = isArray ? Values.item(input, i) : input;
      Object result;
      if (item instanceof Tuple tuple && tupleScope != null) {
        result = predicate.evaluate(tuple.item(), tuple.frame(frame, tupleScope));
      } else {
        result = predicate.evaluate(item, frame);
      }
      for (int n = item == null ? 0 : times(result, i, size); n > 0; n--) {
        results.add(item);
      }
    }
    return results;
  }

  /** As {@link #apply}, for a path, to which an only item is as good as the sequence of it. */
  @Nullable Object select(@Nullable Object input, Frame frame) {
    boolean tuples = input instanceof ArrayValue array && array.tuples;
    return position == null || tuples ? apply(input, frame) : at(position, input);
  }

  /** The item at a position, or undefined; a value that is no array is its only item. */
  private static @Nullable Object at(double position, @Nullable Object input) {
    boolean isArray = Values.isArray(input);
    int size = isArray ? Values.size(input) : 1;
    double index = Math.floor(position);
    if (index < 0) {
      index += size;
    }
    if (index < 0 || index >= size) {
      return null;
    }
    return isArray ? Values.item(input, (int) index) : input;
  }

  /** How often a predicate's value names the item at an index. */
  private static int times(@Nullable Object result, int index, int size) {
    if (result instanceof Number number && Values.isNumeric(result)) {
      return isAt(number, index, size) ? 1 : 0;
    }
    if (!Values.isArrayOfNumbers(result)) {
      return Values.isTrue(result) ? 1 : 0;
    }
    int times = 0;
    for (int i = 0; i < Values.size(result); i++) {
      if (Values.item(result, i) instanceof Number number && isAt(number, index, size)) {
        times++;
      }
    }
    return times;
  }

  private static boolean isAt(Number position, int index, int size) {
    double floor = Math.floor(position.doubleValue());
    return (floor < 0 ? floor + size : floor) == index;
  }
}
