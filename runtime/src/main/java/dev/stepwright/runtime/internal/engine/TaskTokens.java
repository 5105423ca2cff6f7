package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.error.InvalidTokenException;
import dev.stepwright.runtime.error.TaskDoesNotExistException;
import dev.stepwright.runtime.error.TaskTimedOutException;
import dev.stepwright.runtime.task.TaskOutcome;

/** What those who hold task tokens report. Confined to the thread that drives the loop. */
final class TaskTokens {
  private final Executions executions;

  TaskTokens(Executions executions) {
    this.executions = executions;
  }

  /**
   * Ends the Task of a token.
   *
   * @throws InvalidTokenException if it is no token
   * @throws TaskTimedOutException if the Task has ended
   * @throws TaskDoesNotExistException if there was no such Task
   */
  void end(String token, TaskOutcome outcome) {
    Branch branch = find(token);
    TaskDecider.reported(branch, branch.taskWork(), outcome);
    branch.run.execution.loop.enqueue(branch);
    branch.run.execution.unwatchEnded();
  }

  /**
   * Notes that the Task of a token is still worked at.
   *
   * @throws InvalidTokenException if it is no token
   * @throws TaskTimedOutException if the Task has ended
   * @throws TaskDoesNotExistException if there was no such Task
   */
  void heartbeat(String token) {
    find(token).append(new HeartbeatReceived());
  }

  private Branch find(String text) {
    TaskToken token = TaskToken.parse(text);
    if (token == null) {
      throw new InvalidTokenException();
    }
    ExecutionState execution = executions.running(token.executionArn());
    if (execution == null) {
      throw new TaskTimedOutException();
    }
    if (!execution.hasBranch(token.branch())) {
      throw new TaskDoesNotExistException();
    }
    Branch branch = execution.root().root().find(token.branch());
    if (branch == null
        || !(branch.work() instanceof TaskWork work)
        || work.scheduled.id() != token.attempt()
        || !TaskDecider.isOpen(branch, work)
        || work.reported != null) {
      throw new TaskTimedOutException();
    }
    return branch;
  }
}
