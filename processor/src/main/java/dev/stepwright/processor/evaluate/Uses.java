package dev.stepwright.processor.evaluate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uses of the name of a field or type, judged by the name alone. */
final class Uses extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final String name;
  private final List<Tree> uses = new ArrayList<>();

  private Uses(String name) {
    this.name = name;
  }

  /** The uses in a file, other than in imports and where a method has a variable of the name. */
  static List<Tree> of(CompilationUnitTree unit, String name) {
    Uses scanner = new Uses(name);
    scanner.scan(unit, null);
    return scanner.uses;
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    Set<String> declared = new HashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
        declared.add(variable.getName().toString());
        return super.visitVariable(variable, null);
      }
    }.scan(tree, null);
    if (!declared.contains(name)) {
      return super.visitMethod(tree, null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      scan(select.getExpression(), null);
    }
    scan(tree.getTypeArguments(), null);
    return scan(tree.getArguments(), null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    if (tree.getName().contentEquals(name)) {
      uses.add(tree);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    if (tree.getIdentifier().contentEquals(name)) {
      uses.add(tree);
    }
    return super.visitMemberSelect(tree, null);
  }
}
