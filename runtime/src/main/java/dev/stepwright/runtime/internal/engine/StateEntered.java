package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.StateProgram;

/** A State was entered. */
final class StateEntered extends JournalEvent {
  private final StateProgram state;
  private final JsonValue input;

  StateEntered(StateProgram state, JsonValue input) {
    this.state = state;
    this.input = input;
  }

  StateProgram state() {
    return state;
  }

  JsonValue input() {
    return input;
  }

  @Override
  HistoryEventType type() {
    return state.entered();
  }

  @Override
  JsonObject details() {
    return JsonObject.builder()
        .put("name", new JsonString(state.name()))
        .put("input", input)
        .build();
  }

  @Override
  void apply(Branch branch) {
    branch.enter(state, input, this);
  }
}
