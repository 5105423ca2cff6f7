package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryEvent;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AWS's history of an execution: those events of its journal that AWS shows, with its numbers. They
 * are looked for when somebody reads it. The journal may grow meanwhile.
 */
final class History extends AbstractList<HistoryEvent> {
  private final JournalEvent[] journal;
  private final int end;
  private volatile @Nullable List<JournalEvent> shown;

  /**
   * A history.
   *
   * @param journal the events of the execution, to which only more are added
   * @param end how many of them count
   */
  History(JournalEvent[] journal, int end) {
    this.journal = journal;
    this.end = end;
  }

  @Override
  public HistoryEvent get(int index) {
    return shown().get(index).toHistory();
  }

  @Override
  public int size() {
    return shown().size();
  }

  private List<JournalEvent> shown() {
    List<JournalEvent> known = shown;
    if (known == null) {
      known = new ArrayList<>();
      for (int i = 0; i < end; i++) {
        JournalEvent event = journal[i];
        if (event.type() != null && !event.ofChild()) {
          known.add(event);
        }
      }
      shown = known;
    }
    return known;
  }
}
