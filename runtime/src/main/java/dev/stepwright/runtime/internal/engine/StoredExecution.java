package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.journal.JournalStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An execution as a store has it, its events not yet read.
 *
 * @param number its number in the store
 * @param records its events
 */
public record StoredExecution(long number, ExecutionHead head, List<byte[]> records) {

  /** All that a store has, in the order in which they were started. */
  public static List<StoredExecution> all(JournalStore store) {
    Map<Long, StoredExecution> found = new LinkedHashMap<>();
    store.read(
        new JournalStore.Reader() {
          @Override
          public void created(long execution, byte[] head) {
            found.put(
                execution,
                new StoredExecution(execution, ExecutionHead.read(head), new ArrayList<>()));
          }

          @Override
          public void appended(long execution, byte[] record) {
            StoredExecution stored = found.get(execution);
            if (stored == null) {
              throw new IllegalStateException("No execution has the number " + execution);
            }
            stored.records().add(record);
          }
        });
    return List.copyOf(found.values());
  }

  /** Whether its last event is its end. */
  public boolean hasEnded() {
    if (records.isEmpty()) {
      return false;
    }
    RecordReader last = new RecordReader(records.get(records.size() - 1));
    boolean ofRoot = last.number() == 0;
    last.signed();
    return ofRoot && EventCodec.endsExecution(last.integer());
  }
}
