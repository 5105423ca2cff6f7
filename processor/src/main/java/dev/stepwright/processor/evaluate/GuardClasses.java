package dev.stepwright.processor.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The class files of {@link EvaluationGuard}, which every nested compilation has of its own. */
final class GuardClasses {
  static final String PACKAGE = EvaluationGuard.class.getPackageName();

  private GuardClasses() {}

  /** The class files, by their binary names. */
  static Map<String, MemoryClass> read() {
    Map<String, MemoryClass> classes = new LinkedHashMap<>();
    add(EvaluationGuard.class, classes);
    for (Class<?> nested : EvaluationGuard.class.getDeclaredClasses()) {
      add(nested, classes);
    }
    return classes;
  }

  private static void add(Class<?> type, Map<String, MemoryClass> classes) {
    String file = type.getName().substring(PACKAGE.length() + 1) + ".class";
    try (InputStream input = type.getResourceAsStream(file)) {
      if (input == null) {
        throw new IllegalStateException("No class file of " + type);
      }
      classes.put(type.getName(), new MemoryClass(type.getName(), input.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
