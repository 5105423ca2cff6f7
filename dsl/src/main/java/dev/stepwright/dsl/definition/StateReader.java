package dev.stepwright.dsl.definition;

import static dev.stepwright.dsl.definition.CommonTable.ARGUMENTS;
import static dev.stepwright.dsl.definition.CommonTable.ASSIGN;
import static dev.stepwright.dsl.definition.CommonTable.COMMENT;
import static dev.stepwright.dsl.definition.CommonTable.END;
import static dev.stepwright.dsl.definition.CommonTable.INPUT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.NEXT;
import static dev.stepwright.dsl.definition.CommonTable.OUTPUT;
import static dev.stepwright.dsl.definition.CommonTable.OUTPUT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.PARAMETERS;
import static dev.stepwright.dsl.definition.CommonTable.QUERY_LANGUAGE;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_ASSIGN;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_OUTPUT;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_SELECTOR;
import static dev.stepwright.dsl.definition.CommonTable.TYPE;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Branch;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Limits;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateType;
import dev.stepwright.dsl.model.SucceedState;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.model.WaitState;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.validation.Outline;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads States: their type and query language first, then their fields by the type's table. */
final class StateReader {
  private StateReader() {}

  // Pass
  private static final Field<JsonValue> RESULT =
      Field.jsonPath("Result", (value, at, reading) -> value);
  static final FieldTable PASS =
      FieldTable.of(
          "a Pass State",
          TYPE,
          COMMENT,
          QUERY_LANGUAGE,
          INPUT_PATH,
          PARAMETERS,
          RESULT,
          RESULT_PATH,
          ASSIGN,
          OUTPUT,
          OUTPUT_PATH,
          NEXT,
          END);

  // Wait
  private static final Field<FieldValue<Long>> SECONDS =
      Field.of("Seconds", Scalars.integer(0, Limits.MAX_SECONDS));
  private static final Field<FieldValue<ReferencePath>> SECONDS_PATH = Sources.twin(SECONDS);
  private static final Field<FieldValue<String>> TIMESTAMP =
      Field.of("Timestamp", Scalars.TIMESTAMP);
  private static final Field<FieldValue<ReferencePath>> TIMESTAMP_PATH = Sources.twin(TIMESTAMP);
  static final FieldTable WAIT =
      FieldTable.of(
          "a Wait State",
          TYPE,
          COMMENT,
          QUERY_LANGUAGE,
          INPUT_PATH,
          SECONDS,
          SECONDS_PATH,
          TIMESTAMP,
          TIMESTAMP_PATH,
          ASSIGN,
          OUTPUT,
          OUTPUT_PATH,
          NEXT,
          END);

  // Succeed
  static final FieldTable SUCCEED =
      FieldTable.of(
          "a Succeed State", TYPE, COMMENT, QUERY_LANGUAGE, INPUT_PATH, OUTPUT, OUTPUT_PATH);

  // Parallel
  static final FieldTable BRANCH =
      FieldTable.of("a branch", COMMENT, ScopeReader.START_AT, ScopeReader.STATES);
  private static final Field<List<Branch>> BRANCHES =
      Field.of("Branches", ObjectArrays.of("branches", "a branch", false, StateReader::branch));
  static final FieldTable PARALLEL =
      FieldTable.of(
          "a Parallel State",
          TYPE,
          COMMENT,
          QUERY_LANGUAGE,
          INPUT_PATH,
          PARAMETERS,
          ARGUMENTS,
          BRANCHES,
          RESULT_SELECTOR,
          RESULT_PATH,
          RESULT_ASSIGN,
          RESULT_OUTPUT,
          OUTPUT_PATH,
          ErrorHandlingReader.RETRY,
          ErrorHandlingReader.CATCH,
          NEXT,
          END);

  /** The table of a type of State. */
  static FieldTable table(StateType type) {
    return switch (type) {
      case PASS -> PASS;
      case TASK -> TaskReader.TASK;
      case CHOICE -> ChoiceReader.CHOICE;
      case WAIT -> WAIT;
      case SUCCEED -> SUCCEED;
      case FAIL -> FailReader.FAIL;
      case PARALLEL -> PARALLEL;
      case MAP -> MapReader.MAP;
    };
  }

  /** Reads a State; null if it has errors. */
  static @Nullable State read(String name, JsonValue value, JsonPointer at, Reading reading) {
    Outline.State state = reading.scope.add(name, at);
    if (!(value instanceof JsonObject object)) {
      reading.wrongType(at, value, "a State, which is an object").error();
      state.scope().markBroken();
      return null;
    }
    StateType type = type(object, at, reading);
    if (type == null) {
      state.scope().markBroken();
      return null;
    }
    state.type(type);
    reading.state = state;
    reading.language = language(object, at, reading);
    Fields fields = Fields.read(object, at, table(type), reading);
    State read = read(type, name, fields, state, reading);
    return reading.findings.hasErrors() ? null : read;
  }

  private static final List<String> TYPES =
      Arrays.stream(StateType.values()).map(StateType::text).toList();

