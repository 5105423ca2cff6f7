package dev.stepwright.runtime.history;

/**
 * Which History Events a State Machine logs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-log-level">Log
 *     levels for Step Functions execution events</a>
 */
public enum LogLevel {
  /** Every event. */
  ALL {
    @Override
    public boolean includes(HistoryEventType type) {
      return true;
    }
  },
  /** What failed, timed out or was aborted, and the entry into a Fail State. */
  ERROR {
    @Override
    public boolean includes(HistoryEventType type) {
      return isFailure(type);
    }
  },
  /** The end of an execution that did not succeed. */
  FATAL {
    @Override
    public boolean includes(HistoryEventType type) {
      return type == HistoryEventType.EXECUTION_FAILED
          || type == HistoryEventType.EXECUTION_TIMED_OUT
          || type == HistoryEventType.EXECUTION_ABORTED;
    }
  },
  /** Nothing. */
  OFF {
    @Override
    public boolean includes(HistoryEventType type) {
      return false;
    }
  };

  /** Whether an event of a type is logged. */
  public abstract boolean includes(HistoryEventType type);

  private static boolean isFailure(HistoryEventType type) {
    String text = type.text();
    return text.endsWith("Failed")
        || text.endsWith("TimedOut")
        || text.endsWith("Aborted")
        || type == HistoryEventType.FAIL_STATE_ENTERED;
  }
}
