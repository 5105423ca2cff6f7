package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.MapProgram;

/** An iteration of an inline Map State has started. */
final class IterationStarted extends JournalEvent {
  private final MapProgram map;
  private final int index;
  private final JsonValue input;

  IterationStarted(MapProgram map, int index, JsonValue input) {
    this.map = map;
    this.index = index;
    this.input = input;
  }

  MapProgram map() {
    return map;
  }

  int index() {
    return index;
  }

  /** What the iteration gets: the item, or what the ItemSelector makes of it. */
  JsonValue input() {
    return input;
  }

  @Override
  HistoryEventType type() {
    return HistoryEventType.MAP_ITERATION_STARTED;
  }

  @Override
  JsonObject details() {
    return details(map, index);
  }

  static JsonObject details(MapProgram map, int index) {
    return JsonObject.builder()
        .put("name", new JsonString(map.name()))
        .put("index", JsonNumber.of(index))
        .build();
  }

  /** It is the previous event of the iteration's first State, not of the next iteration. */
  @Override
  boolean isLast() {
    return false;
  }

  @Override
  void apply(Branch branch) {
    MapWork work = branch.mapWork();
    Branch child = branch.child(branch.run, index, map.itemProcessor(), input);
    child.last = id();
    work.add(child);
    work.next = index + 1;
  }
}
