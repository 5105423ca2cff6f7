package dev.stepwright.processor.evaluate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has copies ask in every loop, method and lambda whether they are to end, and has them throw where
 * they would end the virtual machine.
 */
final class Instrumentation extends TreeScanner<@Nullable Void, @Nullable Void> {
  static final String GUARD = EvaluationGuard.class.getSimpleName();
  private static final String TICK = GUARD + ".tick();";
  private static final Set<String> EXITS = Set.of("exit", "halt");

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String text;
  private final Edits edits;

  /** Names of variables that are {@code Runtime}s. */
  private final Set<String> runtimes = new HashSet<>();

  private boolean importsExit;

  private Instrumentation(
      CompilationUnitTree unit, SourcePositions positions, String text, Edits edits) {
    this.unit = unit;
    this.positions = positions;
    this.text = text;
    this.edits = edits;
  }

  /** Whether a body is in the text: one that Lombok has made has the place of its annotation. */
  static boolean isIn(String text, int start) {
    return start >= 0 && text.charAt(start) == '{';
  }

  /** Changes a copy. */
  static void apply(CompilationUnitTree unit, SourcePositions positions, String text, Edits edits) {
    int header =
        unit.getPackage() == null ? 0 : (int) positions.getEndPosition(unit, unit.getPackage());
    edits.insert(header, "import " + EvaluationGuard.class.getName() + ";");
    new Instrumentation(unit, positions, text, edits).scan(unit, null);
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
    String name = tree.getQualifiedIdentifier().toString();
    importsExit |= name.equals("java.lang.System.exit") || name.equals("java.lang.System.*");
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    if ((tree.getType() != null && tree.getType().toString().matches("(java\\.lang\\.)?Runtime"))
        || (tree.getInitializer() != null && isRuntime(tree.getInitializer()))) {
      runtimes.add(tree.getName().toString());
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    BlockTree body = tree.getBody();
    if (body != null && !isIn(text, start(body))) {
      return null;
    }
    // The first statement of a constructor may be its call of another one.
    if (body != null && !tree.getName().contentEquals("<init>")) {
      tickIn(body);
    }
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
    if (tree.getBody() instanceof BlockTree block) {
      tickIn(block);
    }
    return super.visitLambdaExpression(tree, null);
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
    tickIn(tree.getStatement());
    return super.visitWhileLoop(tree, null);
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void nothing) {
    tickIn(tree.getStatement());
    return super.visitDoWhileLoop(tree, null);
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
    tickIn(tree.getStatement());
    return super.visitForLoop(tree, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
    tickIn(tree.getStatement());
    return super.visitEnhancedForLoop(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    ExpressionTree method = tree.getMethodSelect();
    boolean exits =
        method instanceof MemberSelectTree select
            ? isExit(select.getIdentifier(), select.getExpression())
            : importsExit
                && method instanceof IdentifierTree name
                && name.getName().contentEquals("exit");
    if (exits && tree.getArguments().size() == 1) {
      replace(method, GUARD + ".exit");
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    if (isExit(tree.getName(), tree.getQualifierExpression())) {
      replace(tree, GUARD + "::exit");
    }
    return super.visitMemberReference(tree, null);
  }

  private boolean isExit(CharSequence method, ExpressionTree of) {
    return EXITS.contains(method.toString())
        && (of.toString().matches("(java\\.lang\\.)?System") || isRuntime(of));
  }

  private boolean isRuntime(ExpressionTree tree) {
    return tree instanceof IdentifierTree name
        ? runtimes.contains(name.getName().toString())
        : tree.toString().matches("(java\\.lang\\.)?Runtime\\.getRuntime\\(\\)");
  }

  private void replace(Tree tree, String by) {
    int start = start(tree);
    int end = (int) positions.getEndPosition(unit, tree);
    if (start >= 0 && end > start) {
      edits.replace(start, end, by);
    }
  }

  private void tickIn(Tree statement) {
    int start = start(statement);
    int end = (int) positions.getEndPosition(unit, statement);
    if (start < 0 || end <= start) {
      return;
    }
    if (!(statement instanceof BlockTree)) {
      edits.insert(start, "{" + TICK);
      edits.insert(end, "}");
    } else if (isIn(text, start)) {
      edits.insert(start + 1, TICK);
    }
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }
}
