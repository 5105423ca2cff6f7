package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.task.TaskOutcome;

/** An attempt at a Task, as its handler sees it. */
public final class TaskAttempt {
  private final Branch branch;
  private final TaskWork work;

  TaskAttempt(Branch branch, TaskWork work) {
    this.branch = branch;
    this.work = work;
  }

  /** Reports an outcome, from the thread that drives the loop. */
  public void end(TaskOutcome outcome) {
    branch.run.execution.loop.afterwards(() -> apply(outcome));
  }

  /** Notes that another thread will report an outcome. */
  public void called() {
    branch.run.execution.loop.called();
  }

  /** Reports an outcome from any thread, once for each time it was {@link #called}. */
  public void post(TaskOutcome outcome) {
    branch.run.execution.loop.postOutcome(() -> apply(outcome));
  }

  /** Ends the execution: there is nobody to do the Task. */
  public void refuse(String cause) {
    branch.run.execution.loop.afterwards(
        () -> {
          if (isOpen()) {
            branch.fail(new Failure(Failure.RUNTIME, cause));
            branch.run.execution.loop.enqueue(branch);
          }
        });
  }

  private boolean isOpen() {
    return branch.isLive() && branch.work() == work && branch.phase == Phase.WORKING;
  }

  private void apply(TaskOutcome outcome) {
    if (isOpen()) {
      TaskDecider.outcome(branch, work, outcome);
      if (work.delayed == null) {
        branch.run.execution.loop.enqueue(branch);
      } else {
        TaskDecider.sleep(branch, work);
      }
    }
  }
}
