package dev.stepwright.runtime.internal.items;

/**
 * Why a Map Run fails.
 *
 * @param error the Error Name
 * @param cause AWS's text, without the State it happened in
 */
public record MapRunFailure(String error, String cause) {
  private static final String ITEM_READER_FAILED = "States.ItemReaderFailed";
  private static final String RESULT_WRITER_FAILED = "States.ResultWriterFailed";
  private static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
  private static final String RUNTIME = "States.Runtime";

  /** More items failed than are tolerated. */
  public static final MapRunFailure TOLERANCE_EXCEEDED =
      new MapRunFailure(
          "States.ExceedToleratedFailureThreshold",
          "The specified tolerated failure threshold was exceeded");

  /** {@code States.ItemReaderFailed}. */
  static MapRunFailure itemReader(String cause) {
    return new MapRunFailure(ITEM_READER_FAILED, cause);
  }

  /** {@code States.ResultWriterFailed}. */
  static MapRunFailure resultWriter(String cause) {
    return new MapRunFailure(RESULT_WRITER_FAILED, cause);
  }

  /** {@code States.DataLimitExceeded}. */
  static MapRunFailure dataLimit(String cause) {
    return new MapRunFailure(DATA_LIMIT_EXCEEDED, cause);
  }

  /** {@code States.Runtime}. */
  static MapRunFailure runtime(String cause) {
    return new MapRunFailure(RUNTIME, cause);
  }

  /** This failure as an exception. */
  public MapRunException asException() {
    return new MapRunException(this);
  }
}
