package dev.stepwright.runtime.error;

/**
 * A call that the API of Step Functions would refuse. The message is AWS's, and may say besides
 * what to do here.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/">API Reference</a>
 */
public abstract class StepFunctionsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  StepFunctionsException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** AWS's name for the error, such as {@code InvalidToken}. */
  public final String code() {
    return code;
  }

  /** AWS's message alone. */
  public String awsMessage() {
    return String.valueOf(getMessage());
  }
}
