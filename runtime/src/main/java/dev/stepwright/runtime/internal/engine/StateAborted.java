package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.StateProgram;
import java.util.Objects;

/** A State was cut short because a sibling of its branch failed. */
final class StateAborted extends JournalEvent {
  private final StateProgram state;

  StateAborted(StateProgram state) {
    this.state = state;
  }

  StateProgram state() {
    return state;
  }

  @Override
  HistoryEventType type() {
    return Objects.requireNonNull(state.aborted());
  }

  @Override
  void apply(Branch branch) {
    branch.gone();
  }
}
