package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.StateProgram;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A State was exited, to go on with another or as the last of its branch. */
final class StateExited extends JournalEvent {
  private final StateProgram state;
  private final JsonValue output;
  private final @Nullable JsonObject assigned;
  private final @Nullable StateProgram next;

  StateExited(
      StateProgram state,
      JsonValue output,
      @Nullable JsonObject assigned,
      @Nullable StateProgram next) {
    this.state = state;
    this.output = output;
    this.assigned = assigned;
    this.next = next;
  }

  StateProgram state() {
    return state;
  }

  JsonValue output() {
    return output;
  }

  @Nullable JsonObject assigned() {
    return assigned;
  }

  @Nullable StateProgram next() {
    return next;
  }

  @Override
  HistoryEventType type() {
    return Objects.requireNonNull(state.exited());
  }

  @Override
  JsonObject details() {
    return JsonObject.builder()
        .put("name", new JsonString(state.name()))
        .put("output", output)
        .add("assignedVariables", assigned == null || assigned.isEmpty() ? null : assigned)
        .build();
  }

  @Override
  void apply(Branch branch) {
    branch.exit(output, assigned, next);
  }
}
