package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.error.ExecutionAlreadyExistsException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The executions of an engine by ARN: those that run, and the names of those that were given one
 * and have ended, which AWS gives back after 90 days. Any thread may use it.
 */
final class Executions {
  private static final long NAMES_KEPT_MILLIS = 90L * 24 * 60 * 60 * 1000;

  /** How many executions may take some hundred bytes more while they wait. */
  private static final int MANY = 1000;

  private final Map<String, ExecutionState> running = new ConcurrentHashMap<>();

  /** When they ended, in that order. */
  private final Map<String, Long> ended = new LinkedHashMap<>();

  /** What a journal had when they were resumed. */
  private final Map<String, Supplier<ExecutionState>> journaled = new ConcurrentHashMap<>();

  /**
   * Begins an execution, or finds the one that was begun before: like StartExecution this is
   * idempotent for the same name and input while the execution runs, and for the same Task also
   * afterwards: the Task is at work again because the engine was stopped.
   *
   * @param named whether its name was chosen, so that another execution may have it
   * @return the execution given, or the one that was begun before
   * @throws ExecutionAlreadyExistsException if one of its name runs with another input, or has
   *     ended
   */
  ExecutionState begin(ExecutionState state, boolean named) {
    state.named = named;
    ExecutionState known = running.putIfAbsent(state.arn(), state);
    if (known != null) {
      if (known.input.equals(state.input)) {
        return known;
      }
      throw new ExecutionAlreadyExistsException(state.arn());
    }
    Supplier<ExecutionState> stored = journaled.get(state.arn());
    ExecutionState earlier = stored == null ? null : stored.get();
    if (earlier != null && state.isStartedByTheTaskOf(earlier)) {
      running.remove(state.arn());
      return earlier;
    }
    long now = state.loop.clock().millis();
    boolean taken =
        earlier != null && !earlier.isRunning() && earlier.lastTime() + NAMES_KEPT_MILLIS >= now;
    if (named && (taken || hasEnded(state.arn(), now))) {
      running.remove(state.arn());
      throw new ExecutionAlreadyExistsException(state.arn());
    }
    return state;
  }

  /** Notes that a journal has an execution. */
  void remember(String arn, Supplier<ExecutionState> execution) {
    journaled.put(arn, execution);
  }

  private boolean hasEnded(String arn, long now) {
    synchronized (ended) {
      forget(now);
      return ended.containsKey(arn);
    }
  }

  private void forget(long now) {
    Iterator<Long> times = ended.values().iterator();
    while (times.hasNext() && times.next() + NAMES_KEPT_MILLIS < now) {
      times.remove();
    }
  }

  /** Notes that an execution has ended. */
  void ended(ExecutionState state) {
    if (running.get(state.arn()) != state) {
      return;
    }
    if (state.named) {
      synchronized (ended) {
        forget(state.lastTime());
        ended.put(state.arn(), state.lastTime());
      }
    }
    running.remove(state.arn());
  }

  /** The execution of an ARN while it runs, or null. */
  @Nullable ExecutionState running(String arn) {
    return running.get(arn);
  }

  /** Whether there are so many that each should be small. */
  boolean areMany() {
    return running.size() > MANY;
  }

  /** Those that run. */
  Collection<ExecutionState> running() {
    return running.values();
  }
}
