package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;

/** An execution started. */
final class ExecutionStarted extends JournalEvent {
  private final JsonValue input;

  ExecutionStarted(JsonValue input) {
    this.input = input;
  }

  JsonValue input() {
    return input;
  }

  @Override
  HistoryEventType type() {
    return HistoryEventType.EXECUTION_STARTED;
  }

  @Override
  JsonObject details() {
    return JsonObject.of("input", input);
  }

  @Override
  void apply(Branch branch) {
    branch.run.started(time());
  }

  /** The first State's event has no previous one. */
  @Override
  boolean isLast() {
    return false;
  }
}
