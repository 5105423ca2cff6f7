package dev.stepwright.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds annotations in the bodies of methods: on local classes, on methods of those that have none
 * and of anonymous ones. javac shows them to no processor, nor does it say yet what types they are.
 */
final class BodyAnnotations extends TreeScanner<Void, Boolean> {
  private final String packageName;
  private final Predicate<String> exists;
  private final Set<String> imported = new HashSet<>();
  private final List<AnnotationTree> found = new ArrayList<>();

  private BodyAnnotations(String packageName, Predicate<String> exists) {
    this.packageName = packageName;
    this.exists = exists;
  }

  /**
   * The annotations in the bodies of a file whose types it imports from a package.
   *
   * @param exists whether there is a type
   */
  static List<AnnotationTree> of(
      String packageName, CompilationUnitTree unit, Predicate<String> exists) {
    BodyAnnotations finder = new BodyAnnotations(packageName, exists);
    for (ImportTree each : unit.getImports()) {
      finder.imported.add(each.getQualifiedIdentifier().toString());
    }
    if (finder.imported.stream().anyMatch(name -> name.startsWith(packageName + "."))) {
      finder.scan(unit.getTypeDecls(), false);
    }
    return finder.found;
  }

  @Override
  public Void visitClass(ClassTree type, Boolean isWithin) {
    boolean isAnnotated = isWithin && gather(type.getModifiers());
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        if (isWithin && !isAnnotated) {
          gather(method.getModifiers());
        }
        scan(method.getBody(), true);
      } else if (member instanceof VariableTree field) {
        scan(field.getInitializer(), true);
      } else {
        scan(member, isWithin || !(member instanceof ClassTree));
      }
    }
    return null;
  }

  /** Adds the first annotation of the package, if there is one. */
  private boolean gather(ModifiersTree modifiers) {
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      if (isImported(annotation.getAnnotationType().toString())) {
        return found.add(annotation);
      }
    }
    return false;
  }

  private boolean isImported(String name) {
    String qualified = packageName + "." + name;
    return imported.contains(qualified)
        || (imported.contains(packageName + ".*")
            && imported.stream().noneMatch(other -> other.endsWith("." + name))
            && exists.test(qualified));
  }
}
