package dev.stepwright.dsl.definition;

import static dev.stepwright.dsl.definition.CommonTable.COMMENT;
import static dev.stepwright.dsl.definition.CommonTable.QUERY_LANGUAGE;
import static dev.stepwright.dsl.definition.CommonTable.TYPE;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.model.FailState;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.Substitutions;
import dev.stepwright.dsl.validation.Outline;
import org.jspecify.annotations.Nullable;

/** Reads Fail States. */
final class FailReader {
  private FailReader() {}

  private static final Field<FieldValue<String>> ERROR = Field.of("Error", Scalars.STRING);
  private static final Field<Source<String>> ERROR_PATH =
      Field.jsonPath("ErrorPath", FailReader::path);
  private static final Field<FieldValue<String>> CAUSE = Field.of("Cause", Scalars.STRING);
  private static final Field<Source<String>> CAUSE_PATH =
      Field.jsonPath("CausePath", FailReader::path);

  static final FieldTable FAIL =
      FieldTable.of(
          "a Fail State", TYPE, COMMENT, QUERY_LANGUAGE, ERROR, ERROR_PATH, CAUSE, CAUSE_PATH);

  static @Nullable State fail(String name, Fields fields, Outline.State state, Reading reading) {
    state.markTerminal();
    Source<String> error = source(fields, ERROR, ERROR_PATH);
    Source<String> cause = source(fields, CAUSE, CAUSE_PATH);
    return reading.findings.hasErrors()
        ? null
        : new FailState(CommonTable.common(name, fields), error, cause);
  }

  private static @Nullable Source<String> source(
      Fields fields, Field<FieldValue<String>> field, Field<Source<String>> path) {
    fields.exclude(field, path);
    FieldValue<String> given = fields.get(field);
    return given != null ? new Source.Given<>(given) : fields.get(path);
  }

  /** "Reference Paths or Intrinsic Functions which, when resolved, MUST be string values". */
  private static @Nullable Source<String> path(JsonValue value, JsonPointer at, Reading reading) {
    boolean call =
        value instanceof JsonString string
            && !string.value().startsWith("$")
            && string.value().startsWith("States.");
    if (!call) {
      FieldValue<ReferencePath> path = Paths.REFERENCE_PATH.read(value, at, reading);
      return path == null ? null : new Source.FromPath<>(path);
    }
    return call(((JsonString) value).value(), at, reading);
  }

  private static @Nullable Source<String> call(String text, JsonPointer at, Reading reading) {
    try {
      IntrinsicCall call = IntrinsicCall.parse(text);
      Intrinsics.check(call, at, reading);
      if (!call.function().mayGiveString()) {
        reading
            .at(
                at,
                DiagnosticCode.INTRINSIC_NOT_STRING,
                Reading.field(at)
                    + " calls "
                    + call.function().functionName()
                    + ", which never gives a string; expected one that does")
            .hint(
                "States.Format, States.JsonToString, States.ArrayGetItem, States.Base64Encode,"
                    + " States.Base64Decode, States.Hash and States.UUID may give strings.")
            .error();
      }
      return new Source.FromCall<>(call);
    } catch (SyntaxException fault) {
      if (Substitutions.in(text)) {
        return new Source.FromPath<>(new FieldValue.Substitution<>(text));
      }
      reading
          .at(
              at,
              Intrinsics.code(text, fault),
              Reading.field(at)
                  + " is \""
                  + text
                  + "\"; expected a Reference Path or an Intrinsic Function: "
                  + fault.getMessage())
          .onCharacter(fault.offset())
          .hint(Intrinsics.hint(text, fault, reading))
          .error();
      return null;
    }
  }
}
