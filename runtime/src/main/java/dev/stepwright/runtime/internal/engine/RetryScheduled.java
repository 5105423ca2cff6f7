package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryEventType;
import org.jspecify.annotations.Nullable;

/** A Retrier will make another attempt at a State. */
final class RetryScheduled extends JournalEvent {
  private final int retrier;
  private final long due;

  /**
   * The event.
   *
   * @param retrier the index of the Retrier
   * @param due when, in milliseconds since the epoch
   */
  RetryScheduled(int retrier, long due) {
    this.retrier = retrier;
    this.due = due;
  }

  int retrier() {
    return retrier;
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
    branch.retry(retrier, due);
  }
}
