package dev.stepwright.runtime.error;

/** There is no State Machine with an ARN. */
public final class StateMachineDoesNotExistException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error, for the ARN of a State Machine. */
  public StateMachineDoesNotExistException(String arn) {
    super("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
  }
}
