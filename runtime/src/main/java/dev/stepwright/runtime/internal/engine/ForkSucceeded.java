package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.StateProgram;

/** All branches of a Parallel or Map State have succeeded. */
final class ForkSucceeded extends JournalEvent {
  private final StateProgram state;

  ForkSucceeded(StateProgram state) {
    this.state = state;
  }

  StateProgram state() {
    return state;
  }

  @Override
  HistoryEventType type() {
    return state.type() == StateType.MAP
        ? HistoryEventType.MAP_STATE_SUCCEEDED
        : HistoryEventType.PARALLEL_STATE_SUCCEEDED;
  }

  /** The State's exit follows from what its branches did, not from this. */
  @Override
  boolean isLast() {
    return false;
  }

  /** A Map State's success and exit follow from the end of its last iteration. */
  @Override
  int previousId(Branch branch) {
    if (branch.work() instanceof MapRunWork mapRun) {
      return mapRun.mapRunEnded;
    }
    return branch.work() instanceof MapWork map ? map.lastIteration : branch.last;
  }

  @Override
  void apply(Branch branch) {
    if (branch.work() instanceof MapRunWork mapRun) {
      mapRun.succeeded = true;
      if (AwsChanges.mapExitFollowsMapRunSucceeded(branch.run.execution.loop.asOf())) {
        branch.last = mapRun.mapRunEnded;
      }
    } else if (branch.work() instanceof MapWork map) {
      map.succeeded = true;
      branch.last = map.lastIteration;
    } else {
      branch.parallelWork().succeeded = true;
    }
  }
}
