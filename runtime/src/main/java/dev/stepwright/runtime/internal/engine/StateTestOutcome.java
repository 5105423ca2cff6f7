package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a State that ran by itself.
 *
 * @param status how it ended
 * @param output its output, if it was exited
 * @param next the State it goes on with, or null
 * @param error the Error Name of its failure, or null
 * @param cause the Cause of its failure, or null
 * @param catchIndex the index of the Catcher that caught it; -1 for none
 * @param retryIndex the index of the Retrier for it, exhausted or not; -1 for none
 * @param retryDelayMillis how long until it would be retried; -1 if it would not be
 * @param variables the Variables afterwards
 * @param forked whether a Map or Parallel State came to where its branches start
 * @param pointedItems what an ItemReader has read by an ItemsPointer, or null
 * @param batches what an ItemBatcher has made, or null
 * @param taskResult what a Task has given, or null
 */
public record StateTestOutcome(
    Status status,
    @Nullable JsonValue output,
    @Nullable String next,
    @Nullable String error,
    @Nullable String cause,
    int catchIndex,
    int retryIndex,
    long retryDelayMillis,
    JsonObject variables,
    boolean forked,
    @Nullable List<JsonValue> pointedItems,
    @Nullable List<JsonValue> batches,
    @Nullable JsonValue taskResult) {

  /** How a State ends. */
  public enum Status {
    /** It was exited. */
    SUCCEEDED,
    /** It failed. */
    FAILED,
    /** It failed, and a Retrier makes another attempt. */
    RETRIABLE,
    /** It failed, and a Catcher goes on. */
    CAUGHT_ERROR
  }
}
