package dev.stepwright.runtime.internal.query.jsonata;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that an expression has computed; its members keep the order they came in. */
final class ObjectValue {
  private final Map<String, Object> members;
  private int height;

  ObjectValue(Evaluation evaluation) {
    evaluation.allocate(4);
    members = new LinkedHashMap<>();
  }

  /** The object of a single member. */
  static ObjectValue of(Evaluation evaluation, String name, Object value) {
    ObjectValue object = new ObjectValue(evaluation);
    object.put(evaluation, name, value);
    return object;
  }

  /** Sets a member; without a value nothing happens. */
  void put(Evaluation evaluation, String name, @Nullable Object value) {
    if (value != null) {
      evaluation.allocate(2);
      members.put(name, value);
      height = Math.max(height, Values.height(value) + 1);
      if (height > Values.MAX_HEIGHT) {
        throw Values.tooHigh();
      }
    }
  }

  /** How deep this nests: see {@link Values#height}. */
  int height() {
    return height;
  }

  void remove(String name) {
    members.remove(name);
  }

  @Nullable Object get(String name) {
    return members.get(name);
  }

  Map<String, Object> members() {
    return members;
  }
}
