package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.TaskProgram;
import dev.stepwright.runtime.internal.program.TaskResource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attempt at a Task was scheduled. */
final class TaskScheduled extends JournalEvent {
  private final TaskProgram task;
  private final String region;
  private final JsonValue input;
  private final @Nullable JsonValue credentials;
  private final @Nullable Long timeoutSeconds;
  private final @Nullable Long heartbeatSeconds;

  TaskScheduled(
      TaskProgram task,
      String region,
      JsonValue input,
      @Nullable JsonValue credentials,
      @Nullable Long timeoutSeconds,
      @Nullable Long heartbeatSeconds) {
    this.task = task;
    this.region = region;
    this.input = input;
    this.credentials = credentials;
    this.timeoutSeconds = timeoutSeconds;
    this.heartbeatSeconds = heartbeatSeconds;
  }

  TaskProgram task() {
    return task;
  }

  String region() {
    return region;
  }

  JsonValue input() {
    return input;
  }

  @Nullable JsonValue credentials() {
    return credentials;
  }

  @Nullable Long timeoutSeconds() {
    return timeoutSeconds;
  }

  @Nullable Long heartbeatSeconds() {
    return heartbeatSeconds;
  }

  @Override
  HistoryEventType type() {
    return switch (task.resource().family()) {
      case LAMBDA_FUNCTION -> HistoryEventType.LAMBDA_FUNCTION_SCHEDULED;
      case ACTIVITY -> HistoryEventType.ACTIVITY_SCHEDULED;
      case TASK -> HistoryEventType.TASK_SCHEDULED;
    };
  }

  @Override
  JsonObject details() {
    TaskResource resource = task.resource();
    JsonObject.Builder details = JsonObject.builder();
    if (resource.family() == TaskResource.Family.TASK) {
      details
          .put("resourceType", new JsonString(resource.service()))
          .put("resource", new JsonString(resource.action()))
          .put("region", new JsonString(region))
          .put("parameters", input);
    } else {
      details.put("resource", new JsonString(resource.text())).put("input", input);
    }
    return details
        .add("timeoutInSeconds", number(timeoutSeconds))
        .add("heartbeatInSeconds", number(heartbeatSeconds))
        .add("taskCredentials", taskCredentials())
        .build();
  }

  private @Nullable JsonObject taskCredentials() {
    return credentials instanceof JsonObject object && object.member("RoleArn") != null
        ? JsonObject.of("roleArn", Objects.requireNonNull(object.member("RoleArn")))
        : null;
  }

  private static @Nullable JsonNumber number(@Nullable Long value) {
    return value == null ? null : JsonNumber.of(value);
  }

  @Override
  void apply(Branch branch) {
    branch.work(new TaskWork(this));
  }
}
