package dev.stepwright.runtime.internal.query;

/**
 * A compiled field that takes one type of value.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface TypedEvaluator<T> {

  /**
   * Gives the field's value for this data.
   *
   * @throws QueryException if it has none, or one of another type
   */
  T evaluate(QueryData data);
}
