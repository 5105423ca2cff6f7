package dev.stepwright.runtime.error;

/** Members of a request that AWS refuses, or refuses together. */
public final class ValidationException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  private final String awsMessage;

  /** The error, with AWS's message. */
  public ValidationException(String message) {
    this(message, "");
  }

  /**
   * The error, with AWS's message and a word of ours.
   *
   * @param hint what to do about it here; empty where AWS's message says it all
   */
  public ValidationException(String awsMessage, String hint) {
    super("ValidationException", awsMessage + (hint.isEmpty() ? "" : ". " + hint));
    this.awsMessage = awsMessage;
  }

  @Override
  public String awsMessage() {
    return awsMessage;
  }
}
