package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An execution as AWS counts them, with a history of its own: the one that was started, or a child
 * of a distributed Map State.
 */
final class Run {
  final ExecutionState execution;
  final String arn;
  final String name;
  final JsonValue input;
  final boolean express;

  /** The branch of the Map State that started it, for a child. */
  final @Nullable Branch parent;

  private ExecutionStatus status = ExecutionStatus.RUNNING;
  private @Nullable ExecutionEnded end;
  private boolean started;
  private @Nullable JsonObject context;
  int lastEventId;
  long startTime;
  long stopTime;

  Run(
      ExecutionState execution,
      String arn,
      String name,
      JsonValue input,
      boolean express,
      @Nullable Branch parent) {
    this.execution = execution;
    this.arn = arn;
    this.name = name;
    this.input = input;
    this.express = express;
    this.parent = parent;
  }

  void started(long time) {
    started = true;
    startTime = time;
  }

  void ended(ExecutionEnded event) {
    status = event.status();
    end = event;
    stopTime = event.time();
  }

  boolean isStarted() {
    return started;
  }

  boolean isRunning() {
    return status == ExecutionStatus.RUNNING && (parent == null || parent.isLive());
  }

  ExecutionStatus status() {
    return status;
  }

  /** What ended it, or null while it runs. */
  @Nullable ExecutionEnded end() {
    return end;
  }

  /** {@code Execution} and {@code StateMachine} of the Context Object. */
  JsonObject context() {
    JsonObject current = context;
    if (current == null) {
      JsonObject.Builder fields =
          JsonObject.builder()
              .put("Id", new JsonString(arn))
              .put("Input", input)
              .put("StartTime", new JsonString(time(startTime)))
              .put("Name", new JsonString(name))
              .put("RoleArn", new JsonString(execution.machine.roleArn()));
      if (!execution.synchronous) {
        fields.put("RedriveCount", JsonNumber.of(0));
      }
      current =
          JsonObject.builder()
              .put("Execution", fields.build())
              .put(
                  "StateMachine",
                  JsonObject.builder()
                      .put("Id", new JsonString(execution.machine.arn()))
                      .put("Name", new JsonString(execution.machine.name()))
                      .build())
              .build();
      context = current;
    }
    return current;
  }

  /** A time as AWS writes it into the Context Object. */
  static String time(long millis) {
    String text = Instant.ofEpochMilli(millis).toString();
    return text.length() == "2000-01-01T00:00:00Z".length()
        ? text.substring(0, text.length() - 1) + ".000Z"
        : text;
  }
}
