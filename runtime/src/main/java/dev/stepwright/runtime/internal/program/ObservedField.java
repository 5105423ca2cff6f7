package dev.stepwright.runtime.internal.program;

/** What a {@link FieldObserver} is told of. */
public enum ObservedField {
  /** The input after {@code InputPath}. */
  INPUT_PATH,
  /** The effective input: after {@code Parameters} or {@code Arguments}. */
  PARAMETERS,
  /** The result after {@code ResultSelector}. */
  RESULT_SELECTOR,
  /** What {@code ResultPath} makes of raw input and result. */
  RESULT_PATH,
  /** The items of a Map State. */
  ITEMS,
  /** What an {@code ItemSelector} makes of an item, one after the other. */
  ITEM_SELECTOR,
  /** {@code MaxConcurrency}. */
  MAX_CONCURRENCY,
  /** {@code ToleratedFailureCount}. */
  TOLERATED_FAILURE_COUNT,
  /** {@code ToleratedFailurePercentage}. */
  TOLERATED_FAILURE_PERCENTAGE
}
