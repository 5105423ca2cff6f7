package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first attempt at a Task without limits, outside any Map. */
record Request(String state, String resource, JsonValue input, String token, long scheduledEventId)
    implements TaskRequest {
  static final String EXECUTION = "arn:aws:states:us-east-1:123456789012:execution:m:e";

  @Override
  public @Nullable JsonValue credentials() {
    return null;
  }

  @Override
  public int retryCount() {
    return 0;
  }

  @Override
  public List<Integer> mapIndexes() {
    return List.of();
  }

  @Override
  public @Nullable Long timeoutSeconds() {
    return null;
  }

  @Override
  public @Nullable Long heartbeatSeconds() {
    return null;
  }

  @Override
  public String executionArn() {
    return EXECUTION;
  }
}
