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
final class Run implements Wakeable {
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

  /** A year; what is due after exactly that is still done. */
  private static final long MAX_STANDARD_MILLIS = 365 * 86_400 * MILLIS + 1;

  private long deadline = Timers.NEVER;

  /** The {@link #order} of {@link #deadline}. */
  private long limited;

  private @Nullable Branch root;
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
    limited = root().touched();
  }

  void ended(ExecutionEnded event) {
    status = event.status();
    end = event;
    stopTime = event.time();
    deadline = Timers.NEVER;
    if (parent != null && parent.work() instanceof MapRunWork map) {
      map.ended(this);
    }
  }

  /** Ends it when it has lasted too long. */
  void limit() {
    Long seconds = parent == null ? execution.machine.program().timeoutSeconds() : null;
    long most = express ? MAX_EXPRESS_MILLIS : MAX_STANDARD_MILLIS;
    deadline = startTime + (seconds == null ? most : Math.min(seconds * MILLIS, most));
    boolean isYear = seconds == null && !express;
    (isYear ? execution.loop.limits() : execution.loop.timers()).add(deadline, this);
  }

  @Override
  public long order() {
    return limited;
  }

  @Override
  public long wakeAt() {
    return deadline;
  }

  @Override
  public void wake() {
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
