package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that an expression has computed; its members keep the order they came in. */
final class ObjectValue {
  /** Up to this many members a walk is faster than a hash index. */
  private static final int WALK_LIMIT = 8;

  private static final int FIRST_CAPACITY = 4;

  private String[] names;
  private Object[] values;
  private int size;
  private int height;

  /** Positions by name, where there are many. */
  private @Nullable Map<String, Integer> index;

  /** An object of the same names, which are shared with it and not to be changed here. */
  private @Nullable JsonObject shape;

  ObjectValue(Evaluation evaluation) {
    evaluation.allocate(FIRST_CAPACITY);
    names = new String[FIRST_CAPACITY];
    values = new Object[FIRST_CAPACITY];
  }

  /**
   * An object with a value for every member.
   *
   * @param shape an object of the same members
   * @param names their names, not changed afterwards
   * @param values their values, not changed afterwards
   */
  ObjectValue(Evaluation evaluation, JsonObject shape, String[] names, Object[] values) {
    evaluation.allocate(FIRST_CAPACITY + 2 * values.length);
    this.shape = shape;
    this.names = names;
    this.values = values;
    this.size = values.length;
    for (Object value : values) {
      raise(value);
    }
  }

  /** The object of a single member. */
  static ObjectValue of(Evaluation evaluation, String name, Object value) {
    ObjectValue object = new ObjectValue(evaluation);
    object.put(evaluation, name, value);
    return object;
  }

  /** Sets a member; without a value nothing happens. */
  void put(Evaluation evaluation, String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    evaluation.allocate(2);
    int position = position(name);
    if (position >= 0) {
      values[position] = value;
    } else {
      add(name, value);
    }
    raise(value);
  }

  private void add(String name, Object value) {
    if (size == values.length || shape != null) {
      int capacity = Math.max(FIRST_CAPACITY, size + (size >> 1) + 1);
      names = Arrays.copyOf(names, capacity);
      values = Arrays.copyOf(values, capacity);
      shape = null;
    }
    names[size] = name;
    values[size] = value;
    if (index != null) {
      index.put(name, size);
    }
    size++;
  }

  private void raise(Object value) {
    height = Math.max(height, Values.height(value) + 1);
    if (height > Values.MAX_HEIGHT) {
      throw Values.tooHigh();
    }
  }

  /** How deep this nests: see {@link Values#height}. */
  int height() {
    return height;
  }

  void remove(String name) {
    int position = position(name);
    if (position < 0) {
      return;
    }
    size--;
    names = names.clone();
    System.arraycopy(names, position + 1, names, position, size - position);
    System.arraycopy(values, position + 1, values, position, size - position);
    shape = null;
    index = null;
  }

  @Nullable Object get(String name) {
    int position = position(name);
    return position < 0 ? null : values[position];
  }

  private int position(String name) {
    if (size > WALK_LIMIT) {
      Integer position = index().get(name);
      return position == null ? -1 : position;
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> index() {
    Map<String, Integer> positions = index;
    if (positions == null) {
      positions = new HashMap<>();
      for (int i = 0; i < size; i++) {
        positions.put(names[i], i);
      }
      index = positions;
    }
    return positions;
  }

  int size() {
    return size;
  }

  /** The name of the member at a position from 0. */
  String nameAt(int position) {
    return names[position];
  }

  /** The value of the member at a position from 0. */
  Object valueAt(int position) {
    return values[position];
  }

  /** The object of the same names with these values, in order. */
  JsonObject withValues(JsonValue[] json) {
    if (shape != null) {
      return shape.withValues(json);
    }
    JsonObject.Builder builder = JsonObject.builder();
    for (int i = 0; i < size; i++) {
      builder.put(names[i], json[i]);
    }
    return builder.build();
  }
}
