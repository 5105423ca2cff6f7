package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code ^(a, >b)}: the items of a path in order; those without a key come last. */
final class SortNode extends Node {
  private final Node[] keys;
  private final boolean[] descending;
  private final @Nullable Scope tupleScope;

  /**
   * @param tupleScope what the tuples bind, if this may order tuples
   */
  SortNode(Node[] keys, boolean[] descending, @Nullable Scope tupleScope) {
    this.keys = keys;
    this.descending = descending;
    this.tupleScope = tupleScope;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    return sort(Values.toArray(frame.evaluation, input), frame);
  }

  Object sort(Object items, Frame frame) {
    return MergeSort.sort(frame.evaluation, items, (left, right) -> isAfter(left, right, frame));
  }

  private boolean isAfter(@Nullable Object left, @Nullable Object right, Frame frame) {
    for (int i = 0; i < keys.length; i++) {
      Object first = key(keys[i], left, frame);
      Object second = key(keys[i], right, frame);
      if (first == null || second == null) {
        if (first == second) {
          continue;
        }
        return first == null;
      }
      int order = compare(first, second);
      if (order != 0) {
        return descending[i] ? order < 0 : order > 0;
      }
    }
    return false;
  }

  private @Nullable Object key(Node key, @Nullable Object item, Frame frame) {
    return item instanceof Tuple tuple && tupleScope != null
        ? key.evaluate(tuple.item(), tuple.frame(frame, tupleScope))
        : key.evaluate(item, frame);
  }

  private static int compare(Object first, Object second) {
    if (first instanceof Number a && second instanceof Number b) {
      double x = a.doubleValue();
      double y = b.doubleValue();
      return x < y ? -1 : x == y ? 0 : 1;
    }
    if (first instanceof String a && second instanceof String b) {
      return a.compareTo(b);
    }
    boolean ordered = first instanceof Number || first instanceof String;
    if (!ordered || !(second instanceof Number || second instanceof String)) {
      throw JsonataException.of(ErrorCode.T2008, ordered ? second : first);
    }
    throw JsonataException.of(ErrorCode.T2007, first, second);
  }
}
