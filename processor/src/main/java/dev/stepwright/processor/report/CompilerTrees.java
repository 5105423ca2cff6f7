package dev.stepwright.processor.report;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** The trees of the compiler, which is to be javac; build tools wrap its environment. */
public final class CompilerTrees {
  private static final int DEPTH = 4;

  private CompilerTrees() {}

  /** The trees of the compiler of an environment; null if it is another one than javac. */
  public static @Nullable Trees of(ProcessingEnvironment environment) {
    ProcessingEnvironment unwrapped = environment;
    for (int i = 0; i < DEPTH && unwrapped != null; i++) {
      try {
        return Trees.instance(unwrapped);
      } catch (IllegalArgumentException e) {
        unwrapped = unwrap(unwrapped);
      }
    }
    return null;
  }

  private static @Nullable ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
    try {
      return Proxy.isProxyClass(environment.getClass())
          ? unwrapProxy(environment)
          : unwrapDelegate(environment);
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(CompilerTrees.class.getName())
          .log(System.Logger.Level.DEBUG, "Cannot unwrap " + environment.getClass(), e);
      return null;
    }
  }

  /** As IntelliJ wraps it. */
  private static @Nullable ProcessingEnvironment unwrapProxy(ProcessingEnvironment environment)
      throws ReflectiveOperationException {
    Class<?> wrappers =
        environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
    return (ProcessingEnvironment)
        wrappers
            .getDeclaredMethod("unwrap", Class.class, Object.class)
            .invoke(null, ProcessingEnvironment.class, environment);
  }

  /** As Gradle and others wrap it. */
  private static @Nullable ProcessingEnvironment unwrapDelegate(ProcessingEnvironment environment)
      throws ReflectiveOperationException {
    for (Class<?> type = environment.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (ProcessingEnvironment.class.isAssignableFrom(field.getType())) {
          field.setAccessible(true);
          return (ProcessingEnvironment) field.get(environment);
        }
      }
    }
    return null;
  }
}
