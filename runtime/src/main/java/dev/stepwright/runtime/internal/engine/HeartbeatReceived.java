package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryEventType;
import org.jspecify.annotations.Nullable;

/** Whoever works at a Task has reported that it still does. */
final class HeartbeatReceived extends JournalEvent {

  @Override
  @Nullable HistoryEventType type() {
    return null;
  }

  @Override
  void apply(Branch branch) {
    branch.taskWork().heartbeat(time());
  }
}
