package dev.stepwright.runtime.journal;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Keeps the journals of executions: records that are only ever added.
 *
 * <p>An engine creates a journal when an execution starts, appends a record for each event, and
 * forces what it has appended before it calls a Task handler, before it tells anybody that an
 * execution has ended, and before it waits. Records keep their order, within an execution and
 * between them. After a crash a store has all records up to some point, and that point is not
 * before the last {@link #force}.
 *
 * <p>A store is used by one engine at a time, and by one thread at a time. Whoever opened it closes
 * it, after the engine. Methods throw {@link JournalException} if they cannot do their work; after
 * one of {@link #create}, {@link #append} or {@link #force} has, nothing more can be written until
 * the store is opened again.
 */
public interface JournalStore extends AutoCloseable {

  /** How long a record may be, in bytes: 64 MiB. */
  int MAX_RECORD_BYTES = 1 << 26;

  /** A store that forgets everything when it is dropped. */
  static JournalStore inMemory() {
    return new InMemoryJournalStore();
  }

  /**
   * A store in a file, which is made if there is none.
   *
   * @throws JournalException if the file cannot be opened, is no journal, is in use, or is damaged
   */
  static JournalStore file(Path file) {
    return FileJournalStore.open(file);
  }

  /**
   * Begins the journal of an execution.
   *
   * @param head what there is to know about the execution before its first event
   * @return a number that stands for the execution in this store, for good
   */
  long create(ByteBuffer head);

  /**
   * Appends a record to the journal of an execution.
   *
   * @param execution what {@link #create} gave
   * @param record the bytes between position and limit, which are the caller's again afterwards
   */
  void append(long execution, ByteBuffer record);

  /** Makes durable what was created and appended; returns when it is. */
  void force();

  /** Tells everything that was created and appended, in that order. */
  void read(Reader reader);

  /** Forces, and lets go of what it holds open. */
  @Override
  void close();

  /** Is told what a store has. */
  interface Reader {

    /** The journal of an execution was begun. */
    void created(long execution, byte[] head);

    /** A record was appended to the journal of an execution. */
    void appended(long execution, byte[] record);
  }
}
