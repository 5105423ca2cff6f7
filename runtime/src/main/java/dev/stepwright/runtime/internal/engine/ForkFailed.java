package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.StateProgram;

/** A Parallel or Map State has failed, and no Retrier makes another attempt. */
final class ForkFailed extends JournalEvent {
  private final StateProgram state;
  private final Failure failure;

  ForkFailed(StateProgram state, Failure failure) {
    this.state = state;
    this.failure = failure;
  }

  StateProgram state() {
    return state;
  }

  Failure failure() {
    return failure;
  }

  @Override
  HistoryEventType type() {
    return state.type() == StateType.MAP
        ? HistoryEventType.MAP_STATE_FAILED
        : HistoryEventType.PARALLEL_STATE_FAILED;
  }

  @Override
  void apply(Branch branch) {
    branch.fail(failure);
    branch.failedForGood = true;
  }
}
