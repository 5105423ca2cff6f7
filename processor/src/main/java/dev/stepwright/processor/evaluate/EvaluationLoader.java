package dev.stepwright.processor.evaluate;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;

/**
 * Loads the classes of a nested compilation: those of the builder from where the processor has
 * them, so that values can be shared; those of sources from memory; the others from the class path.
 */
final class EvaluationLoader extends URLClassLoader {
  private static final List<String> SHARED =
      List.of("dev.stepwright.dsl.", "com.fasterxml.jackson.", "org.jspecify.");

  private final Map<String, MemoryClass> classes;
  private final ClassPath classPath;
  private final ClassLoader own;

  EvaluationLoader(Map<String, MemoryClass> classes, ClassPath classPath, ClassLoader own) {
    super(new URL[0], ClassLoader.getPlatformClassLoader());
    this.classes = classes;
    this.classPath = classPath;
    this.own = own;
    addRoots();
  }

  private void addRoots() {
    for (File root : classPath.roots()) {
      try {
        // A place that is known already is not added again.
        addURL(root.toURI().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("No place for classes: " + root, e);
      }
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!classes.containsKey(name) && SHARED.stream().anyMatch(name::startsWith)) {
      try {
        return own.loadClass(name);
      } catch (ClassNotFoundException e) {
        // A part of Jackson that the user has and the processor has not.
        return super.loadClass(name, resolve);
      }
    }
    return super.loadClass(name, resolve);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    MemoryClass type = classes.get(name);
    if (type != null) {
      byte[] bytes = type.bytes();
      return defineClass(name, bytes, 0, bytes.length);
    }
    try {
      return super.findClass(name);
    } catch (ClassNotFoundException e) {
      if (!classPath.find(name)) {
        throw e;
      }
      addRoots();
      return super.findClass(name);
    }
  }
}
