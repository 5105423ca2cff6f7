package dev.stepwright.runtime.internal.query;

/**
 * Why an expression has no value.
 *
 * @param error the Error Name
 * @param cause AWS's text, without the State it happened in
 */
public record QueryFailure(String error, String cause) {
  private static final String RUNTIME = "States.Runtime";
  private static final String RESULT_PATH_MATCH_FAILURE = "States.ResultPathMatchFailure";
  private static final String REFERENCE_PATH_CONFLICT = "States.ReferencePathConflict";
  private static final String QUERY_EVALUATION_ERROR = "States.QueryEvaluationError";

  /**
   * {@code States.Runtime}, AWS's name for nearly all of them: it uses neither {@code
   * States.ParameterPathFailure} nor {@code States.IntrinsicFailure}, which the specification has.
   */
  public static QueryFailure runtime(String cause) {
    return new QueryFailure(RUNTIME, cause);
  }

  /** {@code States.ResultPathMatchFailure}. */
  public static QueryFailure resultPathMatch(String cause) {
    return new QueryFailure(RESULT_PATH_MATCH_FAILURE, cause);
  }

  /** {@code States.ReferencePathConflict}, AWS's name for an {@code ItemsPath} to nothing. */
  public static QueryFailure referencePathConflict(String cause) {
    return new QueryFailure(REFERENCE_PATH_CONFLICT, cause);
  }

  /** {@code States.QueryEvaluationError}, for JSONata. */
  public static QueryFailure queryEvaluation(String cause) {
    return new QueryFailure(QUERY_EVALUATION_ERROR, cause);
  }

  /** This failure as an exception. */
  public QueryException asException() {
    return new QueryException(this);
  }
}
