package dev.stepwright.runtime.internal.program;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A Retrier, compiled, its defaults filled in.
 *
 * @param errors which errors it retries
 * @param intervalSeconds before the first retry
 * @param maxAttempts how many retries
 * @param backoffRate what each interval is multiplied by
 * @param maxDelaySeconds the longest interval, or null for no limit
 * @param fullJitter whether each interval is drawn from nothing to itself
 * @see <a href="https://states-language.net/spec.html#retrying-after-error">Retrying</a>
 */
public record RetrierProgram(
    ErrorMatcher errors,
    long intervalSeconds,
    long maxAttempts,
    double backoffRate,
    @Nullable Long maxDelaySeconds,
    boolean fullJitter) {
  private static final double MILLIS = 1000.0;

  /**
   * How long to wait before a retry, in milliseconds.
   *
   * @param attempts how often this Retrier has retried before
   */
  public long delayMillis(int attempts, RandomGenerator random) {
    double seconds = intervalSeconds * Math.pow(backoffRate, attempts);
    if (maxDelaySeconds != null) {
      seconds = Math.min(seconds, maxDelaySeconds);
    }
    if (fullJitter) {
      seconds *= random.nextDouble();
    }
    return (long) Math.min(seconds * MILLIS, Long.MAX_VALUE / 4.0);
  }
}
