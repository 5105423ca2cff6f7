package dev.stepwright.runtime.internal.items;

/**
 * How many items of a Map may fail (specification, "Map State Failure Tolerance"). A threshold of 0
 * counts as not set, as on AWS; without any, no item may fail.
 *
 * @param count the ToleratedFailureCount
 * @param percentage the ToleratedFailurePercentage, up to 100
 */
public record ToleratedFailure(long count, double percentage) {

  /** Fails for thresholds out of range, which the fields' evaluation refuses before. */
  public ToleratedFailure {
    if (count < 0 || !(percentage >= 0 && percentage <= 100)) {
      throw new IllegalArgumentException(
          "No tolerated failure count and percentage: " + count + ", " + percentage);
    }
  }

  /** Whether there is a threshold. */
  public boolean isSet() {
    return count > 0 || percentage > 0;
  }

  /**
   * Whether the Map Run fails, with {@link MapRunFailure#TOLERANCE_EXCEEDED}: if any threshold that
   * is set is breached.
   *
   * @param failed the items that failed so far; a failed batch counts each of its items
   * @param total all the items, those not started too
   */
  public boolean isExceededBy(long failed, long total) {
    if (!isSet()) {
      return failed > 0;
    }
    boolean countExceeded = count > 0 && failed > count;
    boolean percentageExceeded = percentage > 0 && failed * 100.0 > percentage * total;
    return countExceeded || percentageExceeded;
  }
}
