package dev.stepwright.runtime.error;

/** An execution of that name runs with another input, or has ended. */
public final class ExecutionAlreadyExistsException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error, for the ARN of an execution. */
  public ExecutionAlreadyExistsException(String arn) {
    super("ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
  }
}
