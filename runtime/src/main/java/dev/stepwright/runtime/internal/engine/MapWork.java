package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What a Map State is at. */
final class MapWork extends ForkWork {
  /** The items, or the object that has them. */
  final JsonValue given;

  /** The items of an array; none where they are those of an object, which a Map Run takes up. */
  final JsonArray items;

  final int concurrency;
  private final JsonValue[] results;
  private @Nullable JsonArray collected;

  /** The event after which iterations start, and the last that ended one. */
  int lastIteration;

  /** The index of the next item. */
  int next;

  /** Whether its success is in the journal. */
  boolean succeeded;

  MapWork(JsonValue given, int concurrency, int started) {
    this.given = given;
    this.items = given instanceof JsonArray array ? array : JsonArray.EMPTY;
    this.concurrency = concurrency;
    this.results = new JsonValue[items.size()];
    this.lastIteration = started;
  }

  /** Whether there is an item to start an iteration for, and room. */
  boolean canStart() {
    return next < items.size() && running() < concurrency;
  }

  /** Whether every item was processed. */
  boolean isDone() {
    return next == items.size() && running() == 0;
  }

  void succeeded(Branch child) {
    results[child.index] = child.data;
    remove(child);
  }

  /** {@code Map.Item} of the Context Object for an item. */
  JsonObject item(int index) {
    return JsonObject.builder()
        .put("Index", JsonNumber.of(index))
        .put("Value", items.element(index))
        .build();
  }

  /** The results of all iterations. */
  JsonArray results() {
    if (collected == null) {
      collected = JsonArray.of(results);
    }
    return collected;
  }
}
