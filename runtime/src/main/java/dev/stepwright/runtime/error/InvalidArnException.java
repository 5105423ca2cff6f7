package dev.stepwright.runtime.error;

/** What was given is no ARN of the right kind. */
public final class InvalidArnException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error, for what should be an ARN. */
  public InvalidArnException(String arn) {
    super("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: " + arn + "'");
  }
}
