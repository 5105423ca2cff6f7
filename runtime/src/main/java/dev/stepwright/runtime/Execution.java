package dev.stepwright.runtime;

import dev.stepwright.runtime.internal.engine.Driver;
import dev.stepwright.runtime.internal.engine.ExecutionState;
import dev.stepwright.runtime.internal.engine.Outcome;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An execution that was started. */
public final class Execution {
  private final Driver driver;
  private final ExecutionState state;

  Execution(Driver driver, ExecutionState state) {
    this.driver = driver;
    this.state = state;
  }

  /** Its ARN. */
  public String arn() {
    return state.arn();
  }

  /**
   * Waits for its end. Under virtual time this drives the engine, and returns with the status
   * {@code RUNNING} if the execution waits for something that no passing of time brings, such as a
   * task token.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public ExecutionResult await() throws InterruptedException {
    driver.await(state);
    return result();
  }

  /** What it has come to so far. */
  public ExecutionResult result() {
    return driver.read(state, () -> result(state.outcome()));
  }

  /** Done when it has ended. Under virtual time somebody must drive the engine meanwhile. */
  public CompletionStage<ExecutionResult> ended() {
    return state.ended().thenApply(ended -> result(ended.outcome()));
  }

  /**
   * Stops it, as StopExecution does.
   *
   * @param error the Error Name, or null for none
   * @param cause the Cause, or null for none
   */
  public void abort(@Nullable String error, @Nullable String cause) {
    driver.post(() -> state.abort(error, cause));
  }

  private static ExecutionResult result(Outcome outcome) {
    return new ExecutionResult(
        outcome.arn(),
        outcome.status(),
        outcome.input(),
        outcome.output(),
        outcome.error(),
        outcome.cause(),
        Instant.ofEpochMilli(outcome.startTime()),
        outcome.status() == ExecutionStatus.RUNNING
            ? null
            : Instant.ofEpochMilli(outcome.stopTime()),
        outcome.history());
  }
}
