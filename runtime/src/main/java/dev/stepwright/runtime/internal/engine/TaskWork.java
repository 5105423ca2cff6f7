package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.program.TaskResource;
import dev.stepwright.runtime.task.TaskOutcome;
import org.jspecify.annotations.Nullable;

/** What a Task State is at. */
final class TaskWork {
  /** No time limit. */
  static final long NEVER = Long.MAX_VALUE;

  private static final long MILLIS = 1000;

  final TaskScheduled scheduled;
  Stage stage = Stage.SCHEDULED;

  /** Whether the handler is at work in this process. */
  boolean called;

  /** Whether the handler has said that the task token tells the end. */
  boolean pending;

  /** What the holder of the task token has reported, if the handler has not answered yet. */
  @Nullable TaskOutcome reported;

  /** What the handler said will become of it, at {@link #delayedUntil}. */
  @Nullable TaskOutcome delayed;

  long delayedUntil = NEVER;

  /**
   * From when on the handler's delays count: from when it told them, but from when the attempt was
   * scheduled where it was called again after a stop.
   */
  long delayedFrom = NEVER;

  long timeoutAt;
  long heartbeatAt;
  @Nullable JsonValue output;

  /** How far it is. */
  enum Stage {
    /** Not yet started. */
    SCHEDULED,
    /** Given to a handler, or to who holds the task token. */
    STARTED,
    /** The service has accepted it; the handler knows its end. */
    SUBMITTED,
    /** The service has accepted it; the task token tells its end. */
    WAITING_FOR_TOKEN,
    /** Succeeded. */
    SUCCEEDED
  }

  TaskWork(TaskScheduled scheduled) {
    this.scheduled = scheduled;
    this.timeoutAt = after(scheduled.time(), scheduled.timeoutSeconds());
    this.heartbeatAt = NEVER;
  }

  void heartbeat(long time) {
    heartbeatAt = after(time, scheduled.heartbeatSeconds());
  }

  /** Whether the service is yet to accept what waits for a task token. */
  boolean isAccepting() {
    return stage == Stage.STARTED
        && !pending
        && scheduled.task().resource().pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN;
  }

  private static long after(long time, @Nullable Long seconds) {
    return seconds == null ? NEVER : time + seconds * MILLIS;
  }
}
