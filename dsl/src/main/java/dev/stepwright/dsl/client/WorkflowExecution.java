package dev.stepwright.dsl.client;

import org.jspecify.annotations.Nullable;

/**
 * An execution that was started.
 *
 * @param <O> the type of its output
 */
public interface WorkflowExecution<O> {

  /** Its ARN. */
  String executionArn();

  /**
   * Waits for its end.
   *
   * @return the output; null is JSON's
   * @throws WorkflowFailedException if it does not succeed
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  @Nullable O await() throws InterruptedException;
}
