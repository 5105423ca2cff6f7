package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryEventType;
import org.jspecify.annotations.Nullable;

/** A Wait State has begun to wait; also what it is at meanwhile. */
final class WaitStarted extends JournalEvent {
  private final long due;

  /**
   * The event.
   *
   * @param due until when, in milliseconds since the epoch
   */
  WaitStarted(long due) {
    this.due = due;
  }

  long due() {
    return due;
  }

  @Override
  @Nullable HistoryEventType type() {
    return null;
  }

  @Override
  void apply(Branch branch) {
    branch.work(this);
  }
}
