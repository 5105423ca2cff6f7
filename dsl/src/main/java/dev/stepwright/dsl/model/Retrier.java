package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import java.util.List;
import java.util.Objects;
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
    errorEquals = Checks.errorNames(Checks.notEmpty("ErrorEquals", errorEquals));
    Objects.requireNonNull(unknownFields, "unknownFields");
    Checks.fixedInteger("IntervalSeconds", intervalSeconds, 1, Limits.MAX_SECONDS);
    Checks.fixedInteger("MaxAttempts", maxAttempts, 0, Limits.MAX_SECONDS);
    Checks.fixedInteger("MaxDelaySeconds", maxDelaySeconds, 1, Limits.MAX_DELAY_SECONDS);
    Checks.fixed("BackoffRate", backoffRate);
    Checks.literal(
        "BackoffRate",
        "at least 1",
        backoffRate,
        rate -> rate.doubleValue() >= 1 && Double.isFinite(rate.doubleValue()));
    Checks.fixed("JitterStrategy", jitterStrategy);
  }
}
