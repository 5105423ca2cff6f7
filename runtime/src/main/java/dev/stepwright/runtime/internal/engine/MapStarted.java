package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.history.HistoryEventType;
import org.jspecify.annotations.Nullable;

/** A Map State has found its items. */
final class MapStarted extends JournalEvent {
  private final @Nullable JsonArray items;
  private final int concurrency;

  /**
   * The event.
   *
   * @param items the items; null if an ItemReader is still to read them
   * @param concurrency how many iterations may run at once
   */
  MapStarted(@Nullable JsonArray items, int concurrency) {
    this.items = items;
    this.concurrency = concurrency;
  }

  @Nullable JsonArray items() {
    return items;
  }

  int concurrency() {
    return concurrency;
  }

  @Override
  HistoryEventType type() {
    return HistoryEventType.MAP_STATE_STARTED;
  }

  @Override
  JsonObject details() {
    return JsonObject.of("length", JsonNumber.of(items == null ? 0 : items.size()));
  }

  @Override
  void apply(Branch branch) {
    branch.work(new MapWork(items == null ? JsonArray.EMPTY : items, concurrency, id()));
  }
}
