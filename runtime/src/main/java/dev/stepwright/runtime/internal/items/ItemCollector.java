package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers items until there are as many as MaxItems allows; confined to one thread. */
final class ItemCollector {
  private final List<MapItem> items = new ArrayList<>();
  private final long limit;
  private String source = "";

  /**
   * An empty collector.
   *
   * @param maxItems the most it takes, 0 for any number
   */
  ItemCollector(long maxItems) {
    this.limit = maxItems == 0 ? Long.MAX_VALUE : maxItems;
  }

  /** Names where the items come from that are added next. */
  void from(String source) {
    this.source = source;
  }

  /** Whether it takes no more, so that reading may stop. */
  boolean isFull() {
    return items.size() >= limit;
  }

  void add(JsonValue value) {
    add(null, value);
  }

  /** Adds the member of an object. */
  void add(@Nullable String key, JsonValue value) {
    if (!isFull()) {
      items.add(new MapItem(value, key, source));
    }
  }

  List<MapItem> items() {
    return items;
  }
}
