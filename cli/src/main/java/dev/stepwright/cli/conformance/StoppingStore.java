package dev.stepwright.cli.conformance;

import dev.stepwright.runtime.journal.JournalException;
import dev.stepwright.runtime.journal.JournalStore;
import java.nio.ByteBuffer;

/**
 * Stops the engine that writes to it after one event: nothing more can be written, nor made
 * durable, and until it is the engine calls no Task handler and tells nobody of anything.
 */
final class StoppingStore implements JournalStore {
  private final JournalStore store;
  private boolean stopped;

  /**
   * A store that stops an engine.
   *
   * @param store what it writes to, and closes
   */
  StoppingStore(JournalStore store) {
    this.store = store;
  }

  /** Whether an event was written. */
  boolean hasStopped() {
    return stopped;
  }

  @Override
  public long create(ByteBuffer head) {
    requireRunning();
    return store.create(head);
  }

  @Override
  public void append(long execution, ByteBuffer record) {
    requireRunning();
    store.append(execution, record);
    stopped = true;
  }

  @Override
  public void force() {
    requireRunning();
    store.force();
  }

  @Override
  public void read(Reader reader) {
    store.read(reader);
  }

  @Override
  public void close() {
    store.close();
  }

  private void requireRunning() {
    if (stopped) {
      throw new JournalException("The engine is stopped after an event", null);
    }
  }
}
