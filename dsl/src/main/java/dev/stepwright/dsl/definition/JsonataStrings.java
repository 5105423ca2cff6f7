package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.template.Substitutions;
import org.jspecify.annotations.Nullable;

/**
 * JSONata strings: "A JSON string that starts with {% and ends with %}" (specification, "JSONata
 * Concepts").
 */
final class JsonataStrings {
  private static final int DELIMITER = 2;

  private JsonataStrings() {}

  static boolean isDelimited(String text) {
    return text.length() >= 2 * DELIMITER && text.startsWith("{%") && text.endsWith("%}");
  }

  /** Reports a string that has one of the delimiters; says whether it did. */
  static boolean reportHalfDelimited(String text, JsonPointer at, Reading reading) {
    boolean starts = text.startsWith("{%");
    if (starts == text.endsWith("%}") && !(starts && !isDelimited(text))) {
      return false;
    }
    reading
        .at(
            at,
            DiagnosticCode.JSONATA_DELIMITERS,
            starts
                ? "The string starts with {% but does not end with %}"
                : "The string ends with %} but does not start with {%")
        .onCharacter(starts ? text.length() : 0)
        .hint("A JSONata string starts with {% and ends with %}.")
        .error();
    return true;
  }

  /**
   * The expression of a delimited string, or null after a fault was reported or where a
   * substitution stands in its place.
   */
  static @Nullable JsonataExpression read(String text, JsonPointer at, Reading reading) {
    String source = text.substring(DELIMITER, text.length() - DELIMITER);
    try {
      JsonataExpression expression = JsonataExpression.parse(source);
      JsonataChecks.check(expression, at, DELIMITER, reading);
      return expression;
    } catch (SyntaxException fault) {
      if (!Substitutions.in(source) || !isExpressionWhenFilled(source)) {
        reading
            .at(
                at,
                DiagnosticCode.JSONATA_SYNTAX,
                "The JSONata expression cannot be read: " + fault.getMessage())
            .onCharacter(DELIMITER + fault.offset())
            .aws(String.valueOf(fault.getMessage()))
            .error();
      }
      return null;
    }
  }

  private static boolean isExpressionWhenFilled(String source) {
    try {
      JsonataExpression.parse(Substitutions.masked(source, '$', '_'));
      return true;
    } catch (SyntaxException fault) {
      return false;
    }
  }
}
