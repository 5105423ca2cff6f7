package dev.stepwright.processor.evaluate;

import static dev.stepwright.processor.evaluate.Instrumentation.GUARD;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of copies what does not compile, so that the rest of them does: a body where that is
 * enough, and the class where nothing less is. A body that was left out says so when it is reached,
 * and nothing is left out that would give what remains another meaning.
 */
final class Cutter {
  private static final Set<String> CONSTRUCTORS = Set.of("this", "super");

  private final List<Cut> cuts = new ArrayList<>();
  private final Map<Tree, Cut> byTree = new HashMap<>();

  /** The names of declarations that are gone: what mentions one might come to mean another. */
  private final Map<String, CompileError> removed = new HashMap<>();

  private final List<SourceCopy> copies = new ArrayList<>();
  private int attempt = 1;

  /** Has the next attempt begin: what is still wrong within a cut needs a larger one. */
  void nextAttempt() {
    attempt++;
  }

  Cut cut(int number) {
    return cuts.get(number);
  }

  List<Cut> cuts() {
    return cuts;
  }

  /** Takes note of a copy, and leaves out of it what mentions what is gone. */
  void add(SourceCopy copy) {
    copies.add(copy);
    removed.forEach((name, error) -> cutMentions(copy, name, error));
  }

  /** Leaves out a body that is of no use. */
  void cutUnused(SourceCopy copy, MethodTree method) {
    BlockTree body = method.getBody();
    if (body != null
        && copy.end(body) > 0
        && Instrumentation.isIn(copy.file().text(), copy.start(body))) {
      cutBody(copy, Integer.MAX_VALUE, method, null);
    }
  }

  /** Leaves out what an error is about; false if nothing is left to leave out. */
  boolean cut(CompileError error) {
    return error.copy() != null && cut(error.copy(), error.offset(), error);
  }

  /** Leaves out what is at a place, because of an error that may be at another one. */
  private boolean cut(SourceCopy copy, int offset, CompileError error) {
    List<Tree> around = copy.around(offset);
    for (int i = around.size() - 1; i > 0; i--) {
      Tree tree = around.get(i);
      Boolean done = null;
      if (tree instanceof ImportTree each) {
        done = cutImport(copy, each, error);
      } else if (tree instanceof AnnotationTree) {
        done = remove(copy, tree, "", error);
      } else if (tree instanceof MethodTree method) {
        done = cutMethod(copy, offset, method, around.subList(i + 1, around.size()), error);
      } else if (around.get(i - 1) instanceof ClassTree type && !(tree instanceof ClassTree)) {
        done = cutMember(copy, offset, type, tree, error);
      } else if (tree instanceof ClassTree type) {
        done = cutType(copy, type, around.get(i - 1), around.subList(i + 1, around.size()), error);
      }
      if (done != null && done) {
        return true;
      }
    }
    return false;
  }

  private boolean cutImport(SourceCopy copy, ImportTree each, CompileError error) {
    String name = each.getQualifiedIdentifier().toString();
    return remove(copy, each, "", error.asDeclaration())
        && gone(name.substring(name.lastIndexOf('.') + 1), error.asDeclaration());
  }

  private @Nullable Boolean cutMethod(
      SourceCopy copy, int offset, MethodTree method, List<Tree> within, CompileError error) {
    BlockTree body = method.getBody();
    if (body != null && copy.start(body) >= 0 && offset >= copy.start(body)) {
      return cutBody(copy, offset, method, error);
    }
    for (int i = within.size() - 1; i >= 0; i--) {
      boolean isPart = i > 0 && within.get(i - 1) instanceof MemberSelectTree;
      if (!isPart
          && isType(within.get(i))
          && remove(copy, within.get(i), GUARD + ".Missing", error.asDeclaration())) {
        return true;
      }
    }
    return null;
  }

  private static boolean isType(Tree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree
        || tree instanceof ParameterizedTypeTree
        || tree instanceof ArrayTypeTree
        || tree instanceof AnnotatedTypeTree;
  }

