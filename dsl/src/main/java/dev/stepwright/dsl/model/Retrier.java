package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Retrier (specification, "Retrying after error").
 *
 * @param comment a text for people
 * @param errorEquals the Error Names it is for, at least one
 * @param intervalSeconds seconds before the first retry, at least 1; absent means 1
 * @param maxAttempts how many retries, 0 for none; absent means 3
 * @param maxDelaySeconds the longest delay in seconds, at least 1; absent means no limit
 * @param backoffRate what the delay is multiplied by each time, at least 1; absent means 2
 * @param jitterStrategy whether delays are drawn at random; absent means NONE
 * @param unknownFields fields no specification knows, kept as they are
 */
public record Retrier(
    @Nullable String comment,
    List<String> errorEquals,
    @Nullable FieldValue<Long> intervalSeconds,
    @Nullable FieldValue<Long> maxAttempts,
    @Nullable FieldValue<Long> maxDelaySeconds,
    @Nullable FieldValue<JsonNumber> backoffRate,
    @Nullable FieldValue<JitterStrategy> jitterStrategy,
    JsonObject unknownFields) {

  /** How the delays of a Retrier are spread. */
  public enum JitterStrategy {
    /** Uniformly between nothing and the delay. */
    FULL,
    /** Not at all. */
    NONE
  }

  public Retrier {
    errorEquals = List.copyOf(errorEquals);
    if (errorEquals.isEmpty()) {
      throw new IllegalArgumentException("ErrorEquals of a Retrier names no error");
    }
    Checks.atLeast("IntervalSeconds", intervalSeconds, 1);
    Checks.atLeast("MaxAttempts", maxAttempts, 0);
    Checks.atLeast("MaxDelaySeconds", maxDelaySeconds, 1);
    if (backoffRate instanceof FieldValue.Literal<JsonNumber> rate
        && rate.value().doubleValue() < 1) {
      throw new IllegalArgumentException("BackoffRate is at least 1, not " + rate.value());
    }
  }
}
