package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.task.TaskOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A State to run by itself.
 *
 * @param machine a State Machine that starts with it
 * @param executionArn the ARN of the execution that it would be in
 * @param executionName the name of that execution
 * @param roleArn the role of that execution, or null
 * @param input its raw input
 * @param variables the Variables it reads
 * @param context the Context Object, or null for one like AWS's
 * @param mock what a Map or Parallel State gives, succeeded or failed; null for other types
 * @param itemsCanBeRead whether there is what an ItemReader would read, if there is one
 * @param retrierRetryCount how often the Retrier for its error has retried
 * @param mapIterationFailureCount how many iterations of a Map have failed
 */
public record StateTestRequest(
    Machine machine,
    String executionArn,
    String executionName,
    @Nullable String roleArn,
    JsonValue input,
    JsonObject variables,
    @Nullable JsonObject context,
    @Nullable TaskOutcome mock,
    boolean itemsCanBeRead,
    int retrierRetryCount,
    int mapIterationFailureCount) {}
