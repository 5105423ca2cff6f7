package dev.stepwright.runtime.internal.engine;

import java.util.Arrays;

/**
 * What waits for a time: a heap of primitive values. An entry whose owner no longer wants that time
 * is dropped when it comes up; when such entries are in the majority, all of them are.
 */
final class Timers {
  /** No time. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int INITIAL = 16;

  private long[] due = new long[INITIAL];
  private long[] order = new long[INITIAL];
  private Wakeable[] owners = new Wakeable[INITIAL];
  private int size;
  private int sweepAt = 1024;

  /** Wakes somebody at a time; of several in their {@linkplain Wakeable#order order}. */
  void add(long time, Wakeable owner) {
    if (size == sweepAt) {
      sweep();
    }
    if (size == due.length) {
      due = Arrays.copyOf(due, size * 2);
      order = Arrays.copyOf(order, size * 2);
      owners = Arrays.copyOf(owners, size * 2);
    }
    up(size++, time, owner.order(), owner);
  }

  /** The earliest time anybody waits for, or {@link #NEVER}. */
  long next() {
    while (size > 0 && !isWanted(0)) {
      removeFirst();
    }
    return size == 0 ? NEVER : due[0];
  }

  /** Wakes the first that waits for a time up to this one; false if there is none. */
  boolean wakeNext(long now) {
    if (next() > now || size == 0) {
      return false;
    }
    removeFirst().wake();
    return true;
  }

  int size() {
    return size;
  }

  private boolean isWanted(int index) {
    return owners[index].wakeAt() == due[index] && owners[index].order() == order[index];
  }

  private Wakeable removeFirst() {
    Wakeable first = owners[0];
    size--;
    long time = due[size];
    long number = order[size];
    Wakeable owner = owners[size];
    clear(size);
    if (size > 0) {
      down(0, time, number, owner);
    }
    return first;
  }

  @SuppressWarnings("NullAway") // What is beyond the size is never read.
  private void clear(int index) {
    owners[index] = null;
  }

  private void sweep() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (isWanted(i)) {
        due[kept] = due[i];
        order[kept] = order[i];
        owners[kept++] = owners[i];
      }
    }
    for (int i = kept; i < size; i++) {
      clear(i);
    }
    size = kept;
    for (int i = size / 2 - 1; i >= 0; i--) {
      down(i, due[i], order[i], owners[i]);
    }
    sweepAt = Math.max(1024, size * 2);
  }

  private void up(int from, long time, long number, Wakeable owner) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) >>> 1;
      if (!before(time, number, parent)) {
        break;
      }
      move(parent, index);
      index = parent;
    }
    set(index, time, number, owner);
  }

  private void down(int from, long time, long number, Wakeable owner) {
    int index = from;
    while (2 * index + 1 < size) {
      int child = 2 * index + 1;
      if (child + 1 < size && before(due[child + 1], order[child + 1], child)) {
        child++;
      }
      if (before(time, number, child)) {
        break;
      }
      move(child, index);
      index = child;
    }
    set(index, time, number, owner);
  }

  private boolean before(long time, long number, int index) {
    return time < due[index] || (time == due[index] && number < order[index]);
  }

  private void move(int from, int to) {
    set(to, due[from], order[from], owners[from]);
  }

  private void set(int index, long time, long number, Wakeable owner) {
    due[index] = time;
    order[index] = number;
    owners[index] = owner;
  }
}
