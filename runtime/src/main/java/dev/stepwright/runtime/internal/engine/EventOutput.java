package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.program.StateProgram;
import org.jspecify.annotations.Nullable;

/**
 * Where an event of a branch is written to. What the branch has already is not written again.
 *
 * @param branch the branch, as it is before the event
 */
record EventOutput(Branch branch, RecordWriter record) {
  static final int NO_VALUE = 0;
  static final int JSON = 1;
  static final int KNOWN = 2;

  static final int NO_STATE = 0;
  static final int THIS_STATE = 1;
  static final int NEXT_STATE = 2;
  static final int NAMED_STATE = 3;

  void value(@Nullable JsonValue value) {
    if (value == null) {
      record.number(NO_VALUE);
      return;
    }
    int known = KnownValue.find(branch, value);
    if (known < 0) {
      record.number(JSON).json(value);
    } else {
      record.number(KNOWN + known);
    }
  }

  /** A State of the branch's scope. */
  void state(@Nullable StateProgram state) {
    if (state == null) {
      record.number(NO_STATE);
    } else if (state == branch.state) {
      record.number(THIS_STATE);
    } else if (state == branch.state.next()) {
      record.number(NEXT_STATE);
    } else {
      record.number(NAMED_STATE).text(state.name());
    }
  }

  void failure(Failure failure) {
    record.textOrNull(failure.error()).textOrNull(failure.cause()).flag(failure.missedHeartbeat());
  }
}
