package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.StateProgram;
import java.util.Objects;

/**
 * A State was cut short because a branch of the Parallel or Map State around it failed; in a
 * Parallel State AWS writes it for the Task that failed, too.
 */
final class StateAborted extends JournalEvent {
  private final StateProgram state;
  private final boolean hasFailed;

  /**
   * The event.
   *
   * @param hasFailed whether it is the State that failed
   */
  StateAborted(StateProgram state, boolean hasFailed) {
    this.state = state;
    this.hasFailed = hasFailed;
  }

  StateProgram state() {
    return state;
  }

  boolean hasFailed() {
    return hasFailed;
  }

  @Override
  HistoryEventType type() {
    return Objects.requireNonNull(state.aborted());
  }

  @Override
  boolean isLast() {
    return false;
  }

  @Override
  boolean aborts() {
    return !hasFailed;
  }

  @Override
  void apply(Branch branch) {
    if (hasFailed) {
      branch.aborted = true;
    } else {
      branch.gone();
    }
  }
}
