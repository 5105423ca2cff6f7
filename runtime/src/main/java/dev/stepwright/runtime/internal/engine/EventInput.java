package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.program.MapProgram;
import dev.stepwright.runtime.internal.program.StateProgram;
import dev.stepwright.runtime.internal.program.TaskProgram;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an event of a branch is read from.
 *
 * @param branch the branch, as it is before the event
 */
record EventInput(Branch branch, RecordReader record) {

  @Nullable JsonValue valueOrNull() {
    int kind = record.integer();
    return switch (kind) {
      case EventOutput.NO_VALUE -> null;
      case EventOutput.JSON -> record.json();
      default -> KnownValue.get(branch, kind - EventOutput.KNOWN);
    };
  }

  JsonValue value() {
    return Objects.requireNonNull(valueOrNull(), "value");
  }

  @Nullable StateProgram stateOrNull() {
    int kind = record.integer();
    return switch (kind) {
      case EventOutput.NO_STATE -> null;
      case EventOutput.THIS_STATE -> branch.state;
      case EventOutput.NEXT_STATE -> Objects.requireNonNull(branch.state.next(), "next");
      case EventOutput.NAMED_STATE -> branch.states.state(record.text());
      default -> throw new IllegalArgumentException("No State has the number " + kind);
    };
  }

  StateProgram state() {
    return Objects.requireNonNull(stateOrNull(), "state");
  }

  TaskProgram task() {
    return (TaskProgram) branch.state;
  }

  MapProgram map() {
    return (MapProgram) branch.state;
  }

  /** The Map State whose iteration the branch is. */
  MapProgram mapAround() {
    return (MapProgram) Objects.requireNonNull(branch.parent, "parent").state;
  }

  Failure failure() {
    return new Failure(record.textOrNull(), record.textOrNull(), record.flag());
  }
}
