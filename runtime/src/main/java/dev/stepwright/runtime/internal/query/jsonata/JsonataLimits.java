package dev.stepwright.runtime.internal.query.jsonata;

import java.time.Duration;

/**
 * How far one evaluation may go.
 *
 * @param depth how deep evaluations of parts of the expression may nest; recursion that is no tail
 *     call counts
 * @param time how long it may take
 * @param valueBytes how large one value may become
 */
public record JsonataLimits(int depth, Duration time, long valueBytes) {

  /** Those of Step Functions, as measured; the time is documented. */
  public static final JsonataLimits STEP_FUNCTIONS =
      new JsonataLimits(100, Duration.ofSeconds(1), 6_990_256);

  /** The longest list of numbers that fits in {@link #STEP_FUNCTIONS}' value size, measured. */
  private static final long ITEMS_MEASURED = 360_145;

  /** How many items an array may have. */
  int items() {
    return (int)
        Math.min(Integer.MAX_VALUE - 8, valueBytes * ITEMS_MEASURED / STEP_FUNCTIONS.valueBytes());
  }

  /** How many UTF-16 units a string may have. */
  int characters() {
    return (int) Math.min(Integer.MAX_VALUE - 8, valueBytes);
  }
}
