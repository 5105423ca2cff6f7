package dev.stepwright.runtime.error;

/** The input of an execution is no JSON. */
public final class InvalidExecutionInputException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error, for what is wrong about the input. */
  public InvalidExecutionInputException(String reason) {
    super("InvalidExecutionInput", "Invalid State Machine Execution Input: '" + reason + "'");
  }
}
