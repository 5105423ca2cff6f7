package dev.stepwright.dsl.builder;

import java.lang.StackWalker.StackFrame;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where in a user's sources a method of the builder was called.
 *
 * <p>It is known only while the compiler evaluates a workflow: walking the stack costs time that a
 * running program has no use for.
 *
 * @param className the binary name of the class with the call
 * @param line the line of the call in that class's file
 */
public record CallSite(String className, int line) {
  private static final String OWN = "dev.stepwright.dsl.";
  private static final Set<String> JDK = Set.of("java.", "javax.", "jdk.");
  private static final StackWalker STACK = StackWalker.getInstance();
  private static final ThreadLocal<Boolean> RECORDED = new ThreadLocal<>();

  /** Does something on this thread, with the places of calls being known. */
  public static <T> T recorded(Supplier<T> work) {
    RECORDED.set(true);
    try {
      return work.get();
    } finally {
      RECORDED.remove();
    }
  }

  /** The innermost call by a user's class; null if places are not being recorded. */
  static @Nullable CallSite here() {
    if (RECORDED.get() == null) {
      return null;
    }
    return STACK.walk(
        frames ->
            frames
                .filter(CallSite::isUsers)
                .findFirst()
                .map(frame -> new CallSite(frame.getClassName(), frame.getLineNumber()))
                .orElse(null));
  }

  private static boolean isUsers(StackFrame frame) {
    String name = frame.getClassName();
    return !name.startsWith(OWN) && JDK.stream().noneMatch(name::startsWith);
  }
}
