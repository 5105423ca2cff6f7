package dev.stepwright.processor.evaluate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a source file's copy. Each statement and the opening parenthesis of each call starts
 * one, so that the line, which is all that a stack knows, is its own.
 */
final class Lines {
  private final NavigableMap<Integer, Tree> byOffset = new TreeMap<>();
  private final Map<Integer, Tree> byLine = new HashMap<>();

  Lines(CompilationUnitTree unit, SourcePositions positions, String text) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        int parenthesis =
            parenthesis(text, (int) positions.getEndPosition(unit, call.getMethodSelect()));
        if (parenthesis >= 0) {
          byOffset.put(parenthesis, call);
        }
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        if (tree instanceof StatementTree
            && !(tree instanceof BlockTree)
            && !(tree instanceof ClassTree)
            && !(tree instanceof VariableTree)) {
          statement(tree);
        }
        return super.scan(tree, null);
      }

      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        if (variable.getInitializer() != null) {
          statement(variable);
        }
        return super.visitVariable(variable, null);
      }

      private void statement(Tree tree) {
        int start = (int) positions.getStartPosition(unit, tree);
        // What the compiler made has no end.
        if (start >= 0 && positions.getEndPosition(unit, tree) > start) {
          byOffset.putIfAbsent(start, tree);
        }
      }
    }.scan(unit, null);
    int line = 1;
    int at = 0;
    for (Map.Entry<Integer, Tree> each : byOffset.entrySet()) {
      line += LineEnds.count(text, at, each.getKey()) + 1;
      at = each.getKey();
      byLine.put(line, each.getValue());
    }
  }

  /** The call that starts a line of the copy; null if none does. */
  @Nullable MethodInvocationTree call(int line) {
    return byLine.get(line) instanceof MethodInvocationTree call ? call : null;
  }

  /** The statement that starts a line of the copy; null if none does. */
  @Nullable StatementTree statement(int line) {
    return byLine.get(line) instanceof StatementTree statement ? statement : null;
  }

  /** Has them start. */
  void separate(Edits edits) {
    byOffset.keySet().forEach(offset -> edits.insert(offset, "\n"));
  }

  /** The parenthesis after an offset, with nothing but white space and comments between. */
  private static int parenthesis(String text, int from) {
    int at = from;
    while (at >= 0 && at < text.length()) {
      if (text.charAt(at) == '(' || isEscaped(text, at)) {
        return at;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = end(text.indexOf('\n', at), 1);
      } else if (text.startsWith("/*", at)) {
        at = end(text.indexOf("*/", at + 2), 2);
      } else {
        return -1;
      }
    }
    return -1;
  }

  private static int end(int found, int length) {
    return found < 0 ? -1 : found + length;
  }

  private static boolean isEscaped(String text, int at) {
    if (text.charAt(at) != '\\' || at + 1 >= text.length() || text.charAt(at + 1) != 'u') {
      return false;
    }
    int digits = at + 1;
    while (digits < text.length() && text.charAt(digits) == 'u') {
      digits++;
    }
    return text.startsWith("0028", digits);
  }
}
