package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function is told that a service calls.
 *
 * @param call the request to the service
 * @param resource the function's ARN
 * @param input the event
 */
record FunctionRequest(TaskRequest call, String resource, JsonValue input) implements TaskRequest {
  @Override
  public @Nullable JsonValue credentials() {
    return call.credentials();
  }

  @Override
  public String token() {
    return call.token();
  }

  @Override
  public String state() {
    return call.state();
  }

  @Override
  public int retryCount() {
    return call.retryCount();
  }

  @Override
  public List<Integer> mapIndexes() {
    return call.mapIndexes();
  }

  @Override
  public @Nullable Long timeoutSeconds() {
    return call.timeoutSeconds();
  }

  @Override
  public @Nullable Long heartbeatSeconds() {
    return call.heartbeatSeconds();
  }

  @Override
  public String executionArn() {
    return call.executionArn();
  }

  @Override
  public long scheduledEventId() {
    return call.scheduledEventId();
  }
}
