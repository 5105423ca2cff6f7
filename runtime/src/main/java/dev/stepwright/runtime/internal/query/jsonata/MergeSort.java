package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * A stable sort that asks only whether one item comes after another, and in the order in which the
 * reference implementation asks, since a function of the expression may answer as it likes.
 */
final class MergeSort {

  /** Whether the left item comes after the right one. */
  @FunctionalInterface
  interface Order {
    boolean isAfter(@Nullable Object left, @Nullable Object right);
  }

  private MergeSort() {}

  /** The items in order, as a new array; an array of one item is returned as it is. */
  static Object sort(Evaluation evaluation, Object array, Order order) {
    int size = Values.size(array);
    if (size <= 1) {
      return array;
    }
    @Nullable Object[] items = new @Nullable Object[size];
    for (int i = 0; i < size; i++) {
      items[i] = Values.item(array, i);
    }
    sort(evaluation, items, new @Nullable Object[size], 0, size, order);
    boolean tuples = array instanceof ArrayValue value && value.tuples;
    ArrayValue sorted = tuples ? ArrayValue.tuples(evaluation) : ArrayValue.array(evaluation, size);
    for (Object item : items) {
      sorted.add(item);
    }
    return sorted;
  }

  private static void sort(
      Evaluation evaluation,
      @Nullable Object[] items,
      @Nullable Object[] scratch,
      int from,
      int to,
      Order order) {
    if (to - from <= 1) {
      return;
    }
    int middle = from + (to - from) / 2;
    sort(evaluation, items, scratch, from, middle, order);
    sort(evaluation, items, scratch, middle, to, order);
    System.arraycopy(items, from, scratch, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      evaluation.step();
      boolean takeRight =
          left == middle || (right < to && order.isAfter(scratch[left], scratch[right]));
      items[i] = takeRight ? scratch[right++] : scratch[left++];
    }
  }
}
