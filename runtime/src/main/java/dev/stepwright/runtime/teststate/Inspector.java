package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.internal.engine.StateTestOutcome;
import dev.stepwright.runtime.internal.program.FieldObserver;
import dev.stepwright.runtime.internal.program.ObservedField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the values of a State as they are computed, and shows those that AWS shows. */
final class Inspector implements FieldObserver {
  private static final long MILLIS = 1000;

  private final Map<ObservedField, JsonValue> values = new EnumMap<>(ObservedField.class);
  private final List<JsonValue> selected = new ArrayList<>();
  private final State state;
  private final StateType type;
  private final boolean jsonata;

  Inspector(TestedState tested) {
    state = tested.state();
    type = state.type();
    QueryLanguage own = state.common().queryLanguage();
    jsonata = (own == null ? tested.machineLanguage() : own) == QueryLanguage.JSONATA;
  }

  @Override
  public void observed(ObservedField field, JsonValue value) {
    if (field == ObservedField.ITEM_SELECTOR) {
      selected.add(value);
    }
    values.put(field, value);
  }

  /** What AWS shows. */
  InspectionData data(JsonValue input, StateTestOutcome outcome) {
    boolean map = type == StateType.MAP && outcome.forked();
    return new InspectionData(
        input,
        afterInputPath(input),
        readsInput() && hasParameters() ? jsonPath(ObservedField.PARAMETERS) : null,
        jsonata && type == StateType.TASK ? values.get(ObservedField.PARAMETERS) : null,
        type == StateType.MAP ? items() : null,
        selected.isEmpty() ? null : JsonArray.of(selected),
        outcome.batches() == null ? null : JsonArray.of(outcome.batches()),
        outcome.pointedItems() == null ? null : JsonArray.of(outcome.pointedItems()),
        state instanceof PassState pass ? pass.result() : outcome.taskResult(),
        hasResult() ? jsonPath(ObservedField.RESULT_SELECTOR) : null,
        hasResult() ? jsonPath(ObservedField.RESULT_PATH) : null,
        outcome.variables().isEmpty() ? null : outcome.variables(),
        map ? maxConcurrency() : null,
        map ? number(ObservedField.TOLERATED_FAILURE_COUNT) : null,
        map ? number(ObservedField.TOLERATED_FAILURE_PERCENTAGE) : null,
        errorDetails(outcome));
  }

  /** A Fail State has no {@code InputPath}; AWS shows what the default would give. */
  private @Nullable JsonValue afterInputPath(JsonValue input) {
    if (type == StateType.FAIL) {
      return jsonata ? null : input;
    }
    return readsInput() ? jsonPath(ObservedField.INPUT_PATH) : null;
  }

  private @Nullable JsonValue jsonPath(ObservedField field) {
    return jsonata ? null : values.get(field);
  }

  /** A Parallel State's input is that of its branches; a Result takes the place of an input. */
  private boolean readsInput() {
    return type != StateType.PARALLEL
        && !(state instanceof PassState pass && pass.result() != null);
  }

  private boolean hasParameters() {
    return type == StateType.PASS || type == StateType.TASK;
  }

  private boolean hasResult() {
    return hasParameters() || type == StateType.MAP || type == StateType.PARALLEL;
  }

  /** The items; AWS's text of them has a space after each comma and colon. */
  private @Nullable JsonValue items() {
    return jsonPath(ObservedField.ITEMS) instanceof JsonArray items
        ? items.withText(SpacedText.of(items))
        : null;
  }

  private @Nullable JsonNumber number(ObservedField field) {
    return values.get(field) instanceof JsonNumber number ? number : null;
  }

  private JsonNumber maxConcurrency() {
    JsonNumber given = number(ObservedField.MAX_CONCURRENCY);
    return given == null ? JsonNumber.of(0) : given;
  }

  private static @Nullable InspectionErrorDetails errorDetails(StateTestOutcome outcome) {
    if (outcome.catchIndex() < 0 && outcome.retryIndex() < 0) {
      return null;
    }
    return new InspectionErrorDetails(
        outcome.catchIndex() < 0 ? null : outcome.catchIndex(),
        outcome.retryIndex() < 0 ? null : outcome.retryIndex(),
        outcome.retryDelayMillis() < 0 ? null : outcome.retryDelayMillis() / MILLIS);
  }
}
