package dev.stepwright.processor.evaluate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls in a source file. In the copy each opening parenthesis of a call starts a line, so that
 * the line, which is all that a stack knows, is the call's own.
 */
final class Calls {
  private final NavigableMap<Integer, MethodInvocationTree> byParenthesis = new TreeMap<>();
  private final Map<Integer, MethodInvocationTree> byLine = new HashMap<>();

  Calls(CompilationUnitTree unit, SourcePositions positions, String text) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        int parenthesis =
            parenthesis(text, (int) positions.getEndPosition(unit, call.getMethodSelect()));
        if (parenthesis >= 0) {
          byParenthesis.put(parenthesis, call);
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(unit, null);
    int line = 1;
    int at = 0;
    for (Map.Entry<Integer, MethodInvocationTree> call : byParenthesis.entrySet()) {
      line += LineEnds.count(text, at, call.getKey()) + 1;
      at = call.getKey();
      byLine.put(line, call.getValue());
    }
  }

  /** The call on a line of the copy; null if that is not the line of one. */
  @Nullable MethodInvocationTree at(int line) {
    return byLine.get(line);
  }

  /** Has each call start a line. */
  void separate(Edits edits) {
    byParenthesis.keySet().forEach(parenthesis -> edits.insert(parenthesis, "\n"));
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
