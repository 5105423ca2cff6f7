package dev.stepwright.dsl.diagnostic;

/**
 * The same finding as AWS's {@code ValidateStateMachineDefinition} words it.
 *
 * @param code AWS's code, such as {@code SCHEMA_VALIDATION_FAILED}
 * @param location the place as AWS gives it, often the object that holds the field
 * @param message AWS's text where it is known, ours otherwise
 */
public record AwsDiagnostic(Code code, String location, String message) {

  /** The codes of AWS's validation. */
  public enum Code {
    INVALID_JSON_DESCRIPTION,
    SCHEMA_VALIDATION_FAILED,
    MISSING_TRANSITION_TARGET,
    MISSING_END_STATE,
    DUPLICATE_STATE_NAME,
    DUPLICATE_LABEL_NAME,
    DUPLICATE_VARIABLE_NAME,
    INVALID_JSONATA_EXPRESSION,
    UNSUPPORTED_JSONATA_EXPRESSION,
    POSSIBLY_UNDEFINED_VARIABLE
  }

  /** The line that {@code CreateStateMachine} quotes: {@code CODE: message at location}. */
  @Override
  public String toString() {
    return code + ": " + message + " at " + location;
  }
}
