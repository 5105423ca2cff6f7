package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.items.ToleratedFailure;

/** A distributed Map State has started its Map Run. */
final class MapRunStarted extends JournalEvent {
  private final String mapRunArn;
  private final ToleratedFailure tolerated;

  MapRunStarted(String mapRunArn, ToleratedFailure tolerated) {
    this.mapRunArn = mapRunArn;
    this.tolerated = tolerated;
  }

  String mapRunArn() {
    return mapRunArn;
  }

  ToleratedFailure tolerated() {
    return tolerated;
  }

  @Override
  HistoryEventType type() {
    return HistoryEventType.MAP_RUN_STARTED;
  }

  @Override
  JsonObject details() {
    return JsonObject.of("mapRunArn", new JsonString(mapRunArn));
  }

  @Override
  void apply(Branch branch) {
    MapWork started = branch.mapWork();
    branch.work(new MapRunWork(mapRunArn, tolerated, started.given, started.concurrency));
  }
}
