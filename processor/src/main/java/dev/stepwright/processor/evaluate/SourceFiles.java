package dev.stepwright.processor.evaluate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The source files of the outer compilation that are known so far. */
final class SourceFiles {
  private final Trees trees;
  private final Map<CompilationUnitTree, SourceFile> byUnit = new LinkedHashMap<>();
  private final Map<String, SourceFile> byType = new LinkedHashMap<>();
  private final Map<String, List<SourceFile>> byPackage = new LinkedHashMap<>();

  SourceFiles(Trees trees) {
    this.trees = trees;
  }

  /** Adds the file of a type; false if it has none, or that is known. */
  boolean add(Element element) {
    TreePath path = element instanceof TypeElement ? trees.getPath(element) : null;
    if (path == null || byUnit.containsKey(path.getCompilationUnit())) {
      return false;
    }
    SourceFile file = new SourceFile(path.getCompilationUnit(), trees.getSourcePositions());
    byUnit.put(file.unit(), file);
    byPackage.computeIfAbsent(file.packageName(), name -> new ArrayList<>()).add(file);
    file.binaryNames().forEach(name -> byType.put(name, file));
    return true;
  }

  /**
   * What the outer compiler takes a name for: {@code ERROR} if it does not know it, {@code NONE}
   * where it has not looked yet.
   *
   * @param around the trees around the name and its own, the outermost first
   */
  TypeKind kind(SourceFile file, List<Tree> around) {
    TreePath path = new TreePath(file.unit());
    boolean isImport = false;
    for (Tree tree : around) {
      path = tree == file.unit() ? path : new TreePath(path, tree);
      isImport |= tree instanceof ImportTree;
    }
    TypeMirror type = trees.getTypeMirror(path);
    if (type == null) {
      return isImport ? TypeKind.ERROR : TypeKind.NONE;
    }
    return type.getKind();
  }

  Collection<SourceFile> all() {
    return byUnit.values();
  }

  /** How many there are. */
  int size() {
    return byUnit.size();
  }

  List<SourceFile> in(String packageName) {
    return byPackage.getOrDefault(packageName, List.of());
  }

  /** The file of a class, which may be a nested one; null if it is not one of these. */
  @Nullable SourceFile of(String className) {
    int nested = className.lastIndexOf('$');
    SourceFile file = byType.get(className);
    return file != null || nested < 1 ? file : of(className.substring(0, nested));
  }

  /** The simple names in a package that imports have. */
  Set<String> imported(String packageName) {
    Set<String> names = new LinkedHashSet<>();
    for (SourceFile file : all()) {
      for (ImportTree each : file.unit().getImports()) {
        String name = each.getQualifiedIdentifier().toString();
        if (name.startsWith(packageName + ".")) {
          String rest = name.substring(packageName.length() + 1);
          int end = rest.indexOf('.');
          names.add(end < 0 ? rest : rest.substring(0, end));
        }
      }
    }
    names.remove("*");
    return names;
  }
}
