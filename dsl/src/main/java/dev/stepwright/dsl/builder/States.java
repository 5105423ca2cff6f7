package dev.stepwright.dsl.builder;

/**
 * The Error Names of the specification and of AWS.
 *
 * @see <a href="https://states-language.net/spec.html#appendix-a">Appendix A</a>
 */
public final class States {
  /** Any Error Name. */
  public static final String ALL = "States.ALL";

  /** A branch of a Parallel State failed. */
  public static final String BRANCH_FAILED = "States.BranchFailed";

  /** The data is larger than the quota. */
  public static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";

  /** A Map State failed because too many items did. */
  public static final String EXCEED_TOLERATED_FAILURE_THRESHOLD =
      "States.ExceedToleratedFailureThreshold";

  /** No heartbeat came within the time given. */
  public static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";

  /** An Intrinsic Function failed. */
  public static final String INTRINSIC_FAILURE = "States.IntrinsicFailure";

  /** A Map State could not read its items. */
  public static final String ITEM_READER_FAILED = "States.ItemReaderFailed";

  /** No Choice Rule holds, and there is no Default. */
  public static final String NO_CHOICE_MATCHED = "States.NoChoiceMatched";

  /** A Path of a Payload Template is not there. */
  public static final String PARAMETER_PATH_FAILURE = "States.ParameterPathFailure";

  /** A State lacks permissions. */
  public static final String PERMISSIONS = "States.Permissions";

  /** A JSONata expression failed. */
  public static final String QUERY_EVALUATION_ERROR = "States.QueryEvaluationError";

  /** A {@code ResultPath} does not fit the input. */
  public static final String RESULT_PATH_MATCH_FAILURE = "States.ResultPathMatchFailure";

  /** A Map State could not write its results. */
  public static final String RESULT_WRITER_FAILED = "States.ResultWriterFailed";

  /** A State failed while it ran. */
  public static final String RUNTIME = "States.Runtime";

  /** A Task failed. */
  public static final String TASK_FAILED = "States.TaskFailed";

  /** A Task or an execution took longer than it may. */
  public static final String TIMEOUT = "States.Timeout";

  private States() {}
}
