package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import org.jspecify.annotations.Nullable;

/** A Map State has found its items. */
final class MapStarted extends JournalEvent {
  private final @Nullable JsonValue items;
  private final int concurrency;

  /**
   * The event.
   *
   * @param items an array, or of a distributed Map an object, whose members are the items; null if
   *     an ItemReader is still to read them
   * @param concurrency how many iterations may run at once
   */
  MapStarted(@Nullable JsonValue items, int concurrency) {
    this.items = items;
    this.concurrency = concurrency;
  }

  @Nullable JsonValue items() {
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
    return JsonObject.of("length", JsonNumber.of(length()));
  }

  private int length() {
    return items instanceof JsonArray array
        ? array.size()
        : items instanceof JsonObject object ? object.size() : 0;
  }

  @Override
  void apply(Branch branch) {
    branch.work(new MapWork(items == null ? JsonArray.EMPTY : items, concurrency, id()));
  }
}
