package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.StateProgram;
import org.jspecify.annotations.Nullable;

/** A JSONata expression of a State failed. */
final class EvaluationFailed extends JournalEvent {
  private final StateProgram state;
  private final Failure failure;
  private final @Nullable String location;

  EvaluationFailed(StateProgram state, Failure failure, @Nullable String location) {
    this.state = state;
    this.failure = failure;
    this.location = location;
  }

  StateProgram state() {
    return state;
  }

  Failure failure() {
    return failure;
  }

  @Nullable String location() {
    return location;
  }

  @Override
  HistoryEventType type() {
    return HistoryEventType.EVALUATION_FAILED;
  }

  @Override
  JsonObject details() {
    return ExecutionEnded.addTo(JsonObject.builder(), failure)
        .add("location", location == null ? null : new JsonString(location))
        .put("state", new JsonString(state.name()))
        .build();
  }

  /**
   * AWS evaluates what a State needs at once, in the step that enters it: the event before is then
   * the one before the entry. A Wait State does so in a step of its own.
   */
  @Override
  int previousId(Branch branch) {
    return branch.last == branch.entered().id() && state.type() != StateType.WAIT
        ? branch.entered().previousId()
        : branch.last;
  }

  @Override
  void apply(Branch branch) {
    branch.fail(failure);
    if (location != null && location.startsWith("Catch[")) {
      branch.catchFailed = true;
      branch.failedForGood = true;
    }
  }
}