  /** Leaves out a body, but for a constructor's call of another one. */
  private boolean cutBody(
      SourceCopy copy, int offset, MethodTree method, @Nullable CompileError error) {
    BlockTree body = method.getBody();
    int start = copy.start(body) + 1;
    for (StatementTree statement : body.getStatements()) {
      if (isConstructorCall(statement) && copy.end(statement) > 0) {
        start = copy.end(statement);
      }
    }
    if (offset < start && start > copy.start(body) + 1) {
      return false;
    }
    return replace(copy, method, start, copy.end(body), "throw " + GUARD + ".cut(%d);}", error);
  }

  private static boolean isConstructorCall(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree name
        && CONSTRUCTORS.contains(name.getName().toString());
  }

  private @Nullable Boolean cutMember(
      SourceCopy copy, int offset, ClassTree type, Tree member, CompileError error) {
    if (member instanceof BlockTree block) {
      int start = copy.file().text().indexOf('{', copy.start(block));
      return replace(copy, block, start, copy.end(block), "{" + GUARD + ".reach(%d);}", error);
    }
    if (!(member instanceof VariableTree field) || !type.getMembers().contains(member)) {
      return null;
    }
    if (isConstant(copy, type, field)
        || (type.getKind() == Tree.Kind.RECORD
            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
        || type.getMembers().stream()
            .anyMatch(other -> other != field && copy.start(other) == copy.start(field))) {
      return null;
    }
    CompileError cause =
        field.getInitializer() != null && offset >= copy.start(field.getInitializer())
            ? error
            : error.asDeclaration();
    return remove(copy, field, "", cause) && gone(field.getName().toString(), cause);
  }

  private static boolean isConstant(SourceCopy copy, ClassTree type, VariableTree field) {
    return type.getKind() == Tree.Kind.ENUM
        && copy.file().text().startsWith(field.getName().toString(), copy.start(field));
  }

  private @Nullable Boolean cutType(
      SourceCopy copy, ClassTree type, Tree parent, List<Tree> within, CompileError error) {
    if (!within.isEmpty()
        && type.getImplementsClause().contains(within.get(0))
        && remove(copy, within.get(0), GUARD + ".Absent", error.asDeclaration())) {
      return true;
    }
    if (type.getSimpleName().length() == 0
        || !(parent instanceof ClassTree || parent instanceof CompilationUnitTree)) {
      return null;
    }
    CompileError cause = error.asDeclaration();
    return remove(copy, type, "", cause) && gone(type.getSimpleName().toString(), cause);
  }

  private boolean remove(SourceCopy copy, Tree tree, String by, CompileError error) {
    return replace(copy, tree, copy.start(tree), copy.end(tree), by, error);
  }

  private boolean replace(
      SourceCopy copy, Tree tree, int start, int end, String by, @Nullable CompileError error) {
    Cut earlier = byTree.get(tree);
    if (earlier != null && earlier.attempt() == attempt && error != null) {
      earlier.errors().add(error);
      return true;
    }
    Cut cut = new Cut(cuts.size(), copy, attempt);
    if (start < 0
        || end <= start
        || !copy.replace(start, end, by.replace("%d", "" + cut.number()))) {
      return false;
    }
    if (error != null) {
      cut.errors().add(error);
    }
    cuts.add(cut);
    byTree.put(tree, cut);
    return true;
  }

  private boolean gone(String name, CompileError error) {
    if (removed.putIfAbsent(name, error) == null) {
      for (SourceCopy copy : List.copyOf(copies)) {
        cutMentions(copy, name, error);
      }
    }
    return true;
  }

  private void cutMentions(SourceCopy copy, String name, CompileError cause) {
    for (Tree mention : Uses.of(copy.file().unit(), name)) {
      if (copy.start(mention) >= 0 && !copy.isGone(copy.start(mention))) {
        cut(copy, copy.start(mention), cause);
      }
    }
  }
}
