package dev.stepwright.processor.evaluate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;

/** The {@link EvaluationGuard} of a nested compilation, which is another class than ours. */
final class Guard {
  private final MethodHandle stop;
  private final MethodHandle takeReached;

  Guard(ClassLoader loader) {
    try {
      Class<?> type = Class.forName(EvaluationGuard.class.getName(), true, loader);
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      this.stop =
          lookup.findStatic(type, "stop", MethodType.methodType(void.class, ThreadGroup.class));
      this.takeReached = lookup.findStatic(type, "takeReached", MethodType.methodType(Set.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The guard of a nested compilation is not there", e);
    }
  }

  /** Ends what the threads of a group do. */
  void stop(ThreadGroup group) {
    call(stop, group);
  }

  /** The numbers of what was left out and was reached since the last call of this. */
  @SuppressWarnings("unchecked")
  Set<Integer> takeReached() {
    return (Set<Integer>) call(takeReached);
  }

  private static Object call(MethodHandle handle, Object... arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException("The guard of a nested compilation does not answer", e);
    }
  }
}
