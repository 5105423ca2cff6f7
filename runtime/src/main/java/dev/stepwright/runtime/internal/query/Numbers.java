package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonNumber;

/** Order among numbers. */
public final class Numbers {
  private Numbers() {}

  /** Compares two numbers by value: integers within {@code long} exactly, others as doubles. */
  public static int compare(JsonNumber left, JsonNumber right) {
    if (left.isIntegral() && right.isIntegral()) {
      return Long.compare(left.longValue(), right.longValue());
    }
    // Not Double.compare, for which -0.0 is less than 0.0.
    double a = left.doubleValue();
    double b = right.doubleValue();
    return a < b ? -1 : a > b ? 1 : 0;
  }
}
