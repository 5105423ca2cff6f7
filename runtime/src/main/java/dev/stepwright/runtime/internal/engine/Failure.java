package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Why a State failed.
 *
 * @param error the Error Name, or null for none
 * @param cause the Cause, or null for none
 * @param missedHeartbeat whether a heartbeat was missed: AWS calls that {@code States.Timeout}
 *     everywhere, but Retriers and Catchers for {@code States.HeartbeatTimeout} match it too
 */
record Failure(@Nullable String error, @Nullable String cause, boolean missedHeartbeat) {
  /** What AWS gives for a time limit, where others have null. */
  private static final JsonString NO_CAUSE = new JsonString("");

  static final String RUNTIME = "States.Runtime";
  static final String TIMEOUT = "States.Timeout";
  static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
  static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
  static final String QUERY_EVALUATION_ERROR = "States.QueryEvaluationError";

  Failure(@Nullable String error, @Nullable String cause) {
    this(error, cause, HEARTBEAT_TIMEOUT.equals(error));
  }

  /** A Task that took too long. */
  static Failure timeout() {
    return new Failure(TIMEOUT, null);
  }

  /** A Task that went too long without a heartbeat. */
  static Failure heartbeatTimeout() {
    return new Failure(TIMEOUT, null, true);
  }

  /** The Error Name that Retriers and Catchers match. */
  @Nullable String matched() {
    return missedHeartbeat ? HEARTBEAT_TIMEOUT : error;
  }

  /** Whether it ends the execution at once: {@code States.Runtime} is never retried or caught. */
  boolean isFatal() {
    return RUNTIME.equals(error);
  }

  /** The Error Output, as a Catcher gets it. */
  JsonObject errorOutput() {
    return JsonObject.builder()
        .put("Error", text(error))
        .put("Cause", TIMEOUT.equals(error) && cause == null ? NO_CAUSE : text(cause))
        .build();
  }

  private static JsonValue text(@Nullable String value) {
    return value == null ? JsonNull.NULL : new JsonString(value);
  }
}
