package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonValue;

/** A compiled condition of a filter. */
@FunctionalInterface
interface FilterCondition {
  /**
   * Whether it holds.
   *
   * @param node what {@code @} means
   * @param search the evaluation of the Path it is in
   * @throws FilterFault if the condition makes no sense for this node, so that the filter as a
   *     whole does not take it
   */
  boolean test(JsonValue node, Search search);
}
