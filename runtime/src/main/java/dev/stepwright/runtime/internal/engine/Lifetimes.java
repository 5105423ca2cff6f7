package dev.stepwright.runtime.internal.engine;

import java.util.ArrayDeque;

/**
 * The STANDARD executions that have no time limit of their own, in the order in which they were
 * started: AWS ends them after a year. Children of a distributed Map State end with their parent,
 * whose year is over before theirs.
 */
final class Lifetimes {
  /** A year; what is due after exactly that is still done. */
  static final long MAX_MILLIS = 365L * 86_400 * 1000 + 1;

  private final ArrayDeque<ExecutionState> executions = new ArrayDeque<>();
  private int sweepAt = 1024;

  /** Adds an execution that was started after all the others. */
  void add(ExecutionState execution) {
    if (executions.size() == sweepAt) {
      executions.removeIf(each -> !each.isRunning());
      sweepAt = Math.max(1024, executions.size() * 2);
    }
    executions.add(execution);
  }

  /** When the year of the oldest is over, or {@link Timers#NEVER}. */
  long next() {
    ExecutionState oldest = executions.peek();
    while (oldest != null && !oldest.isRunning()) {
      executions.remove();
      oldest = executions.peek();
    }
    return oldest == null ? Timers.NEVER : oldest.startTime() + MAX_MILLIS;
  }

  /** Ends the oldest if its year is over by now; false if there is none. */
  boolean endNext(long now) {
    if (next() > now || executions.isEmpty()) {
      return false;
    }
    executions.remove().root().timeOut();
    return true;
  }
}
