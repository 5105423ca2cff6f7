package dev.stepwright.dsl.path;

import dev.stepwright.dsl.json.SyntaxException;
import org.jspecify.annotations.Nullable;

/** Where the parsers of one Path stand in its text. They share it, and so one limit of nesting. */
final class Cursor {
  /** Deeper nesting of filters, parentheses and literals is refused, to bound the recursion. */
  private static final int MAX_DEPTH = 64;

  /** What {@link #peek} gives at the end of the text. */
  static final int END = -1;

  final String text;
  int position;
  private int depth;

  Cursor(String text) {
    this(text, 0);
  }

  Cursor(String text, int position) {
    this.text = text;
    this.position = position;
  }

  int peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  boolean accept(char c) {
    if (peek() != c) {
      return false;
    }
    position++;
    return true;
  }

  boolean accept(String token) {
    if (!text.startsWith(token, position)) {
      return false;
    }
    position += token.length();
    return true;
  }

  void expect(char c, String expected) {
    if (!accept(c)) {
      throw unexpected(expected);
    }
  }

  void skipBlanks() {
    while (position < text.length() && isBlank(text.charAt(position))) {
      position++;
    }
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Called on the way into something that may hold itself; {@link #leave} on the way out. */
  void enter() {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxException(
          position, "Found nesting of more than " + MAX_DEPTH + " levels, expected less");
    }
  }

  void leave() {
    depth--;
  }

  SyntaxException unexpected(String expected) {
    return SyntaxException.unexpected(text, position, expected);
  }

  /**
   * A string within quotes, the cursor standing at the first. A backslash escapes the quote and
   * itself; before any other character it stands for itself, which is where AWS differs from
   * json-path: {@code $['a\"b']} finds the field {@code a\"b}.
   */
  String quoted() {
    char quote = text.charAt(position);
    int from = ++position;
    @Nullable StringBuilder unescaped = null;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == quote) {
        String rest = text.substring(from, position++);
        return unescaped == null ? rest : unescaped.append(rest).toString();
      }
      if (c == '\\' && isEscapable(position + 1, quote)) {
        unescaped = unescaped == null ? new StringBuilder() : unescaped;
        unescaped.append(text, from, position);
        from = position + 1;
        position++;
      }
      position++;
    }
    throw unexpected("the closing " + quote);
  }

  private boolean isEscapable(int at, char quote) {
    return at < text.length() && (text.charAt(at) == quote || text.charAt(at) == '\\');
  }
}
