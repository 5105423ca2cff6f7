package dev.stepwright.processor.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The files of a nested compilation: sources on demand, classes in memory, a growing class path.
 */
final class NestedFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final SourceFiles sources;
  private final ClassPath classPath;
  private final Function<SourceFile, SourceCopy> copies;
  private final Map<String, MemoryClass> guard;
  private final Map<String, MemoryClass> written = new LinkedHashMap<>();
  private final Set<String> listed = new LinkedHashSet<>();

  NestedFiles(
      StandardJavaFileManager files,
      SourceFiles sources,
      ClassPath classPath,
      Function<SourceFile, SourceCopy> copies) {
    super(files);
    this.sources = sources;
    this.classPath = classPath;
    this.copies = copies;
    this.guard = GuardClasses.read();
    grow();
  }

  /** The classes that were written, and those that they call. */
  Map<String, MemoryClass> classes() {
    Map<String, MemoryClass> classes = new LinkedHashMap<>(guard);
    classes.putAll(written);
    return classes;
  }

  /** Forgets what was written. */
  void clear() {
    written.clear();
  }

  /** Looks for more classes of the packages that were asked for; whether there are any. */
  boolean findMore() throws IOException {
    boolean found = false;
    for (String packageName : listed) {
      found |= classPath.findAll(packageName, names(packageName));
    }
    grow();
    return found;
  }

  private Set<String> names(String packageName) throws IOException {
    Set<String> names = new HashSet<>();
    for (JavaFileObject file :
        super.list(
            StandardLocation.CLASS_PATH, packageName, Set.of(JavaFileObject.Kind.CLASS), false)) {
      String name = super.inferBinaryName(StandardLocation.CLASS_PATH, file);
      names.add(name.substring(name.lastIndexOf('.') + 1));
    }
    return names;
  }

  private void grow() {
    try {
      fileManager.setLocation(StandardLocation.CLASS_PATH, classPath.roots());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location == StandardLocation.SOURCE_PATH) {
      List<JavaFileObject> found = new ArrayList<>();
      if (kinds.contains(JavaFileObject.Kind.SOURCE)) {
        sources.in(packageName).forEach(source -> found.add(copies.apply(source)));
      }
      return found;
    }
    if (location != StandardLocation.CLASS_PATH || packageName.isEmpty()) {
      return super.list(location, packageName, kinds, recurse);
    }
    if (packageName.equals(GuardClasses.PACKAGE)) {
      return new ArrayList<>(guard.values());
    }
    Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
    listed.add(packageName);
    if (found.iterator().hasNext()) {
      return found;
    }
    if (classPath.findImported(packageName) || classPath.findAll(packageName, Set.of())) {
      grow();
      return super.list(location, packageName, kinds, recurse);
    }
    return found;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    if (file instanceof SourceCopy copy) {
      return copy.file().binaryName();
    }
    return file instanceof MemoryClass type
        ? type.binaryName()
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one == other || (!isOurs(one) && !isOurs(other) && super.isSameFile(one, other));
  }

  private static boolean isOurs(FileObject file) {
    return file instanceof SourceCopy || file instanceof MemoryClass;
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return file instanceof SourceCopy
        ? location == StandardLocation.SOURCE_PATH
        : !isOurs(file) && super.contains(location, file);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    MemoryClass type = new MemoryClass(className);
    written.put(className, type);
    return type;
  }

  @Override
  public void close() {
    // The files outlive the compilation.
  }
}
