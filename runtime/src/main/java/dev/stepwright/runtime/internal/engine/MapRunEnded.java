package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.history.HistoryEventType;
import org.jspecify.annotations.Nullable;

/** A Map Run has succeeded or failed. */
final class MapRunEnded extends JournalEvent {
  private final @Nullable Failure failure;

  /**
   * The event.
   *
   * @param failure why it failed; null if it succeeded
   */
  MapRunEnded(@Nullable Failure failure) {
    this.failure = failure;
  }

  @Nullable Failure failure() {
    return failure;
  }

  @Override
  HistoryEventType type() {
    return failure == null ? HistoryEventType.MAP_RUN_SUCCEEDED : HistoryEventType.MAP_RUN_FAILED;
  }

  @Override
  JsonObject details() {
    return ExecutionEnded.details(failure);
  }

  /** What follows a success points to what {@link ForkSucceeded} says. */
  @Override
  boolean isLast() {
    return false;
  }

  @Override
  void apply(Branch branch) {
    MapRunWork work = branch.mapRunWork();
    work.mapRunEnded = id();
    if (failure != null) {
      branch.last = id();
      branch.fail(failure);
    }
  }
}
