package dev.stepwright.runtime.error;

import dev.stepwright.dsl.diagnostic.AwsDiagnostic;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A definition that AWS refuses. */
public final class InvalidDefinitionException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;
  private static final String CODE = "InvalidDefinition";

  /** The error, with AWS's message. */
  public InvalidDefinitionException(String message) {
    super(CODE, message);
  }

  /** The error for what was found in a definition. */
  public InvalidDefinitionException(List<Diagnostic> diagnostics) {
    super(CODE, message(diagnostics));
  }

  private static String message(List<Diagnostic> diagnostics) {
    return AwsDiagnostic.errors(diagnostics).stream()
        .map(AwsDiagnostic::toString)
        .collect(Collectors.joining(", ", "Invalid State Machine Definition: '", "'"));
  }
}
