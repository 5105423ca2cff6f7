package dev.stepwright.runtime.internal.query.choice;

import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryException;

/** A compiled condition of a Choice Rule. */
@FunctionalInterface
public interface ConditionEvaluator {

  /**
   * Whether the condition holds.
   *
   * @throws QueryException if it reads what is not there
   */
  boolean test(QueryData data);
}
