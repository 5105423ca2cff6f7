package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.internal.program.MapProgram;

/** Aborts the branches that still run when one of them has failed. */
final class Abortion {
  private Abortion() {}

  static void abort(ForkWork fork) {
    for (Branch child : fork.inOrder()) {
      abort(child);
    }
  }

  private static void abort(Branch branch) {
    if (branch.parent != null && branch.parent.run != branch.run) {
      branch.append(ExecutionEnded.aborted(new Failure(null, null)));
      return;
    }
    if (branch.work() instanceof ForkWork fork) {
      abort(fork);
    }
    if (branch.isLive() && isInState(branch) && branch.state.aborted() != null) {
      branch.append(new StateAborted(branch.state, false));
    }
    if (branch.parent != null && branch.parent.state instanceof MapProgram map) {
      branch.append(IterationEnded.aborted(map, branch.index));
    } else if (branch.parent != null) {
      branch.parent.parallelWork().remove(branch);
    }
    branch.gone();
  }

  private static boolean isInState(Branch branch) {
    return branch.phase == Phase.ENTERED
        || branch.phase == Phase.WORKING
        || branch.phase == Phase.RETRYING;
  }
}
