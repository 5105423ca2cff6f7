package dev.stepwright.runtime.task;

import dev.stepwright.dsl.json.JsonValue;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What became of an attempt at a Task. */
public sealed interface TaskOutcome {

  /**
   * It succeeded.
   *
   * @param output the Task's result, before {@code ResultSelector} and the like
   */
  record Succeeded(JsonValue output) implements TaskOutcome {}

  /**
   * It failed. AWS writes {@code States.Timeout} and {@code States.HeartbeatTimeout} as a Task that
   * timed out, every other Error Name as one that failed.
   *
   * @param error the Error Name, or null for none: only {@code States.ALL} and {@code
   *     States.TaskFailed} match that
   * @param cause the Cause, or null for none
   */
  record Failed(@Nullable String error, @Nullable String cause) implements TaskOutcome {}

  /**
   * A {@code .sync} job or a callback was accepted and goes on.
   *
   * @param response the answer of the service to the request; AWS writes it to the history
   * @param completion what becomes of it
   */
  record Submitted(JsonValue response, TaskOutcome completion) implements TaskOutcome {}

  /** It goes on; whoever holds the {@linkplain TaskRequest#token task token} tells its end. */
  record Pending() implements TaskOutcome {}

  /** It goes on; the stage gives the outcome. A stage that fails is a handler that threw. */
  record Later(CompletionStage<? extends TaskOutcome> stage) implements TaskOutcome {}

  /** It takes some time, measured by the engine's clock, virtual time too. */
  record Delayed(Duration delay, TaskOutcome outcome) implements TaskOutcome {}

  /**
   * A worker has taken up the work of an activity.
   *
   * @param workerName the name the worker gave, or null
   * @param completion what becomes of it
   */
  record Started(@Nullable String workerName, TaskOutcome completion) implements TaskOutcome {}

  /** A success. */
  static TaskOutcome succeeded(JsonValue output) {
    return new Succeeded(output);
  }

  /** A failure. */
  static TaskOutcome failed(@Nullable String error, @Nullable String cause) {
    return new Failed(error, cause);
  }

  /** A job or callback that was accepted and whose task token tells the rest. */
  static TaskOutcome submitted(JsonValue response) {
    return new Submitted(response, pending());
  }

  /** Work whose task token tells its end. */
  static TaskOutcome pending() {
    return new Pending();
  }

  /** An outcome that is not known yet. */
  static TaskOutcome later(CompletionStage<? extends TaskOutcome> stage) {
    return new Later(stage);
  }

  /** This outcome, some time later by the engine's clock. */
  default TaskOutcome after(Duration delay) {
    return new Delayed(delay, this);
  }
}
