package dev.stepwright.runtime.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Keeps journals in memory. */
final class InMemoryJournalStore implements JournalStore {
  private final List<Entry> entries = new ArrayList<>();
  private long executions;

  private record Entry(long execution, ByteBuffer bytes, boolean head) {
    byte[] copy() {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      return copy;
    }
  }

  @Override
  public long create(ByteBuffer head) {
    long execution = executions++;
    entries.add(new Entry(execution, copy(head), true));
    return execution;
  }

  @Override
  public void append(long execution, ByteBuffer record) {
    entries.add(new Entry(execution, copy(record), false));
  }

  private static ByteBuffer copy(ByteBuffer bytes) {
    if (bytes.remaining() > MAX_RECORD_BYTES) {
      throw FileJournalStore.tooLong(bytes.remaining());
    }
    return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
  }

  @Override
  public void force() {}

  @Override
  public void read(Reader reader) {
    for (Entry entry : List.copyOf(entries)) {
      if (entry.head()) {
        reader.created(entry.execution(), entry.copy());
      } else {
        reader.appended(entry.execution(), entry.copy());
      }
    }
  }

  @Override
  public void close() {}
}
