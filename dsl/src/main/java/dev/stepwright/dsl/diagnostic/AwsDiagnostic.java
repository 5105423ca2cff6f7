package dev.stepwright.dsl.diagnostic;

import dev.stepwright.dsl.json.JsonPointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same finding as AWS's {@code ValidateStateMachineDefinition} words it.
 *
 * @param code AWS's code, such as {@code SCHEMA_VALIDATION_FAILED}
 * @param pointer the place as AWS gives it, often the object that holds the field
 * @param source the place in words, where AWS quotes the text instead; else null
 * @param message AWS's text where it is known, ours otherwise
 */
public record AwsDiagnostic(
    Code code, JsonPointer pointer, @Nullable String source, String message) {

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

  /** The errors as AWS reports them: once what is one finding of AWS's, such as missing fields. */
  public static List<AwsDiagnostic> errors(List<Diagnostic> found) {
    return found.stream().filter(Diagnostic::isError).map(Diagnostic::aws).distinct().toList();
  }

  /** The place as AWS writes it: a JSON Pointer, {@code /} for the whole definition. */
  public String location() {
    return source != null ? source : pointer.parent() == null ? "/" : pointer.toString();
  }

  /** The line that {@code CreateStateMachine} quotes: {@code CODE: message at location}. */
  @Override
  public String toString() {
    return code + ": " + message + " at " + location();
  }
}
