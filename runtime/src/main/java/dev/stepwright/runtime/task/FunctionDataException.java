package dev.stepwright.runtime.task;

/**
 * The input of a {@link TaskFunction} does not fit its type, or its result cannot be written as
 * JSON. It fails the Task, with this class's name as the Error Name.
 */
public final class FunctionDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What does not fit, and why. */
  public FunctionDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
