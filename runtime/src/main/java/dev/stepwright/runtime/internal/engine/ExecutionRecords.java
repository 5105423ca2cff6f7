package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.journal.JournalStore;

/** Writes the events of an execution into a store, each as a record of what it changes. */
final class ExecutionRecords {
  private final EventLoop loop;
  private final JournalStore store;
  private final long number;
  private long lastTime;

  /**
   * The records of an execution.
   *
   * @param number the number of the execution in the store
   * @param lastTime the time of the last event, 0 for none
   */
  ExecutionRecords(EventLoop loop, JournalStore store, long number, long lastTime) {
    this.loop = loop;
    this.store = store;
    this.number = number;
    this.lastTime = lastTime;
  }

  /** Writes an event that is about to happen. */
  void write(Branch branch, JournalEvent event, long time) {
    RecordWriter record = loop.recordWriter().clear();
    record.number(branch.id).signed(time - lastTime);
    EventCodec.write(event, new EventOutput(branch, record));
    store.append(number, record.record());
    loop.written();
    lastTime = time;
  }
}
