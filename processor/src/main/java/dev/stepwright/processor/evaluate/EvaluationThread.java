package dev.stepwright.processor.evaluate;

import dev.stepwright.dsl.builder.CallSite;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs user code on a thread of its own, for a limited time. Threads that could not be ended are
 * known by their name, to every processor in this virtual machine.
 */
final class EvaluationThread {
  private static final String NAME = "stepwright-evaluation";
  private static final String STUCK = NAME + "-stuck";
  private static final Duration GRACE = Duration.ofSeconds(1);

  private EvaluationThread() {}

  /** Something that user code does. */
  interface Work {
    @Nullable Object call() throws Throwable;
  }

  /**
   * What came of it.
   *
   * @param value the value, or null
   * @param thrown what was thrown, or null
   * @param late where it was when its time was over; empty if it was in time
   */
  record Outcome(@Nullable Object value, @Nullable Thrown thrown, List<StackTraceElement> late) {}

  /** Whether a thread goes on that nothing could end. */
  static boolean isOneStuck() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(STUCK));
  }

  /**
   * Does something.
   *
   * @param loader the class loader of the thread
   * @param limit how long it may take
   * @param stop tells the threads of a group to end
   */
  static Outcome run(Work work, ClassLoader loader, Duration limit, Consumer<ThreadGroup> stop) {
    ThreadGroup group = new ThreadGroup(NAME);
    Outcome[] outcome = new Outcome[1];
    Thread thread = new Thread(group, () -> outcome[0] = outcome(work), NAME);
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    thread.start();
    List<StackTraceElement> late = List.of();
    if (!join(thread, limit)) {
      late = List.of(thread.getStackTrace());
      stop.accept(group);
      group.interrupt();
      if (!join(thread, GRACE)) {
        thread.setName(STUCK);
      }
    }
    if (!late.isEmpty()) {
      return new Outcome(null, null, late);
    }
    return outcome[0] == null ? new Outcome(null, Thrown.UNKNOWN, late) : outcome[0];
  }

  private static Outcome outcome(Work work) {
    return CallSite.recorded(
        () -> {
          try {
            return new Outcome(work.call(), null, List.of());
          } catch (Throwable e) {
            return new Outcome(null, Thrown.of(e), List.of());
          }
        });
  }

  private static boolean join(Thread thread, Duration limit) {
    try {
      thread.join(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
