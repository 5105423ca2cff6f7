package dev.stepwright.runtime.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * When an execution has lasted too long.
 *
 * @param child the execution if it is a child of a distributed Map State, else null
 * @param time when, in milliseconds since the epoch
 * @param order its place among what is due at the same time
 */
record Deadline(ExecutionState execution, @Nullable Run child, long time, long order)
    implements Wakeable {

  @Override
  public long wakeAt() {
    boolean running = child == null ? execution.isRunning() : child.isRunning();
    return running ? time : Timers.NEVER;
  }

  @Override
  public void wake() {
    (child == null ? execution.root() : child).timeOut();
  }
}
