package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * Why a State failed.
 *
 * @param error the Error Name, or null for none
 * @param cause the Cause, or null for none
 */
record Failure(@Nullable String error, @Nullable String cause) {
  static final String RUNTIME = "States.Runtime";
  static final String TIMEOUT = "States.Timeout";
  static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
  static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
  static final String QUERY_EVALUATION_ERROR = "States.QueryEvaluationError";

  /** Whether it ends the execution at once: {@code States.Runtime} is never retried or caught. */
  boolean isFatal() {
    return RUNTIME.equals(error);
  }

  /** The Error Output, as a Catcher gets it. */
  JsonObject errorOutput() {
    return JsonObject.builder()
        .put("Error", new JsonString(error == null ? "" : error))
        .put("Cause", new JsonString(cause == null ? "" : cause))
        .build();
  }
}
