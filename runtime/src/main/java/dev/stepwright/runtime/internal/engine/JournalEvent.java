package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an execution: an event of AWS's history, or one that only the engine needs to go on
 * after a stop. Immutable once it is in a journal, which numbers and dates it.
 */
abstract class JournalEvent {
  private int branch;
  private int id;
  private int previousId;
  private long time;
  private boolean ofChild;

  /** The type in AWS's history; null for an event that is not in it. */
  abstract @Nullable HistoryEventType type();

  /** The details in AWS's history. */
  JsonObject details() {
    return JsonObject.EMPTY;
  }

  /** Makes of a branch what it is after this event. */
  abstract void apply(Branch branch);

  /** The id of the event before, for an event of a branch. */
  int previousId(Branch branch) {
    return branch.last;
  }

  /** Whether this becomes the previous event of the next one. */
  boolean isLast() {
    return true;
  }

  /** Whether it cuts something short because what is around it has failed. */
  boolean aborts() {
    return false;
  }

  /** Dates an event that is not in AWS's history. */
  void stamp(Branch of, long millis) {
    branch = of.id;
    ofChild = of.run.parent != null;
    time = millis;
  }

  /** Numbers and dates an event of AWS's history. */
  void stamp(Branch of, long millis, int eventId, int previousEventId) {
    stamp(of, millis);
    id = eventId;
    previousId = previousEventId;
  }

  /** The number of the branch it is about. */
  final int branch() {
    return branch;
  }

  /** Its id in AWS's history; 0 if it is not in it. */
  final int id() {
    return id;
  }

  /** The id of the event that led to it. */
  final int previousId() {
    return previousId;
  }

  /** Whether it is about a child execution, whose history is its own. */
  final boolean ofChild() {
    return ofChild;
  }

  /** When it happened, in milliseconds since the epoch. */
  final long time() {
    return time;
  }

  /** This event in AWS's history. */
  final HistoryEvent toHistory() {
    HistoryEventType type = type();
    if (type == null) {
      throw new IllegalStateException("Not in the history: " + this);
    }
    return new HistoryEvent(id, previousId, Instant.ofEpochMilli(time), type, details());
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "#" + id;
  }
}
