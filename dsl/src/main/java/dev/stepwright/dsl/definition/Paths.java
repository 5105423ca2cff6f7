package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.path.Root;
import dev.stepwright.dsl.template.Substitutions;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of fields whose value is a Path or Reference Path. */
final class Paths {
  private Paths() {}

  /** A Path. */
  static final FieldType<FieldValue<Path>> PATH = (value, at, reading) -> path(value, at, reading);

  /** A Path or null: {@code InputPath} and {@code OutputPath}. */
  static final FieldType<FieldValue<Path>> PATH_OR_NULL = orNull(PATH);

  /** A Reference Path. */
  static final FieldType<FieldValue<ReferencePath>> REFERENCE_PATH =
      (value, at, reading) ->
          parsed(
              value,
              at,
              reading,
              "a Reference Path such as \"$.order.id\"",
              DiagnosticCode.REFERENCE_PATH_INVALID,
              "must be a valid JSONPath or a valid reference path",
              text -> noted(ReferencePath.parse(text), at, reading));

  /** A Reference Path into the raw input, or null: {@code ResultPath}. */
  static final FieldType<FieldValue<ReferencePath>> RESULT_PATH =
      orNull(
          (value, at, reading) -> {
            FieldValue<ReferencePath> path = REFERENCE_PATH.read(value, at, reading);
            if (path instanceof FieldValue.Literal<ReferencePath> literal
                && literal.value().root() != Root.INPUT) {
              boolean context = literal.value().root() == Root.CONTEXT;
              reading
                  .at(
                      at,
                      DiagnosticCode.RESULT_PATH_ROOT,
                      "\"ResultPath\" is \""
                          + literal.value()
                          + "\", a place in "
                          + (context ? "the Context Object" : "a Variable")
                          + "; expected one in the input, beginning with \"$\"")
                  .hint(context ? "Begin it with a single $." : "Assign Variables with \"Assign\".")
                  .error();
            }
            return path;
          });

  private static @Nullable FieldValue<Path> path(JsonValue value, JsonPointer at, Reading reading) {
    return parsed(
        value,
        at,
        reading,
        "a Path such as \"$.order.id\"",
        DiagnosticCode.PATH_INVALID,
        "must be a valid JSONPath",
        text -> {
          Path path = Path.parse(text);
          note(path.root(), at, 0, reading);
          return path;
        });
  }

  private static ReferencePath noted(ReferencePath path, JsonPointer at, Reading reading) {
    note(path.root(), at, 0, reading);
    return path;
  }

  /** Notes that a State reads the Variable a Path begins with. */
  static void note(Root root, JsonPointer at, int offset, Reading reading) {
    if (root instanceof Root.Variable variable
        && reading.state != null
        && !variable.name().equals("states")) {
      reading.state.reads().add(new VariableUse(variable.name(), at, offset));
    }
  }

  private static <T> FieldType<FieldValue<T>> orNull(FieldType<FieldValue<T>> type) {
    return (value, at, reading) ->
        value == JsonNull.NULL ? new FieldValue.Null<>() : type.read(value, at, reading);
  }

  private static <T> @Nullable FieldValue<T> parsed(
      JsonValue value,
      JsonPointer at,
      Reading reading,
      String expected,
      DiagnosticCode code,
      String aws,
      Function<String, T> parser) {
    if (!(value instanceof JsonString string)) {
      reading.wrongType(at, value, expected).error();
      return null;
    }
    String text = string.value();
    if (Substitutions.in(text)) {
      return new FieldValue.Substitution<>(text);
    }
    try {
      return FieldValue.of(parser.apply(text));
    } catch (SyntaxException fault) {
      reading
          .at(
              at,
              code,
              Reading.field(at)
                  + " is \""
                  + text
                  + "\"; expected "
                  + expected
                  + ": "
                  + fault.getMessage())
          .onCharacter(fault.offset())
          .aws("The value for the field '" + at.token() + "' " + aws)
          .error();
      return null;
    }
  }
}
