package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.QueryScope;
import java.util.Random;

/** {@code States.MathAdd} and {@code States.MathRandom}. */
final class MathIntrinsics {
  private static final int SEED = 2;

  private MathIntrinsics() {}

  /** The sum of two integers of 32 bits, itself one; a fraction is rounded, halves up. */
  static JsonValue add(Arguments arguments, QueryScope scope) {
    return JsonNumber.of(
        arguments.integer((long) arguments.rounded(0) + (long) arguments.rounded(1)));
  }

  /**
   * An integer from the first argument up to, not including, the second. AWS drops fractions here
   * where its documentation says it rounds. With a seed it is the first number of a {@link Random},
   * as on AWS.
   */
  static JsonValue random(Arguments arguments, QueryScope scope) {
    int start = arguments.truncated(0);
    int end = arguments.truncated(1);
    if (start >= end) {
      throw arguments.invalid();
    }
    if (arguments.size() <= SEED) {
      return JsonNumber.of(scope.random().nextInt(start, end));
    }
    JsonNumber seed = arguments.number(SEED);
    Random random = new Random(seed.isIntegral() ? seed.longValue() : (long) seed.doubleValue());
    int range = end - start;
    // A range of more than 31 bits has overflowed.
    return JsonNumber.of(range > 0 ? start + random.nextInt(range) : random.nextInt(start, end));
  }
}
