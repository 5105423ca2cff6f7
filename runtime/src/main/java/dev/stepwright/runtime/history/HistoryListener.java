package dev.stepwright.runtime.history;

/**
 * Told of every event of every history as it is written, those of a distributed Map's child
 * executions too.
 *
 * <p>It is called by the thread that drives the engine, which waits for it. What it throws is
 * logged, and changes nothing.
 */
@FunctionalInterface
public interface HistoryListener {

  /**
   * An event was written.
   *
   * @param executionArn the execution whose history it belongs to
   */
  void written(String executionArn, HistoryEvent event);

  /** This listener, and after it another; what this throws is thrown when both were told. */
  default HistoryListener andThen(HistoryListener after) {
    return (executionArn, event) -> {
      try {
        written(executionArn, event);
      } finally {
        after.written(executionArn, event);
      }
    };
  }
}
