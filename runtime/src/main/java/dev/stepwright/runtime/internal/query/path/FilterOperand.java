package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** A compiled operand of a filter or argument of a function. */
@FunctionalInterface
interface FilterOperand {
  /**
   * Its value, or null where a Path leads to nothing.
   *
   * @param node what {@code @} means
   * @param search the evaluation of the Path it is in
   */
  @Nullable JsonValue value(JsonValue node, Search search);
}
