package dev.stepwright.runtime.error;

/** A name is too long, empty, or has characters that AWS does not allow. */
public final class InvalidNameException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error, for a name. */
  public InvalidNameException(String name) {
    super("InvalidName", "Invalid Name: '" + name + "'");
  }
}
