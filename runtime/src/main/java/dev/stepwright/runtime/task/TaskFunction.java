package dev.stepwright.runtime.task;

import org.jspecify.annotations.Nullable;

/**
 * A plain Java function that does the work of Tasks, as a Lambda function would.
 *
 * @param <I> what Jackson makes of the Task's effective input
 * @param <O> what Jackson makes the Task's result of: also a {@link
 *     dev.stepwright.dsl.json.JsonValue}, which stays what it is, a {@link TaskOutcome}, or a
 *     {@link java.util.concurrent.CompletionStage} of any of these for work that goes on
 */
@FunctionalInterface
public interface TaskFunction<I, O> {

  /**
   * Does the work.
   *
   * @return the result; null is JSON's
   * @throws TaskException to fail the Task with an Error Name and a Cause
   * @throws Exception any other fails the Task as a Lambda function written in Java would: the
   *     Error Name is the exception's class name, the Cause the JSON object Lambda makes of it
   */
  @Nullable O apply(I input) throws Exception;
}
