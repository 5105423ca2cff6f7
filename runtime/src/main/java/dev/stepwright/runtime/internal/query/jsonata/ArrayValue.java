package dev.stepwright.runtime.internal.query.jsonata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An array that an expression has computed. It grows while it is being made and is not changed
 * afterwards, a copy made by {@code $clone} excepted.
 *
 * <p>A <em>sequence</em> is what a path selects: one of a single item is as good as the item, and
 * one of none is undefined, unless it was asked to stay an array.
 */
final class ArrayValue {
  private static final @Nullable Object[] NONE = {};
  private static final int FIRST_CAPACITY = 4;

  private final Evaluation evaluation;
  private @Nullable Object[] items;
  private int size;
  private int height;

  /** Whether this is what a path selected. */
  final boolean sequence;

  /** Whether a sequence of one item stays an array: {@code []} was written. */
  boolean keepSingleton;

  /** Whether this was made by a constructor and so is an item of a path by itself. */
  boolean constructed;

  /** Whether the items are {@link Tuple}s. */
  boolean tuples;

  /** Whether this only wraps the input document, an array, to make one item of it. */
  boolean wrapper;

  private ArrayValue(Evaluation evaluation, boolean sequence, int capacity) {
    this.evaluation = evaluation;
    this.sequence = sequence;
    this.items = NONE;
    if (capacity > 0) {
      reserve(capacity);
    }
  }

  static ArrayValue sequence(Evaluation evaluation) {
    return new ArrayValue(evaluation, true, 0);
  }

  static ArrayValue sequence(Evaluation evaluation, @Nullable Object item) {
    ArrayValue sequence = new ArrayValue(evaluation, true, 1);
    sequence.add(item);
    return sequence;
  }

  static ArrayValue array(Evaluation evaluation) {
    return new ArrayValue(evaluation, false, 0);
  }

  static ArrayValue array(Evaluation evaluation, int capacity) {
    return new ArrayValue(evaluation, false, capacity);
  }

  static ArrayValue tuples(Evaluation evaluation) {
    ArrayValue sequence = new ArrayValue(evaluation, true, 0);
    sequence.tuples = true;
    return sequence;
  }

  int size() {
    return size;
  }

  @Nullable Object get(int index) {
    return items[index];
  }

  void add(@Nullable Object item) {
    if (size == items.length) {
      reserve(size == 0 ? FIRST_CAPACITY : size + 1);
    }
    items[size++] = item;
    raise(item);
  }

  private void raise(@Nullable Object item) {
    int itemHeight = Values.height(item);
    if (itemHeight >= height) {
      height = itemHeight + 1;
      if (height > Values.MAX_HEIGHT) {
        throw Values.tooHigh();
      }
    }
  }

  /** How deep this nests: see {@link Values#height}. */
  int height() {
    return height;
  }

  /** Adds the items of an array. */
  void addAll(@Nullable Object array) {
    int count = Values.size(array);
    evaluation.steps(count);
    if (size + count > items.length) {
      reserve(size + count);
    }
    for (int i = 0; i < count; i++) {
      Object item = Values.item(array, i);
      items[size++] = item;
      raise(item);
    }
  }

  void set(int index, @Nullable Object item) {
    items[index] = item;
    raise(item);
  }

  /**
   * Makes room.
   *
   * @param needed for so many items at least
   */
  private void reserve(int needed) {
    if (needed > evaluation.maxItems) {
      throw evaluation.tooLarge();
    }
    int wanted = Math.max(needed, size + (size >> 1));
    int capacity = Math.min(wanted, evaluation.maxItems);
    evaluation.allocate(capacity - items.length);
    items = Arrays.copyOf(items, capacity);
  }

  /** What this is worth as the result of an expression: see the class. */
  @Nullable Object unwrapped() {
    if (!sequence || tuples || size > 1) {
      return this;
    }
    if (size == 0) {
      return null;
    }
    return keepSingleton ? this : items[0];
  }
}
