package dev.stepwright.runtime.error;

/** What was given is no task token. */
public final class InvalidTokenException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error. */
  public InvalidTokenException() {
    super("InvalidToken", "Invalid Token: 'Invalid token'");
  }
}
