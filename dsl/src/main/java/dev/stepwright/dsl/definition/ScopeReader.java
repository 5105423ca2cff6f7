package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.CommonFields;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.validation.Outline;
import dev.stepwright.dsl.validation.States;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what holds States: "A State Machine MUST have an object field named "States", whose fields
 * represent the states" and "a string field named "StartAt", whose value MUST match exactly the
 * name of one of the "States" fields".
 */
final class ScopeReader {
  private ScopeReader() {}

  static final Field<String> START_AT =
      Field.of(
          "StartAt",
          (value, at, reading) -> {
            String name = Scalars.TEXT.read(value, at, reading);
            if (name != null) {
              reading.scope.startAt(name);
            }
            return name;
          });

  static final Field<Map<String, State>> STATES =
      Field.of(
          "States",
          (value, at, reading) -> {
            if (!(value instanceof JsonObject states)) {
              reading.wrongType(at, value, "an object whose fields are the States by name").error();
              return null;
            }
            if (states.isEmpty()) {
              reading
                  .at(at, DiagnosticCode.FIELD_EMPTY, "\"States\" is empty; expected a State")
                  .aws("Value cannot be empty")
                  .error();
              return null;
            }
            return states(states, at, reading);
          });

  private static Map<String, State> states(JsonObject object, JsonPointer at, Reading reading) {
    Map<String, State> states = new LinkedHashMap<>();
    object.forEachMember(
        (name, value) -> {
          JsonPointer member = at.child(name);
          checkName(name, member, reading);
          State state = StateReader.read(name, value, member, reading);
          if (state != null) {
            states.put(name, state);
          }
        });
    return states;
  }

  private static void checkName(String name, JsonPointer at, Reading reading) {
    int length = name.codePointCount(0, name.length());
    if (length == 0 || length > CommonFields.MAX_NAME_LENGTH) {
      reading
          .at(
              at,
              DiagnosticCode.STATE_NAME_INVALID,
              "The State's name has "
                  + length
                  + " characters; expected 1 to "
                  + CommonFields.MAX_NAME_LENGTH)
          .onName()
          .error();
    }
  }

  /** Reads the fields of a scope with the reading's state set to it, and restores it. */
  static Fields read(Outline.Scope scope, JsonObject object, FieldTable table, Reading reading) {
    Outline.Scope outerScope = reading.scope;
    Outline.State outerState = reading.state;
    QueryLanguage outerLanguage = reading.language;
    Reading.StatesVariable outerVariable = reading.statesVariable;
    reading.scope = scope;
    reading.state = null;
    reading.language = reading.machineLanguage;
    reading.statesVariable = Reading.StatesVariable.INPUT;
    try {
      Fields fields = Fields.read(object, scope.pointer(), table, reading);
      fields.require(START_AT, STATES);
      checkStartAt(fields, scope, reading);
      return fields;
    } finally {
      reading.scope = outerScope;
      reading.state = outerState;
      reading.language = outerLanguage;
      reading.statesVariable = outerVariable;
    }
  }

  private static void checkStartAt(Fields fields, Outline.Scope scope, Reading reading) {
    String startAt = fields.get(START_AT);
    if (startAt == null || scope.states().isEmpty() || scope.state(startAt) != null) {
      return;
    }
    String near = reading.findings.didYouMean(startAt, scope.names());
    reading
        .at(
            fields.at(START_AT),
            DiagnosticCode.START_AT_UNKNOWN,
            "There is no State `" + startAt + "` to start at")
        .hint(near == null ? States.in(scope) : near + " " + States.in(scope))
        .aws("Missing 'StartAt' target: " + startAt)
        .error();
  }

  /** The scope's part of the model, unless something is wrong with the definition so far. */
  static <T> @Nullable T build(Fields fields, Reading reading, Function<Built, T> builder) {
    String startAt = fields.get(START_AT);
    Map<String, State> states = fields.get(STATES);
    if (startAt == null || states == null || reading.findings.hasErrors()) {
      return null;
    }
    return builder.apply(new Built(fields.get(CommonTable.COMMENT), startAt, states));
  }

  /** The fields every scope has. */
  record Built(@Nullable String comment, String startAt, Map<String, State> states) {}
}
