package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.internal.program.CatcherProgram;
import dev.stepwright.runtime.internal.program.MapProgram;
import dev.stepwright.runtime.internal.program.ParallelProgram;
import dev.stepwright.runtime.internal.program.RecoveryProgram;
import dev.stepwright.runtime.internal.program.RetrierProgram;
import dev.stepwright.runtime.internal.program.StateProgram;
import dev.stepwright.runtime.internal.program.TaskProgram;
import dev.stepwright.runtime.internal.query.QueryData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides what happens after a failure: another attempt, a Catcher, or the failure of what is
 * around.
 *
 * @see <a href="https://states-language.net/spec.html#errors">Errors</a>
 */
final class Recovery {
  private Recovery() {}

  static boolean recover(Branch branch) {
    Failure failure = Objects.requireNonNull(branch.failure);
    if (branch.work() instanceof ForkWork fork) {
      Abortion.abort(fork);
      branch.run.execution.abandon();
    }
    if (failure.isFatal()) {
      branch.append(ExecutionEnded.failed(failure));
      return false;
    }
    RecoveryProgram recovery = recovery(branch.state);
    boolean isFork = branch.state instanceof MapProgram || branch.state instanceof ParallelProgram;
    if (recovery != null && !branch.failedForGood && retry(branch, recovery, failure)) {
      return true;
    }
    if (isFork && !branch.failedForGood) {
      branch.append(new ForkFailed(branch.state, failure));
      return true;
    }
    CatcherProgram catcher =
        recovery == null || branch.catchFailed ? null : recovery.catcherFor(failure.matched());
    if (catcher != null) {
      handle(branch, catcher, failure.errorOutput());
      return true;
    }
    propagate(branch, failure);
    return false;
  }

  /** Retriers and Catchers of a State; null if its type has none. */
  static @Nullable RecoveryProgram recovery(StateProgram state) {
    if (state instanceof TaskProgram task) {
      return task.recovery();
    }
    if (state instanceof ParallelProgram parallel) {
      return parallel.recovery();
    }
    return state instanceof MapProgram map ? map.recovery() : null;
  }

  private static boolean retry(Branch branch, RecoveryProgram recovery, Failure failure) {
    int index = recovery.retrierFor(failure.matched());
    if (index < 0) {
      return false;
    }
    RetrierProgram retrier = recovery.retrier(index);
    int attempts = branch.attempts(index);
    if (attempts >= retrier.maxAttempts()) {
      return false;
    }
    EventLoop loop = branch.run.execution.loop;
    long delay = retrier.delayMillis(attempts, loop.random());
    branch.append(new RetryScheduled(index, loop.clock().millis() + delay));
    return true;
  }

  private static void handle(Branch branch, CatcherProgram catcher, JsonObject errorOutput) {
    branch.catchFailed = true;
    QueryData raw = branch.query();
    JsonObject assigned = catcher.assign(raw, errorOutput);
    Decider.exit(branch, catcher.output(raw, errorOutput), assigned, catcher.next());
  }

  /** Fails what is around a branch: a Map or Parallel State, or the execution. */
  private static void propagate(Branch branch, Failure failure) {
    Branch parent = branch.parent;
    if (parent == null || parent.run != branch.run) {
      branch.append(ExecutionEnded.failed(failure));
      return;
    }
    if (parent.state instanceof MapProgram map) {
      branch.append(IterationEnded.failed(map, branch.index, failure));
    } else {
      if (branch.state instanceof TaskProgram && !branch.aborted) {
        branch.append(new StateAborted(branch.state, true));
      }
      branch.append(new BranchFailed(failure));
    }
  }
}
