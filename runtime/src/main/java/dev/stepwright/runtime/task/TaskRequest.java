package dev.stepwright.runtime.task;

import dev.stepwright.dsl.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a Task.
 *
 * @param resource the {@code Resource} as the definition has it
 * @param input the effective input: the request to the service, the event of a Lambda function
 * @param credentials the evaluated {@code Credentials}, or null for none
 * @param token identifies the attempt; what {@code $$.Task.Token} gives
 * @param state the name of the State
 * @param retryCount how often the Task was retried before: 0 for the first attempt
 * @param mapIndexes the indexes of the Map iterations around it, outermost first
 * @param timeoutSeconds {@code TimeoutSeconds}, or null for none
 * @param heartbeatSeconds {@code HeartbeatSeconds}, or null for none
 * @param executionArn the execution it belongs to
 */
public record TaskRequest(
    String resource,
    JsonValue input,
    @Nullable JsonValue credentials,
    String token,
    String state,
    int retryCount,
    List<Integer> mapIndexes,
    @Nullable Long timeoutSeconds,
    @Nullable Long heartbeatSeconds,
    String executionArn) {
  public TaskRequest {
    mapIndexes = List.copyOf(mapIndexes);
  }
}
