package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * {@code $states.input.a.b}: a path of names only, which is what most expressions are made of. It
 * walks from object to object; where it meets an array, the general path takes over from the start.
 */
final class NamesNode extends Node {
  private final @Nullable Node start;
  private final String[] names;
  private final PathNode path;

  /**
   * @param start the field of {@code $states} or the variable that the path begins with; null where
   *     it begins at the context
   * @param names the names after that
   * @param path the whole path
   */
  NamesNode(@Nullable Node start, String[] names, PathNode path) {
    this.start = start;
    this.names = names;
    this.path = path;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object value = start == null ? input : start.evaluate(input, frame);
    frame.evaluation.reach(1);
    for (String name : names) {
      if (value instanceof JsonObject object) {
        value = object.member(name);
      } else if (value instanceof ObjectValue object) {
        value = object.get(name);
      } else {
        return Values.isArray(value) ? path.compute(input, frame) : null;
      }
    }
    if (value instanceof ArrayValue) {
      return path.compute(input, frame);
    }
    return value instanceof JsonValue json ? Values.of(json) : value;
  }
}
