package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.Retrier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Retrier: has a State that failed try again. On a method it is for all its States that have no
 * {@code retry} of their own.
 *
 * @see <a href="https://states-language.net/spec.html#errors">Errors</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Retry.List.class)
public @interface Retry {

  /** The Error Names, {@code ErrorEquals}. */
  String[] errorEquals();

  /** A comment, {@code Comment}. */
  String comment() default "";

  /** Seconds before the first retry, {@code IntervalSeconds}. */
  long intervalSeconds() default 1;

  /** {@code IntervalSeconds} as a substitution. */
  String intervalSecondsExpression() default "";

  /** How many retries, {@code MaxAttempts}; 0 is none. */
  long maxAttempts() default 3;

  /** {@code MaxAttempts} as a substitution. */
  String maxAttemptsExpression() default "";

  /** By what the interval grows, {@code BackoffRate}. */
  double backoffRate() default 2;

  /** {@code BackoffRate} as a substitution. */
  String backoffRateExpression() default "";

  /** How long the interval may become, {@code MaxDelaySeconds}. */
  long maxDelaySeconds() default 31622400;

  /** {@code MaxDelaySeconds} as a substitution. */
  String maxDelaySecondsExpression() default "";

  /** Whether intervals are random, {@code JitterStrategy}. */
  Retrier.JitterStrategy jitterStrategy() default Retrier.JitterStrategy.NONE;

  /** {@code JitterStrategy} as a substitution. */
  String jitterStrategyExpression() default "";

  /**
   * A JSON object of more fields of the Retrier, as they are to be written: for what this
   * annotation does not know.
   */
  @Structure
  String raw() default "{}";

  /** Several of them on one element. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface List {

    /** The annotations, in order. */
    Retry[] value();
  }
}
