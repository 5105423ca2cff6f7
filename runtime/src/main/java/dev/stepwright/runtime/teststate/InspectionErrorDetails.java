package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What handles a failure.
 *
 * @param catchIndex the index in {@code Catch} of the Catcher that caught it, or null
 * @param retryIndex the index in {@code Retry} of the first Retrier for it, also if that has no
 *     attempt left; or null
 * @param retryBackoffIntervalSeconds how long until another attempt, in whole seconds, or null if
 *     there is none
 */
public record InspectionErrorDetails(
    @Nullable Integer catchIndex,
    @Nullable Integer retryIndex,
    @Nullable Long retryBackoffIntervalSeconds) {

  /** These details as AWS writes them. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .add("catchIndex", catchIndex == null ? null : JsonNumber.of(catchIndex))
        .add("retryIndex", retryIndex == null ? null : JsonNumber.of(retryIndex))
        .add(
            "retryBackoffIntervalSeconds",
            retryBackoffIntervalSeconds == null ? null : JsonNumber.of(retryBackoffIntervalSeconds))
        .build();
  }
}
