package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.internal.program.TaskProgram;
import dev.stepwright.runtime.internal.program.TaskResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has an execution go on after its last event, as if it had not been stopped: branches that wait,
 * wait on; the others get their turns in the order in which events gave them something to do. First
 * comes the branch that wrote the last event, which may have been in the middle of its turn.
 */
final class Resumption {
  private final Run root;
  private final @Nullable Branch last;
  private final List<Branch> waiting = new ArrayList<>();
  private final List<Branch> ready = new ArrayList<>();

  /**
   * What is to be resumed.
   *
   * @param last the branch that wrote the last event, or null if there was none
   */
  Resumption(Run root, @Nullable Branch last) {
    this.root = root;
    this.last = last;
  }

  void resume() {
    find(root.root());
    waiting.sort(Comparator.comparing(this::isNotAnswered).thenComparing(Branch::touched));
    ready.sort(Comparator.comparing(this::isNotLast).thenComparing(Branch::touched));
    waiting.forEach(Resumption::await);
    ready.forEach(root.execution.loop::enqueue);
  }

  /** Finds the branches that are live: others are no longer in the work of what is around them. */
  private void find(Branch branch) {
    if (!branch.isLive()) {
      return;
    }
    if (branch == branch.run.root() && branch.run.isStarted()) {
      branch.run.limit();
    }
    (isWaiting(branch) ? waiting : ready).add(branch);
    if (branch.work() instanceof ForkWork fork) {
      fork.inOrder().forEach(this::find);
    }
  }

  private boolean isNotLast(Branch branch) {
    return branch != last;
  }

  /** Whether a branch is not one whose Task handler's answer was being written. */
  private boolean isNotAnswered(Branch branch) {
    boolean answered =
        branch.work() instanceof TaskWork work
            && (work.stage == TaskWork.Stage.SUBMITTED
                || (work.stage == TaskWork.Stage.STARTED
                    && ((TaskProgram) branch.state).resource().family()
                        == TaskResource.Family.ACTIVITY));
    return isNotLast(branch) || !answered;
  }

  private static boolean isWaiting(Branch branch) {
    return branch.isWaitingForTime()
        || (branch.phase == Phase.WORKING
            && branch.work() instanceof TaskWork work
            && TaskDecider.isGivenAway((TaskProgram) branch.state, work));
  }

  private static void await(Branch branch) {
    if (branch.phase == Phase.RETRYING) {
      branch.sleepUntil(branch.retryAt);
    } else if (branch.work() instanceof WaitStarted wait) {
      branch.sleepUntil(wait.due());
    } else if (branch.work() instanceof TaskWork work) {
      TaskDecider.resume(branch, work);
    }
  }
}
