package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.model.Retrier.JitterStrategy;
import java.time.Duration;

/**
 * When a State is tried again.
 *
 * @see <a href="https://states-language.net/spec.html#retrying-after-error">Retrying after
 *     error</a>
 */
public final class Retrier extends Structure<Retrier> {
  Retrier(Fields fields) {
    super(fields);
  }

  @Override
  Retrier with(Fields changed) {
    return new Retrier(changed);
  }

  /** How long the first delay is, {@code IntervalSeconds}; 1 by default. */
  public Retrier intervalSeconds(long seconds) {
    return with("IntervalSeconds", seconds);
  }

  /** How long the first delay is, as a substitution. */
  public Retrier intervalSeconds(Expression<Object, ? extends Number> seconds) {
    return with("IntervalSeconds", seconds);
  }

  /** How long the first delay is, in whole seconds. */
  public Retrier interval(Duration interval) {
    return with("IntervalSeconds", interval.toSeconds());
  }

  /** How often it is tried again, {@code MaxAttempts}; 3 by default. */
  public Retrier maxAttempts(long attempts) {
    return with("MaxAttempts", attempts);
  }

  /** How often it is tried again, as a substitution. */
  public Retrier maxAttempts(Expression<Object, ? extends Number> attempts) {
    return with("MaxAttempts", attempts);
  }

  /** How long a delay is at most, {@code MaxDelaySeconds}. */
  public Retrier maxDelaySeconds(long seconds) {
    return with("MaxDelaySeconds", seconds);
  }

  /** How long a delay is at most, as a substitution. */
  public Retrier maxDelaySeconds(Expression<Object, ? extends Number> seconds) {
    return with("MaxDelaySeconds", seconds);
  }

  /** How long a delay is at most, in whole seconds. */
  public Retrier maxDelay(Duration delay) {
    return with("MaxDelaySeconds", delay.toSeconds());
  }

  /** By how much each delay is longer than the one before, {@code BackoffRate}; 2 by default. */
  public Retrier backoffRate(double rate) {
    return with("BackoffRate", number(rate));
  }

  /** By how much each delay is longer, as a substitution. */
  public Retrier backoffRate(Expression<Object, ? extends Number> rate) {
    return with("BackoffRate", rate);
  }

  /** How delays are spread, {@code JitterStrategy}. */
  public Retrier jitterStrategy(JitterStrategy strategy) {
    return with("JitterStrategy", strategy.name());
  }

  /** How delays are spread, as a substitution. */
  public Retrier jitterStrategy(Expression<Object, String> strategy) {
    return with("JitterStrategy", strategy);
  }
}
