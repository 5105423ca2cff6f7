package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.task.TaskException;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * What a handler's exception makes of a Task: what AWS Lambda's Java runtime would. The Error Name
 * is the class name, the Cause a JSON object of {@code errorMessage}, {@code errorType} and {@code
 * stackTrace}.
 */
public final class TaskFailures {
  /** How many lines of a stack trace are kept: a Cause has 32 768 characters at most. */
  private static final int STACK_LINES = 50;

  private TaskFailures() {}

  /** The outcome of an attempt whose handler threw. */
  public static TaskOutcome of(Throwable thrown) {
    Throwable reason = thrown;
    while ((reason instanceof CompletionException || reason instanceof ExecutionException)
        && reason.getCause() != null) {
      reason = reason.getCause();
    }
    if (reason instanceof TaskException failure) {
      return TaskOutcome.failed(failure.error(), failure.reason());
    }
    String name = reason.getClass().getName();
    JsonObject.Builder cause = JsonObject.builder();
    if (reason.getMessage() != null) {
      cause.put("errorMessage", new JsonString(reason.getMessage()));
    }
    cause.put("errorType", new JsonString(name));
    cause.put(
        "stackTrace",
        JsonArray.of(
            Arrays.stream(reason.getStackTrace())
                .limit(STACK_LINES)
                .map(line -> new JsonString(line.toString()))
                .toArray(JsonValue[]::new)));
    return TaskOutcome.failed(name, cause.build().toJson());
  }
}
