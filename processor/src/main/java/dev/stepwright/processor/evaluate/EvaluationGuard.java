package dev.stepwright.processor.evaluate;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What copies of user code call. It is loaded with them, once for each compilation of copies, and
 * public for no other reason.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class EvaluationGuard {
  private static final Set<ThreadGroup> STOPPED = ConcurrentHashMap.newKeySet();
  private static final Set<Integer> REACHED = new LinkedHashSet<>();

  private EvaluationGuard() {}

  /** Ends the evaluation, if that is wanted; every loop calls it. */
  public static void tick() {
    if (!STOPPED.isEmpty() && STOPPED.contains(Thread.currentThread().getThreadGroup())) {
      throw new Stopped();
    }
  }

  /** Ends what the threads of a group do, soon. */
  public static void stop(ThreadGroup group) {
    STOPPED.add(group);
  }

  /** Stands for code that was left out. */
  public static Cut cut(int number) {
    synchronized (REACHED) {
      REACHED.add(number);
    }
    return new Cut();
  }

  /** Stands for an initializer that was left out; those have to be able to complete. */
  public static void reach(int number) {
    throw cut(number);
  }

  /** The numbers of what was left out and was reached since the last call of this. */
  public static Set<Integer> takeReached() {
    synchronized (REACHED) {
      Set<Integer> reached = new LinkedHashSet<>(REACHED);
      REACHED.clear();
      return reached;
    }
  }

  /** Stands for the end of the virtual machine. */
  public static void exit(int status) {
    throw new Exit("The Java virtual machine was to exit with status " + status);
  }

  /** Code that was left out was reached. */
  public static final class Cut extends Error {
    private static final long serialVersionUID = 1;

    Cut() {
      super("Code that does not compile");
    }
  }

  /** The evaluation has taken too long. */
  public static final class Stopped extends Error {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("The evaluation was stopped");
    }
  }

  /** User code was to end the virtual machine. */
  public static final class Exit extends Error {
    private static final long serialVersionUID = 1;

    Exit(String message) {
      super(message);
    }
  }

  /** Stands for a type that is not there, where a declaration names it. */
  public static final class Missing extends Error {
    private static final long serialVersionUID = 1;

    private Missing() {}
  }

  /** Stands for an interface that is not there, where a type is to have it. */
  public interface Absent {}
}
