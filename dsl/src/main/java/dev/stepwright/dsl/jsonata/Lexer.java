package dev.stepwright.dsl.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * Splits an expression into tokens, one at a time: the fields describe the current one. Confined to
 * the parser that made it.
 */
final class Lexer {
  private static final int ASCII = 128;
  private static final @Nullable Token[] SINGLE = new @Nullable Token[ASCII];
  private static final boolean[] ENDS_NAME = new boolean[ASCII];

  static {
    for (Token token : Token.values()) {
      if (token.symbol.length() == 1) {
        SINGLE[token.symbol.charAt(0)] = token;
      }
    }
    for (char c = 0; c < ASCII; c++) {
      // ! and ~ are operator characters that are no operators by themselves.
      ENDS_NAME[c] = SINGLE[c] != null || c == '!' || c == '~' || isSpace(c);
    }
  }

  private final String source;
  private final int length;
  private int position;

  Token token = Token.END;
  int start;
  int end;

  /**
   * Name without backquotes or dollar sign, string without quotes, number or pattern as written.
   */
  String text = "";

  double number;
  String regexFlags = "";

  Lexer(String source) {
    this.source = source;
    this.length = source.length();
  }

  /**
   * Moves on to the next token.
   *
   * @param afterOperand whether an operand has just ended, so that a slash divides; elsewhere it
   *     begins a regular expression
   */
  void next(boolean afterOperand) {
    skipSpace();
    start = position;
    token = scan(afterOperand);
    end = position;
  }

  /** The current token as a message quotes it. */
  String quoted() {
    return switch (token) {
      case NAME, VARIABLE, STRING -> JsonText.string(text);
      case NUMBER -> JsonText.number(number);
      case TRUE, FALSE, NULL -> token.symbol;
      case REGEX -> source.substring(start, end);
      default -> JsonText.string(token.symbol);
    };
  }

  /** The current token as it counts in a lambda's signature. */
  String plain() {
    return switch (token) {
      case NAME, VARIABLE, STRING -> text;
      case NUMBER -> JsonText.number(number);
      case REGEX -> source.substring(start, end);
      default -> token.symbol;
    };
  }

  private void skipSpace() {
    while (position < length) {
      char c = source.charAt(position);
      if (isSpace(c)) {
        position++;
      } else if (c == '/' && at(position + 1) == '*') {
        int close = source.indexOf("*/", position + 2);
        if (close < 0) {
          throw Faults.commentNotTerminated(position);
        }
        position = close + 2;
      } else {
        return;
      }
    }
  }

  private Token scan(boolean afterOperand) {
    if (position == length) {
      return Token.END;
    }
    char c = source.charAt(position);
    if (c == '/' && !afterOperand) {
      return regex();
    }
    Token pair = pair(c, at(position + 1));
    if (pair != null) {
      position += 2;
      return pair;
    }
    Token single = c < ASCII ? SINGLE[c] : null;
    if (single != null) {
      position++;
      return single;
    }
    if (c == '"' || c == '\'') {
      return string(c);
    }
    if (isDigit(c)) {
      return number();
    }
    if (c == '`') {
      return quotedName();
    }
    if (c == '!' || c == '~') {
      throw Faults.unknownOperator(position, c);
    }
    return c == '$' ? variable() : name();
  }

  private static @Nullable Token pair(char first, char second) {
    return switch (first) {
      case '.' -> second == '.' ? Token.RANGE : null;
      case ':' -> second == '=' ? Token.BIND : null;
      case '!' -> second == '=' ? Token.NOT_EQUAL : null;
      case '<' -> second == '=' ? Token.LESS_OR_EQUAL : null;
      case '>' -> second == '=' ? Token.GREATER_OR_EQUAL : null;
      case '*' -> second == '*' ? Token.DOUBLE_STAR : null;
      case '~' -> second == '>' ? Token.APPLY : null;
      default -> null;
    };
  }

