package dev.stepwright.runtime.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * Why an expression has no value.
 *
 * @param error the Error Name
 * @param cause AWS's text, without the State it happened in
 * @param location JSONata: the field, relative to its State, as the event {@code EvaluationFailed}
 *     names it: {@code Output/a/b[0]}; absent in JSONPath, which has no such event
 */
public record QueryFailure(String error, String cause, @Nullable String location) {
  private static final String RUNTIME = "States.Runtime";
  private static final String RESULT_PATH_MATCH_FAILURE = "States.ResultPathMatchFailure";
  private static final String REFERENCE_PATH_CONFLICT = "States.ReferencePathConflict";
  private static final String QUERY_EVALUATION_ERROR = "States.QueryEvaluationError";

  /**
   * {@code States.Runtime}, AWS's name for nearly all of them: it uses neither {@code
   * States.ParameterPathFailure} nor {@code States.IntrinsicFailure}, which the specification has.
   */
  public static QueryFailure runtime(String cause) {
    return new QueryFailure(RUNTIME, cause, null);
  }

  /** {@code States.ResultPathMatchFailure}. */
  public static QueryFailure resultPathMatch(String cause) {
    return new QueryFailure(RESULT_PATH_MATCH_FAILURE, cause, null);
  }

  /** {@code States.ReferencePathConflict}, AWS's name for an {@code ItemsPath} to nothing. */
  public static QueryFailure referencePathConflict(String cause) {
    return new QueryFailure(REFERENCE_PATH_CONFLICT, cause, null);
  }

  /** {@code States.QueryEvaluationError}, for JSONata. */
  public static QueryFailure queryEvaluation(String cause, @Nullable String location) {
    return new QueryFailure(QUERY_EVALUATION_ERROR, cause, location);
  }

  /**
   * A substitution stands where a value is needed. A run may use other parts of a definition whose
   * substitutions deployment would have filled.
   */
  public static QueryFailure unfilled(String text, String location) {
    return runtime(
        "The value '"
            + text
            + "' of the field '"
            + location
            + "' has a substitution that was not filled.");
  }

  /** This failure as an exception. */
  public QueryException asException() {
    return new QueryException(this);
  }
}
