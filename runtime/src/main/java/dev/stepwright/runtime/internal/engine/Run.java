package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import java.time.Instant;
import java.util.Objects;
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

  /** The index among the children of that Map State. */
  final int index;

  private static final long MILLIS = 1000;
  private static final long MAX_EXPRESS_MILLIS = 300 * MILLIS;

  /** Its place among what is to end at the same time. */
  private long order;

  private @Nullable Branch root;
  private @Nullable ExecutionEnded end;
  private boolean started;
  private @Nullable JsonObject context;
  int lastEventId;
  long startTime;

  Run(
      ExecutionState execution,
      String arn,
      String name,
      JsonValue input,
      boolean express,
      @Nullable Branch parent,
      int index) {
    this.execution = execution;
    this.arn = arn;
    this.name = name;
    this.input = input;
    this.express = express;
    this.parent = parent;
    this.index = index;
  }

  void started(long time) {
    started = true;
    startTime = time;
    order = root().touched();
  }

  void ended(ExecutionEnded event) {
    end = event;
    if (parent != null && parent.work() instanceof MapRunWork map) {
      map.ended(this);
    }
  }

  /** Ends it when it has lasted too long. */
  void limit() {
    Long seconds = parent == null ? execution.machine.program().timeoutSeconds() : null;
    if (seconds != null || express) {
      long most = express ? MAX_EXPRESS_MILLIS : Lifetimes.MAX_MILLIS;
      long millis = seconds == null ? most : Math.min(seconds * MILLIS, most);
      Deadline deadline =
          new Deadline(execution, parent == null ? null : this, startTime + millis, order);
      execution.loop.timers().add(deadline.time(), deadline);
    } else if (parent == null) {
      execution.loop.lifetimes().add(execution);
    }
  }

  /** Ends it because it has lasted too long. */
  void timeOut() {
    execution.append(root(), ExecutionEnded.timedOut());
  }

  /** Its own line of States. */
  Branch root() {
    return Objects.requireNonNull(root);
  }

  void begin(Branch first) {
    root = first;
  }

  boolean isStarted() {
    return started;
  }

  boolean isRunning() {
    return end == null && (parent == null || parent.isLive());
  }

  ExecutionStatus status() {
    return end == null ? ExecutionStatus.RUNNING : end.status();
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
      if (!execution.synchronous && AwsChanges.hasRedriveCount(execution.loop.asOf())) {
        fields.put("RedriveCount", JsonNumber.of(0));
      }
      current =
          JsonObject.builder()
              .put("Execution", fields.build())
              .put(
                  "StateMachine",
                  JsonObject.builder()
                      .put("Id", new JsonString(stateMachineArn()))
                      .put("Name", new JsonString(execution.machine.name() + qualifier()))
                      .build())
              .build();
      context = current;
    }
    return current;
  }

  /** The ARN of what it executes. */
  String stateMachineArn() {
    return execution.machine.arn() + qualifier();
  }

  /** A child's State Machine is the Map State's Item Processor. */
  private String qualifier() {
    return parent != null && parent.work() instanceof MapRunWork map ? "/" + map.label() : "";
  }

  /** A time as AWS writes it into the Context Object. */
  static String time(long millis) {
    String text = Instant.ofEpochMilli(millis).toString();
    return text.length() == "2000-01-01T00:00:00Z".length()
        ? text.substring(0, text.length() - 1) + ".000Z"
        : text;
  }
}