  private static @Nullable StateType type(JsonObject object, JsonPointer at, Reading reading) {
    JsonValue written = object.member("Type");
    StateType type = written instanceof JsonString string ? StateType.of(string.value()) : null;
    if (type == null) {
      reportType(written, at, reading);
    }
    return type;
  }

  private static void reportType(@Nullable JsonValue written, JsonPointer at, Reading reading) {
    String types = String.join(", ", TYPES);
    Findings.Finding finding;
    if (written == null) {
      finding =
          reading
              .at(
                  at,
                  DiagnosticCode.FIELD_REQUIRED,
                  "The State has no field \"Type\"; expected one of " + types)
              .onName();
    } else if (written instanceof JsonString string) {
      finding =
          reading
              .at(
                  at.child("Type"),
                  DiagnosticCode.STATE_TYPE_UNKNOWN,
                  "There is no State type \"" + string.value() + "\"; expected one of " + types)
              .hint(reading.findings.didYouMean(string.value(), TYPES));
    } else {
      finding = reading.wrongType(at.child("Type"), written, "one of " + types);
    }
    finding
        .aws(at.child("Type"), "The field 'Type' should have one of these values: [" + types + "]")
        .error();
  }

  /** AWS lets a State of a JSONPath machine be JSONata, not the other way round. */
  private static QueryLanguage language(JsonObject object, JsonPointer at, Reading reading) {
    if (!(object.member("QueryLanguage") instanceof JsonString string)) {
      return reading.machineLanguage;
    }
    if (string.value().equals(QueryLanguage.JSONATA.text())) {
      return QueryLanguage.JSONATA;
    }
    if (!string.value().equals(QueryLanguage.JSON_PATH.text())) {
      return reading.machineLanguage;
    }
    if (reading.machineLanguage == QueryLanguage.JSONATA) {
      reading
          .at(
              at.child("QueryLanguage"),
              DiagnosticCode.QUERY_LANGUAGE_MIXED,
              "\"QueryLanguage\" is \"JSONPath\" in a State Machine whose language is JSONata")
          .hint("Set JSONata on single States of a JSONPath machine instead.")
          .aws(
              at,
              "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine")
          .error();
    }
    return QueryLanguage.JSON_PATH;
  }

  private static @Nullable State read(
      StateType type, String name, Fields fields, Outline.State state, Reading reading) {
    return switch (type) {
      case PASS -> pass(name, fields, state, reading);
      case TASK -> TaskReader.task(name, fields, state, reading);
      case CHOICE -> ChoiceReader.choice(name, fields, state, reading);
      case WAIT -> wait(name, fields, state, reading);
      case SUCCEED -> succeed(name, fields, state, reading);
      case FAIL -> FailReader.fail(name, fields, state, reading);
      case PARALLEL -> parallel(name, fields, state, reading);
      case MAP -> MapReader.map(name, fields, state, reading);
    };
  }

  private static @Nullable State pass(
      String name, Fields fields, Outline.State state, Reading reading) {
    Transition transition = CommonTable.transition(fields, state, reading);
    return transition == null || reading.findings.hasErrors()
        ? null
        : new PassState(
            CommonTable.common(name, fields),
            CommonTable.data(fields),
            fields.get(RESULT),
            transition);
  }

  private static @Nullable State wait(
      String name, Fields fields, Outline.State state, Reading reading) {
    fields.requireOneOf(true, List.of(SECONDS, SECONDS_PATH, TIMESTAMP, TIMESTAMP_PATH));
    Transition transition = CommonTable.transition(fields, state, reading);
    return transition == null || reading.findings.hasErrors()
        ? null
        : new WaitState(
            CommonTable.common(name, fields),
            CommonTable.data(fields),
            Sources.source(fields, SECONDS, SECONDS_PATH),
            Sources.source(fields, TIMESTAMP, TIMESTAMP_PATH),
            transition);
  }

  private static @Nullable State succeed(
      String name, Fields fields, Outline.State state, Reading reading) {
    state.markTerminal();
    return reading.findings.hasErrors()
        ? null
        : new SucceedState(CommonTable.common(name, fields), CommonTable.data(fields));
  }

  private static @Nullable State parallel(
      String name, Fields fields, Outline.State state, Reading reading) {
    fields.require(BRANCHES);
    Transition transition = CommonTable.transition(fields, state, reading);
    List<Branch> branches = fields.get(BRANCHES);
    return transition == null || branches == null || reading.findings.hasErrors()
        ? null
        : new ParallelState(
            CommonTable.common(name, fields),
            CommonTable.data(fields),
            branches,
            ErrorHandlingReader.errors(fields),
            transition);
  }

  private static @Nullable Branch branch(JsonObject object, JsonPointer at, Reading reading) {
    if (reading.state == null) {
      return null;
    }
    Outline.Scope scope =
        reading.state.add(Outline.ScopeKind.BRANCH, at, false, reading.scope.type());
    Fields fields = ScopeReader.read(scope, object, BRANCH, reading);
    return ScopeReader.build(
        fields,
        reading,
        built -> new Branch(built.comment(), built.startAt(), built.states(), fields.unknown()));
  }
}
