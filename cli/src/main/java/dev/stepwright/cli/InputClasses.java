package dev.stepwright.cli;

import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.type.ReflectedShapes;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes on a class path that are looked at and never run: none of them is initialized.
 *
 * <p>They see nothing of this program but the annotations that shapes are read from, which may be
 * missing where they are compiled to: an annotation whose type cannot be found is one that was
 * never written.
 */
final class InputClasses implements AutoCloseable {
  private final URLClassLoader loader;

  private InputClasses(URLClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The classes on a class path.
   *
   * @throws Misuse if something on it is not there
   */
  static InputClasses on(String classPath, Workspace workspace) {
    List<URL> places = new ArrayList<>();
    for (String name : classPath.split(File.pathSeparator, -1)) {
      if (!name.isEmpty()) {
        // Fails where there is nothing, of which a class loader would say no word.
        boolean isFolder = workspace.isFolder(name);
        try {
          URL place = workspace.resolve(name).toUri().toURL();
          String folder = place.toString();
          places.add(isFolder && !folder.endsWith("/") ? new URL(folder + "/") : place);
        } catch (MalformedURLException e) {
          throw new Misuse("`" + name + "` is no place for classes: " + e.getMessage());
        }
      }
    }
    return new InputClasses(new URLClassLoader(places.toArray(new URL[0]), new Annotations()));
  }

  /**
   * A class, by its binary or its canonical name.
   *
   * @throws Misuse if there is none, or if it cannot be loaded
   */
  Class<?> find(String name) {
    String binary = name;
    while (true) {
      try {
        return Class.forName(binary, /* initialize= */ false, loader);
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          throw new Misuse("--input-type " + name + ": no such class on the --class-path");
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      } catch (LinkageError e) {
        throw unusable(name, e);
      }
    }
  }

  /**
   * The shape of a class.
   *
   * @throws Misuse if a class that it needs is not there
   */
  Shape shape(Class<?> type) {
    try {
      return ReflectedShapes.of(type);
    } catch (LinkageError | TypeNotPresentException e) {
      throw unusable(type.getName(), e);
    }
  }

  private static Misuse unusable(String name, Throwable e) {
    String message = String.valueOf(e.getMessage());
    String missing =
        e instanceof TypeNotPresentException type
            ? type.typeName()
            : e instanceof NoClassDefFoundError && !message.contains(" ")
                ? message.replace('/', '.')
                : null;
    return new Misuse(
        "--input-type "
            + name
            + (missing == null
                ? ": cannot be loaded: " + message
                : ": it needs " + missing + ", which is not on the --class-path"));
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDK's classes, Jackson's, and the annotations of JSpecify. */
  private static final class Annotations extends ClassLoader {
    private static final List<String> PACKAGES =
        List.of("com.fasterxml.jackson.", "org.jspecify.annotations.");

    Annotations() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (PACKAGES.stream().anyMatch(name::startsWith)) {
        return InputClasses.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