  private Token string(char quote) {
    StringBuilder unescaped = null;
    int from = ++position;
    while (position < length) {
      char c = source.charAt(position);
      if (c == quote) {
        text =
            unescaped == null
                ? source.substring(from, position)
                : unescaped.append(source, from, position).toString();
        position++;
        return Token.STRING;
      }
      if (c == '\\') {
        unescaped = unescaped == null ? new StringBuilder() : unescaped;
        unescaped.append(source, from, position).append(escape());
        from = position;
      } else {
        position++;
      }
    }
    throw Faults.stringNotTerminated(start);
  }

  private char escape() {
    int backslash = position;
    char escaped = at(backslash + 1);
    position += 2;
    return switch (escaped) {
      case '"', '\\', '/' -> escaped;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicodeEscape(backslash);
      default ->
          throw Faults.unknownEscape(
              backslash, source.substring(backslash + 1, Math.min(backslash + 2, length)));
    };
  }

  private char unicodeEscape(int backslash) {
    int unit = 0;
    int until = Math.min(position + 4, length);
    if (position == until) {
      throw Faults.badUnicodeEscape(backslash);
    }
    // Fewer digits pass at the very end of the source: there the missing quote is the fault.
    for (; position < until; position++) {
      char c = source.charAt(position);
      int digit = c < ASCII ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw Faults.badUnicodeEscape(backslash);
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private Token number() {
    int from = position;
    if (source.charAt(position) == '0') {
      position++;
    } else {
      skipDigits();
    }
    if (at(position) == '.' && isDigit(at(position + 1))) {
      position++;
      skipDigits();
    }
    if (at(position) == 'e' || at(position) == 'E') {
      int sign = at(position + 1) == '+' || at(position + 1) == '-' ? 1 : 0;
      if (isDigit(at(position + 1 + sign))) {
        position += 1 + sign;
        skipDigits();
      }
    }
    text = source.substring(from, position);
    number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw Faults.numberOutOfRange(from, text);
    }
    return Token.NUMBER;
  }

  private void skipDigits() {
    while (isDigit(at(position))) {
      position++;
    }
  }

  private Token quotedName() {
    int close = source.indexOf('`', position + 1);
    if (close < 0) {
      throw Faults.nameNotTerminated(position);
    }
    text = source.substring(position + 1, close);
    position = close + 1;
    return Token.NAME;
  }

  private Token variable() {
    int from = position + 1;
    skipName();
    text = source.substring(from, position);
    return Token.VARIABLE;
  }

  private Token name() {
    int from = position;
    skipName();
    text = source.substring(from, position);
    return switch (text) {
      case "or" -> Token.OR;
      case "in" -> Token.IN;
      case "and" -> Token.AND;
      case "true" -> Token.TRUE;
      case "false" -> Token.FALSE;
      case "null" -> Token.NULL;
      default -> Token.NAME;
    };
  }

  /** A name goes on to the next white space or operator character, whatever else it holds. */
  private void skipName() {
    while (position < length) {
      char c = source.charAt(position);
      if (c < ASCII && ENDS_NAME[c]) {
        return;
      }
      position++;
    }
  }

  /** Ends at a slash outside all brackets; brackets count even where they are literal. */
  private Token regex() {
    int from = position + 1;
    int depth = 0;
    for (int i = from; i < length; i++) {
      char c = source.charAt(i);
      if (c == '/' && depth == 0 && !isEscaped(i)) {
        if (i == from) {
          throw Faults.emptyRegex(position);
        }
        text = source.substring(from, i);
        position = i + 1;
        while (at(position) == 'i' || at(position) == 'm') {
          position++;
        }
        regexFlags = source.substring(i + 1, position);
        return Token.REGEX;
      }
      if (source.charAt(i - 1) != '\\') {
        if (c == '(' || c == '[' || c == '{') {
          depth++;
        } else if (c == ')' || c == ']' || c == '}') {
          depth--;
        }
      }
    }
    throw Faults.regexNotTerminated(position);
  }

  private boolean isEscaped(int index) {
    int backslashes = 0;
    while (source.charAt(index - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  /** The unit at an index, or NUL after the end. */
  private char at(int index) {
    return index < length ? source.charAt(index) : 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u000B';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
