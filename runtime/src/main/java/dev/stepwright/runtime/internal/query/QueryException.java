package dev.stepwright.runtime.internal.query;

/**
 * Carries a {@link QueryFailure} out of an evaluation. It has no stack trace and must not travel
 * further than to whoever evaluates a field.
 */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient QueryFailure failure;

  QueryException(QueryFailure failure) {
    super(failure.error() + ": " + failure.cause(), null, false, false);
    this.failure = failure;
  }

  /** The error as a value. */
  public QueryFailure failure() {
    return failure;
  }
}
