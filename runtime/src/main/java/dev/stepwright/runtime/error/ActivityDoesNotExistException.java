package dev.stepwright.runtime.error;

/** There is no activity with an ARN. */
public final class ActivityDoesNotExistException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error, for the ARN of an activity. */
  public ActivityDoesNotExistException(String arn) {
    super("ActivityDoesNotExist", "Activity Does Not Exist: '" + arn + "'");
  }
}
