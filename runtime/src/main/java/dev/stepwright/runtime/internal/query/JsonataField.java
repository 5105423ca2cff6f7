package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import java.util.Locale;

/**
 * A field whose value a JSONata expression gives, and what AWS says where the expression does not.
 * All of these failures are {@code States.QueryEvaluationError}.
 *
 * @param source the expression, without the <code>{%</code> and <code>%}</code> and the white space
 *     inside them
 * @param location where it stands, relative to its State: {@code Output/a/b[0]}
 */
public record JsonataField(String source, String location) {

  /** The field at a location that an expression stands in. */
  public static JsonataField of(JsonataExpression expression, String location) {
    return new JsonataField(expression.source().strip(), location);
  }

  /** The result is undefined. */
  public QueryFailure undefined() {
    return failure("returned nothing (undefined).");
  }

  /**
   * The evaluation failed.
   *
   * @param message JSONata's number of the error, if it has one, and its text
   */
  public QueryFailure threw(String message) {
    return failure("threw an error during evaluation. " + message);
  }

  /** The result is a function, or holds one. */
  public QueryFailure unsupported() {
    return failure("returned an unsupported result type.");
  }

  /**
   * The result is of another type than the field takes.
   *
   * @param expected the type the field takes
   * @param result the result
   */
  public QueryFailure unexpected(String expected, JsonValue result) {
    return failure(
        "returned an unexpected result type. Expected '"
            + expected
            + "', but was '"
            + result.type().name().toLowerCase(Locale.ROOT)
            + "' for value: "
            + result.toJson());
  }

  /** The result of a field that takes a timestamp is a string, but none. */
  public QueryFailure notTimestamp(String text) {
    return QueryFailure.queryEvaluation(
        "The "
            + location
            + " field cannot be parsed as an ISO-8601 extended offset date-time format string: "
            + text,
        location);
  }

  private QueryFailure failure(String what) {
    return QueryFailure.queryEvaluation(
        "The JSONata expression '"
            + source
            + "' specified for the field '"
            + location
            + "' "
            + what,
        location);
  }
}
