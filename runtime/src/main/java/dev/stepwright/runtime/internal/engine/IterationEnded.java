package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.MapProgram;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An iteration of an inline Map State succeeded, failed or was aborted. */
final class IterationEnded extends JournalEvent {
  private final MapProgram map;
  private final int index;
  private final HistoryEventType type;
  private final @Nullable Failure failure;

  private IterationEnded(
      MapProgram map, int index, HistoryEventType type, @Nullable Failure failure) {
    this.map = map;
    this.index = index;
    this.type = type;
    this.failure = failure;
  }

  static IterationEnded succeeded(MapProgram map, int index) {
    return new IterationEnded(map, index, HistoryEventType.MAP_ITERATION_SUCCEEDED, null);
  }

  static IterationEnded failed(MapProgram map, int index, Failure failure) {
    return new IterationEnded(map, index, HistoryEventType.MAP_ITERATION_FAILED, failure);
  }

  static IterationEnded aborted(MapProgram map, int index) {
    return new IterationEnded(map, index, HistoryEventType.MAP_ITERATION_ABORTED, null);
  }

  MapProgram map() {
    return map;
  }

  int index() {
    return index;
  }

  @Nullable Failure failure() {
    return failure;
  }

  @Override
  HistoryEventType type() {
    return type;
  }

  @Override
  JsonObject details() {
    return IterationStarted.details(map, index);
  }

  @Override
  boolean isLast() {
    return false;
  }

  @Override
  boolean aborts() {
    return type == HistoryEventType.MAP_ITERATION_ABORTED;
  }

  @Override
  void apply(Branch branch) {
    Branch parent = Objects.requireNonNull(branch.parent);
    MapWork work = parent.mapWork();
    parent.last = branch.last;
    work.lastIteration = id();
    if (type == HistoryEventType.MAP_ITERATION_SUCCEEDED) {
      work.succeeded(branch);
    } else {
      work.remove(branch);
    }
    branch.gone();
    if (failure != null) {
      parent.fail(failure);
    }
    if (type != HistoryEventType.MAP_ITERATION_ABORTED) {
      parent.touch();
    }
  }
}
