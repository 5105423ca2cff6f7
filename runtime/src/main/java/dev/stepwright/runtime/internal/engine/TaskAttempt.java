package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.ExecutionAlreadyExistsException;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at a Task, as what does the work sees it. Only {@link #post} may be called by other
 * threads than that which drives the loop.
 */
public final class TaskAttempt {
  private final Branch branch;
  private final TaskWork work;
  private @Nullable Runnable whenCutShort;

  TaskAttempt(Branch branch, TaskWork work) {
    this.branch = branch;
    this.work = work;
  }

  /** Reports an outcome. */
  public void end(TaskOutcome outcome) {
    loop().afterwards(() -> apply(outcome));
  }

  /** Writes that a job was accepted, whose end will be told. */
  public void submit(JsonValue response) {
    loop()
        .afterwards(
            () -> {
              if (isOpen()) {
                TaskDecider.submitted(branch, work, response, true);
              }
            });
  }

  /** Notes that another thread will report an outcome. */
  public void called() {
    loop().called();
  }

  /** Reports an outcome from any thread, once for each time it was {@link #called}. */
  public void post(TaskOutcome outcome) {
    loop().postOutcome(() -> apply(outcome));
  }

  /** Ends the execution: there is nobody to do the Task. */
  public void refuse(String cause) {
    loop()
        .afterwards(
            () -> {
              if (isOpen()) {
                branch.fail(new Failure(Failure.RUNTIME, cause));
                loop().enqueue(branch);
              }
            });
  }

  /** Writes that a worker has taken an activity's work up. */
  public void start(@Nullable String workerName) {
    TaskDecider.start(branch, work, workerName);
    loop().enqueue(branch);
  }

  /** Whether it is the work of an activity that no worker has taken up. */
  public boolean isUntouched() {
    return isOpen() && work.stage == TaskWork.Stage.SCHEDULED;
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return TaskDecider.isOpen(branch, work);
  }

  /**
   * Has something stopped if the attempt is cut short: by a time limit, the failure of a sibling or
   * the end of the execution.
   */
  public void whenCutShort(Runnable stop) {
    whenCutShort = stop;
    branch.run.execution.watch(this);
  }

  /** The time by the engine's clock, in milliseconds since the epoch. */
  public long now() {
    return loop().clock().millis();
  }

  /** An execution that a Task has started. */
  public interface Child {
    /** When it was started, in milliseconds since the epoch. */
    long startTime();

    /** What it comes to. */
    CompletionStage<Outcome> outcome();

    /** Stops it. */
    void abort();
  }

  /**
   * Starts an execution; or finds it, if one of the same name and input runs.
   *
   * @param token the task token
   * @param named whether its name was chosen, so that another execution may have it
   * @throws ExecutionAlreadyExistsException if one of its name runs with another input, or has
   *     ended
   */
  public Child startExecution(
      Machine machine, String arn, String name, String token, JsonValue input, boolean named) {
    ExecutionHead head =
        new ExecutionHead(
            arn,
            name,
            machine.arn(),
            loop().journal() == null ? "" : machine.fingerprint().get(),
            false,
            token,
            input);
    ExecutionState state = new ExecutionState(loop(), machine, head);
    ExecutionState begun = loop().executions().begin(state, named);
    if (begun == state) {
      state.start(head);
    }
    return new StartedChild(begun, begun == state ? now() : begun.startTime());
  }

  private record StartedChild(ExecutionState state, long startTime) implements Child {
    @Override
    public CompletionStage<Outcome> outcome() {
      return state.ended().thenApply(ExecutionState::outcome);
    }

    @Override
    public void abort() {
      state.abort(null, null);
    }
  }

  void abandon() {
    if (whenCutShort != null) {
      whenCutShort.run();
    }
  }

  private void apply(TaskOutcome outcome) {
    if (isOpen()) {
      TaskDecider.outcome(branch, work, outcome);
      if (work.delayed == null) {
        loop().enqueue(branch);
      } else {
        TaskDecider.sleep(branch, work);
      }
      if (whenCutShort != null && !isOpen()) {
        branch.run.execution.unwatch(this);
      }
    }
  }

  private EventLoop loop() {
    return branch.run.execution.loop;
  }
}
