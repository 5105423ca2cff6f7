package dev.stepwright.dsl.client;

import org.jspecify.annotations.Nullable;

/** An execution did not succeed. */
public final class WorkflowFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String status;
  private final @Nullable String error;
  private final @Nullable String failureCause;

  /**
   * The end of an execution.
   *
   * @param executionArn its ARN
   * @param status {@code FAILED}, {@code TIMED_OUT} or {@code ABORTED}; {@code RUNNING} if nothing
   *     more can happen by itself
   * @param error the Error Name, or null
   * @param cause the Cause, or null
   */
  public WorkflowFailedException(
      String executionArn, String status, @Nullable String error, @Nullable String cause) {
    super(
        "The execution "
            + executionArn
            + " is "
            + status
            + (error == null ? "" : ": " + error)
            + (cause == null ? "" : ": " + cause));
    this.status = status;
    this.error = error;
    this.failureCause = cause;
  }

  /** The execution's status. */
  public String status() {
    return status;
  }

  /** The Error Name. */
  public @Nullable String error() {
    return error;
  }

  /** The Cause. */
  public @Nullable String failureCause() {
    return failureCause;
  }
}
