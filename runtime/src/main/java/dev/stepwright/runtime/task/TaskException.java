package dev.stepwright.runtime.task;

import org.jspecify.annotations.Nullable;

/** Fails a Task with an Error Name and a Cause of the handler's choice. */
public final class TaskException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final @Nullable String reason;

  /**
   * A failure.
   *
   * @param error the Error Name, which Retriers and Catchers match
   * @param cause the Cause, or null for none
   */
  public TaskException(String error, @Nullable String cause) {
    super(cause == null ? error : error + ": " + cause);
    this.error = error;
    this.reason = cause;
  }

  /** The Error Name. */
  public String error() {
    return error;
  }

  /** The Cause, or null for none. */
  public @Nullable String reason() {
    return reason;
  }
}
