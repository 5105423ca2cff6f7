package dev.stepwright.processor.evaluate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that the parts of a source file mention. */
final class Mentions {
  private final Set<String> outside = new HashSet<>();
  private final List<Body> bodies = new ArrayList<>();

  /**
   * A method's body, or a constructor's.
   *
   * @param name the method, or the class
   * @param method the method
   * @param names the names that are mentioned in it
   */
  record Body(String name, MethodTree method, Set<String> names) {}

  Mentions(CompilationUnitTree unit) {
    Set<String> methods = new HashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        methods.add(tree.getName().toString());
        return super.visitMethod(tree, null);
      }
    }.scan(unit, null);
    new Scanner(methods, outside, "").scan(unit, null);
  }

  /** The names that are mentioned outside of bodies. */
  Set<String> outside() {
    return outside;
  }

  /** The bodies, other than those within bodies. */
  List<Body> bodies() {
    return bodies;
  }

  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> methods;
    private final Set<String> names;
    private final String type;

    Scanner(Set<String> methods, Set<String> names, String type) {
      this.methods = methods;
      this.names = names;
      this.type = type;
    }

    private boolean isOutside() {
      return names == outside;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      if (isOutside() && !tree.getSimpleName().contentEquals(type)) {
        new Scanner(methods, names, tree.getSimpleName().toString()).visitClass(tree, null);
        return null;
      }
      return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
      if (!isOutside() || tree.getBody() == null) {
        return super.visitMethod(tree, null);
      }
      String name = tree.getName().contentEquals("<init>") ? type : tree.getName().toString();
      Set<String> within = new HashSet<>();
      new Scanner(methods, within, type).scan(tree.getBody(), null);
      bodies.add(new Body(name, tree, within));
      scan(tree.getModifiers(), null);
      scan(tree.getReturnType(), null);
      scan(tree.getTypeParameters(), null);
      scan(tree.getParameters(), null);
      scan(tree.getThrows(), null);
      return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
      names.add(tree.getName().toString());
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
      names.add(tree.getIdentifier().toString());
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
      names.add(tree.getName().toString());
      return super.visitMemberReference(tree, null);
    }

    /**
     * A method that is named to a function of another file, as in {@code task(Jobs::submit)}, will
     * hardly be called by it now. If it is, that is noticed.
     */
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
      boolean isForeign =
          tree.getMethodSelect() instanceof IdentifierTree name
              && !methods.contains(name.getName().toString());
      scan(tree.getTypeArguments(), null);
      scan(tree.getMethodSelect(), null);
      for (Tree argument : tree.getArguments()) {
        if (isForeign && argument instanceof MemberReferenceTree reference) {
          scan(reference.getQualifierExpression(), null);
        } else {
          scan(argument, null);
        }
      }
      return null;
    }
  }
}
