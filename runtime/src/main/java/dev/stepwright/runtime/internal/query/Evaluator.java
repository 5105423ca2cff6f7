package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonValue;

/**
 * A compiled expression. It has no state of its own, so that executions share it between threads.
 */
@FunctionalInterface
public interface Evaluator {

  /**
   * Gives the expression's value for this data.
   *
   * @throws QueryException if it has none
   */
  JsonValue evaluate(QueryData data);

  /** An expression that is its own value. */
  static Evaluator constant(JsonValue value) {
    return data -> value;
  }
}
