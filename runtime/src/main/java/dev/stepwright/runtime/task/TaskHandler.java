package dev.stepwright.runtime.task;

/**
 * Does the work of Task States: one call per attempt. Registered with an engine for a Resource, for
 * the name of one, or for a pattern of them.
 *
 * <p>A handler may be called again for the same attempt, with the same {@link TaskRequest#token
 * token}, if the engine was stopped before the attempt's end was written to the journal.
 *
 * <p>Under real time handlers run on threads of their own, so that one that blocks holds up nothing
 * else; a handler that is {@linkplain TaskOutcome#later asynchronous} needs none meanwhile. Under
 * virtual time they run on the thread that drives the engine, for which no time passes.
 *
 * @see <a href="https://states-language.net/spec.html#task-state">Task State</a>
 */
@FunctionalInterface
public interface TaskHandler {

  /**
   * Does the work, or begins it.
   *
   * @throws TaskException to fail the Task with an Error Name and a Cause
   * @throws Exception any other fails the Task as a Lambda function written in Java would: the
   *     Error Name is the exception's class name, the Cause the JSON object Lambda makes of it
   */
  TaskOutcome handle(TaskRequest request) throws Exception;
}
