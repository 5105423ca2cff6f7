package dev.stepwright.dsl.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One finding about a definition. Codes are stable across releases; wording may improve.
 *
 * @param code which rule was broken
 * @param severity whether the definition can be used all the same
 * @param position where
 * @param message what was found and what was expected
 * @param hint what to write instead, or null where the message says it all
 * @param aws the finding as AWS words it
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    Position position,
    String message,
    @Nullable String hint,
    AwsDiagnostic aws) {

  /** Whether the definition cannot be used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line without the hint: {@code 12:7: error: [CODE] message}. */
  @Override
  public String toString() {
    String kind = isError() ? "error" : "warning";
    return position + ": " + kind + ": [" + code + "] " + message;
  }
}
