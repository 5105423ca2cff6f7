package dev.stepwright.runtime;

import dev.stepwright.runtime.journal.JournalStore;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a store has, so that tests can compare it and cut it off. */
record RecordedJournal(List<Entry> entries) {
  /** TaskSucceeded, TaskFailed, StateAborted, ExecutionEnded. */
  private static final Set<Long> TASK_ENDS = Set.of(11L, 12L, 4L, 5L);

  private static final long TASK_SUBMITTED = 10;

  /** A record, or the head of a journal. */
  record Entry(long execution, boolean head, ByteBuffer bytes) {
    /** The branch that the event is about: the first number. */
    long branch() {
      return number(0);
    }

    /** Whether it is an event after which the handler of the branch's Task is not called. */
    boolean endsTask() {
      long code = number(2);
      return TASK_ENDS.contains(code)
          || (code == TASK_SUBMITTED && bytes.get(bytes.limit() - 1) == 0);
    }

    private long number(int index) {
      ByteBuffer from = bytes.duplicate();
      long value = 0;
      for (int i = 0; i <= index; i++) {
        value = 0;
        byte next;
        int shift = 0;
        do {
          next = from.get();
          value |= (next & 0x7FL) << shift;
          shift += 7;
        } while (next < 0);
      }
      return value;
    }
  }

  static RecordedJournal of(JournalStore store) {
    List<Entry> entries = new ArrayList<>();
    store.read(
        new JournalStore.Reader() {
          @Override
          public void created(long execution, byte[] head) {
            entries.add(new Entry(execution, true, ByteBuffer.wrap(head)));
          }

          @Override
          public void appended(long execution, byte[] record) {
            entries.add(new Entry(execution, false, ByteBuffer.wrap(record)));
          }
        });
    return new RecordedJournal(List.copyOf(entries));
  }

  /** Branch, time since the event before, and code of each event. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      if (!entry.head()) {
        lines.add(entry.branch() + " " + entry.number(1) + " " + entry.number(2));
      }
    }
    return lines;
  }

  int size() {
    return entries.size();
  }

  /** Writes the first entries to a store: what is left after a crash. */
  void writeTo(JournalStore store, int count) {
    for (Entry entry : entries.subList(0, count)) {
      if (entry.head()) {
        store.create(entry.bytes().duplicate());
      } else {
        store.append(entry.execution(), entry.bytes().duplicate());
      }
    }
    store.force();
  }
}
