package dev.stepwright.dsl.definition;

import static dev.stepwright.dsl.definition.CommonTable.COMMENT;
import static dev.stepwright.dsl.definition.CommonTable.NEXT;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Catcher;
import dev.stepwright.dsl.model.ErrorHandling;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Limits;
import dev.stepwright.dsl.model.Retrier;
import dev.stepwright.dsl.model.Retrier.JitterStrategy;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Retriers and Catchers. */
final class ErrorHandlingReader {

  private static final Field<List<String>> ERROR_EQUALS = Field.of("ErrorEquals", ErrorNames::read);

  private static final Field<FieldValue<Long>> INTERVAL_SECONDS =
      Field.of("IntervalSeconds", Scalars.fixedInteger(1, Limits.MAX_SECONDS));
  private static final Field<FieldValue<Long>> MAX_ATTEMPTS =
      Field.of("MaxAttempts", Scalars.fixedInteger(0, Limits.MAX_SECONDS));
  private static final Field<FieldValue<JsonNumber>> BACKOFF_RATE =
      Field.of("BackoffRate", Scalars.fixedNumber(1));
  private static final Field<FieldValue<Long>> MAX_DELAY_SECONDS =
      Field.of("MaxDelaySeconds", Scalars.fixedInteger(1, Limits.MAX_DELAY_SECONDS));
  private static final Field<FieldValue<JitterStrategy>> JITTER_STRATEGY =
      Field.of("JitterStrategy", Scalars.word(JitterStrategy.class));

  static final FieldTable RETRIER =
      FieldTable.of(
          "a Retrier",
          COMMENT,
          ERROR_EQUALS,
          INTERVAL_SECONDS,
          MAX_ATTEMPTS,
          BACKOFF_RATE,
          MAX_DELAY_SECONDS,
          JITTER_STRATEGY);

  private static final Field<PayloadTemplate> CATCHER_ASSIGN =
      Field.of("Assign", Reading.with(Reading.StatesVariable.ERROR_OUTPUT, Templates.ASSIGN));
  private static final Field<PayloadTemplate> CATCHER_OUTPUT =
      Field.jsonata("Output", Reading.with(Reading.StatesVariable.ERROR_OUTPUT, Templates.JSON));

  static final FieldTable CATCHER =
      FieldTable.of(
          "a Catcher",
          COMMENT,
          ERROR_EQUALS,
          CommonTable.RESULT_PATH,
          CATCHER_ASSIGN,
          CATCHER_OUTPUT,
          NEXT);

  static final Field<List<Retrier>> RETRY =
      Field.of(
          "Retry",
          lastIsAll(ObjectArrays.of("Retriers", "a Retrier", true, ErrorHandlingReader::retrier)));

  static final Field<List<Catcher>> CATCH =
      Field.of(
          "Catch",
          lastIsAll(
              ObjectArrays.ofTransitions(
                  ObjectArrays.of("Catchers", "a Catcher", true, ErrorHandlingReader::catcher))));

  private static final JsonValue ALL = new JsonString(ErrorHandling.ALL);

  private ErrorHandlingReader() {}

  static ErrorHandling errors(Fields fields) {
    return new ErrorHandling(fields.get(RETRY), fields.get(CATCH));
  }

  private static @Nullable Retrier retrier(JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, RETRIER, reading);
    fields.require(ERROR_EQUALS);
    List<String> errors = fields.get(ERROR_EQUALS);
    reportEmpty(fields, Severity.ERROR, reading);
    return errors == null || reading.findings.hasErrors()
        ? null
        : new Retrier(
            fields.get(COMMENT),
            errors,
            fields.get(INTERVAL_SECONDS),
            fields.get(MAX_ATTEMPTS),
            fields.get(MAX_DELAY_SECONDS),
            fields.get(BACKOFF_RATE),
            fields.get(JITTER_STRATEGY),
            fields.unknown());
  }

  private static @Nullable Catcher catcher(JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, CATCHER, reading);
    fields.require(ERROR_EQUALS, NEXT);
    // The specification asks for a non-empty array here too, but AWS takes an empty one.
    reportEmpty(fields, Severity.WARNING, reading);
    List<String> errors = fields.get(ERROR_EQUALS);
    String next = CommonTable.target(NEXT, fields, reading);
    if (next == null) {
      reading.scope.markBroken();
    }
    return errors == null || next == null || reading.findings.hasErrors()
        ? null
        : new Catcher(
            fields.get(COMMENT),
            errors,
            fields.get(CommonTable.RESULT_PATH),
            fields.get(CATCHER_ASSIGN),
            fields.get(CATCHER_OUTPUT),
            next,
            fields.unknown());
  }

  private static void reportEmpty(Fields fields, Severity severity, Reading reading) {
    if (fields.raw(ERROR_EQUALS) instanceof JsonArray names && names.isEmpty()) {
      reading
          .at(
              fields.at(ERROR_EQUALS),
              DiagnosticCode.ERROR_NAMES_EMPTY,
              "\"ErrorEquals\" is empty and matches no error; expected at least one Error Name")
          .hint("\"States.ALL\" matches every error.")
          .aws("Value cannot be empty")
          .add(severity);
    }
  }

  /**
   * "The reserved name "States.ALL" appearing in a Retrier's "ErrorEquals" field […] MUST appear
   * alone in the "ErrorEquals" array and MUST appear in the last Retrier in the "Retry" array", and
   * likewise for Catchers.
   */
  private static <T> FieldType<List<T>> lastIsAll(FieldType<List<T>> type) {
    return (value, at, reading) -> {
      if (value instanceof JsonArray array) {
        for (int i = 0; i < array.size(); i++) {
          if (array.element(i) instanceof JsonObject object
              && object.member("ErrorEquals") instanceof JsonArray names) {
            checkAll(names, i == array.size() - 1, at.child(i).child("ErrorEquals"), reading);
          }
        }
      }
      return type.read(value, at, reading);
    };
  }

  private static void checkAll(JsonArray names, boolean last, JsonPointer at, Reading reading) {
    int index = names.elements().indexOf(ALL);
    if (index < 0) {
      return;
    }
    if (names.size() > 1) {
      reading
          .at(
              at.child(index),
              DiagnosticCode.ERROR_ALL_NOT_ALONE,
              "\"States.ALL\" stands beside other Error Names; expected it alone")
          .hint("It matches every error, so the other names add nothing.")
          .error();
    }
    if (!last) {
      reading
          .at(
              at.child(index),
              DiagnosticCode.ERROR_ALL_NOT_LAST,
              "\"States.ALL\" stands before the last element; expected it in the last")
          .hint("It matches every error, so nothing after it would ever be tried.")
          .error();
    }
  }
}
