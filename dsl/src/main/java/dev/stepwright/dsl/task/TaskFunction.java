package dev.stepwright.dsl.task;

import org.jspecify.annotations.Nullable;

/**
 * A plain Java function that does the work of Tasks, as a Lambda function would.
 *
 * @param <I> what Jackson makes of the Task's effective input
 * @param <O> what Jackson makes the Task's result of: also a {@link
 *     dev.stepwright.dsl.json.JsonValue}, which stays what it is, what the engine knows as an
 *     outcome of a Task, or a {@link java.util.concurrent.CompletionStage} of any of these for work
 *     that goes on
 */
@FunctionalInterface
public interface TaskFunction<I, O> {

  /**
   * Does the work.
   *
   * @return the result; null is JSON's
   * @throws Exception fails the Task as a Lambda function written in Java would: the Error Name is
   *     the exception's class name, the Cause the JSON object Lambda makes of it. The engine has an
   *     exception that says both itself
   */
  @Nullable O apply(I input) throws Exception;
}
