package dev.stepwright.processor.evaluate;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * The folders and archives with the classes that the outer compilation knows. Nobody tells a
 * processor about them; it can ask where a class is, and so they are found as they are needed.
 */
final class ClassPath {
  private final Filer filer;
  private final Elements elements;
  private final SourceFiles sources;
  private final Set<File> roots = new LinkedHashSet<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * The class path of an environment.
   *
   * @param given folders and archives that the user names
   */
  ClassPath(ProcessingEnvironment environment, SourceFiles sources, String given) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
    this.sources = sources;
    Arrays.stream(given.split(File.pathSeparator, -1))
        .filter(path -> !path.isEmpty())
        .map(File::new)
        .forEach(roots::add);
  }

  /** What has been found so far. */
  synchronized List<File> roots() {
    return new ArrayList<>(roots);
  }

  /** Finds where a package is, by the names that imports have; whether anything new was found. */
  boolean findImported(String packageName) {
    int before = roots.size();
    if (asked.add(packageName)) {
      for (String name : sources.imported(packageName)) {
        find(packageName, name, modules());
      }
    }
    return roots.size() > before;
  }

  /**
   * Finds where the classes of a package are, wherever; whether anything new was found. It makes
   * the outer compiler read all of them.
   */
  boolean findAll(String packageName, Collection<String> known) {
    int before = roots.size() + sources.size();
    for (PackageElement each : elements.getAllPackageElements(packageName)) {
      ModuleElement module = elements.getModuleOf(each);
      for (Element element : each.getEnclosedElements()) {
        String name = element.getSimpleName().toString();
        if (element instanceof TypeElement type
            && !known.contains(name)
            && sources.of(type.getQualifiedName().toString()) == null
            && !find(packageName, name, List.of(module))) {
          sources.add(type);
        }
      }
    }
    return roots.size() + sources.size() > before;
  }

  /** Finds where a class is, by its binary name; whether that is a new place. */
  synchronized boolean find(String className) {
    int end = className.lastIndexOf('.');
    int before = roots.size();
    find(end < 0 ? "" : className.substring(0, end), className.substring(end + 1), modules());
    return roots.size() > before;
  }

  private Collection<? extends ModuleElement> modules() {
    List<ModuleElement> modules = new ArrayList<>();
    for (ModuleElement module : elements.getAllModuleElements()) {
      String name = module.getQualifiedName().toString();
      if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
        modules.add(module);
      }
    }
    return modules;
  }

  private synchronized boolean find(
      String packageName, String name, Collection<? extends ModuleElement> modules) {
    String file = name + ".class";
    if (ask(StandardLocation.CLASS_PATH, packageName, packageName, file)) {
      return true;
    }
    for (ModuleElement module : modules) {
      String place = module.getQualifiedName() + "/" + packageName;
      if (!module.isUnnamed() && ask(StandardLocation.MODULE_PATH, place, packageName, file)) {
        return true;
      }
    }
    return false;
  }

  private boolean ask(Location location, String place, String packageName, String file) {
    try {
      FileObject found = filer.getResource(location, place, file);
      String path = (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + file;
      return add(found.toUri().toString(), path);
    } catch (IOException | RuntimeException e) {
      // It is not there; some compilers say so by other exceptions.
      return false;
    }
  }

  private boolean add(String found, String path) {
    String root = found;
    if (found.startsWith("jar:")) {
      root = found.substring("jar:".length(), found.indexOf("!/"));
    } else if (found.endsWith(path)) {
      root = found.substring(0, found.length() - path.length());
    }
    return root.startsWith("file:") && (roots.add(new File(URI.create(root))) || !root.isEmpty());
  }
}
