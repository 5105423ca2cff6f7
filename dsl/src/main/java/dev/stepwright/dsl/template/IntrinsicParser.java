package dev.stepwright.dsl.template;

import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.template.Argument.BooleanLiteral;
import dev.stepwright.dsl.template.Argument.NullLiteral;
import dev.stepwright.dsl.template.Argument.NumberLiteral;
import dev.stepwright.dsl.template.Argument.PathArgument;
import dev.stepwright.dsl.template.Argument.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the call of an Intrinsic Function. */
final class IntrinsicParser {
  /** AWS: "You can nest up to 10 intrinsic functions within a field", the outermost included. */
  static final int MAX_CALLS = 10;

  private static final String ARGUMENT =
      "a string in apostrophes, a number, true, false, null, a Path or an Intrinsic Function";

  private final String text;
  private int position;
  private int depth;

  IntrinsicParser(String text) {
    this.text = text;
  }

  IntrinsicCall parse() {
    IntrinsicCall call = call();
    skipBlanks();
    if (position < text.length()) {
      throw unexpected("the end of the Intrinsic Function");
    }
    return call;
  }

  private IntrinsicCall call() {
    int start = position;
    IntrinsicFunction function = function();
    if (++depth > MAX_CALLS) {
      throw new SyntaxException(
          start,
          "Found '"
              + function.functionName()
              + "' within "
              + MAX_CALLS
              + " calls, expected at most "
              + MAX_CALLS
              + " Intrinsic Functions");
    }
    if (peek() != '(') {
      throw unexpected("'(' immediately after '" + function.functionName() + "'");
    }
    position++;
    List<Argument> arguments = arguments();
    depth--;
    return new IntrinsicCall(text, start, position, function, arguments);
  }

  private IntrinsicFunction function() {
    int start = position;
    while (isNamePart(peek())) {
      position++;
    }
    if (position == start) {
      throw unexpected("an Intrinsic Function such as States.Format(…)");
    }
    String name = text.substring(start, position);
    return IntrinsicFunction.named(name)
        .orElseThrow(
            () ->
                new SyntaxException(
                    start,
                    "Found '"
                        + name
                        + "', expected an Intrinsic Function such as States.Format(…)"));
  }

  /** Reads up to and including the closing parenthesis. */
  private List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>(3);
    skipBlanks();
    if (peek() == ')') {
      position++;
      return arguments;
    }
    while (true) {
      arguments.add(argument());
      int end = position;
      skipBlanks();
      if (peek() == ')') {
        position++;
        return arguments;
      }
      if (peek() == ',') {
        position++;
        skipBlanks();
      } else if (position == end || peek() < 0) {
        throw unexpected("',' or ')'");
      }
    }
  }

  private Argument argument() {
    int start = position;
    int c = peek();
    if (c == '$') {
      Path path = Path.parseArgument(text, start);
      position += path.text().length();
      return new PathArgument(start, position, path);
    }
    if (c == '\'') {
      return string();
    }
    if (c == '-' || isDigit(c)) {
      return number();
    }
    if (isLetter(c)) {
      return keywordOrCall();
    }
    throw unexpected(ARGUMENT);
  }

  private StringLiteral string() {
    int start = position++;
    int from = position;
    StringBuilder unescaped = null;
    while (true) {
      int c = peek();
      if (c < 0) {
        throw unexpected("the apostrophe that closes the string");
      }
      if (c == '\'') {
        String rest = text.substring(from, position);
        String raw = unescaped == null ? rest : text.substring(start + 1, position);
        String value = unescaped == null ? rest : unescaped.append(rest).toString();
        return new StringLiteral(start, ++position, raw, value);
      }
      if (c == '\\') {
        unescaped = unescaped == null ? new StringBuilder() : unescaped;
        unescaped.append(text, from, position);
        position++;
        if (!isReserved(peek())) {
          throw unexpected("one of ' { } \\ after a backslash");
        }
        from = position;
      }
      position++;
    }
  }

  private NumberLiteral number() {
    int start = position;
    if (peek() == '-') {
      position++;
    }
    if (peek() == '0') {
      position++;
    } else {
      digits();
    }
    if (peek() == '.') {
      position++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      position++;
      if (peek() == '+' || peek() == '-') {
        position++;
      }
      int exponent = position;
      digits();
      if (position - exponent > 9) {
        throw new SyntaxException(
            exponent, "Found an exponent of more than 9 digits, expected fewer");
      }
    }
    return new NumberLiteral(start, position, text.substring(start, position));
  }

  private void digits() {
    if (!isDigit(peek())) {
      throw unexpected("a digit");
    }
    while (isDigit(peek())) {
      position++;
    }
  }

  private Argument keywordOrCall() {
    int start = position;
    Argument keyword = keyword(start);
    if (keyword != null && !isNamePart(peek())) {
      return keyword;
    }
    position = start;
    return call();
  }

  private @Nullable Argument keyword(int start) {
    for (String keyword : new String[] {"true", "false", "null"}) {
      if (text.startsWith(keyword, start)) {
        position = start + keyword.length();
        return keyword.equals("null")
            ? new NullLiteral(start, position)
            : new BooleanLiteral(start, position, keyword.equals("true"));
      }
    }
    return null;
  }

  private int peek() {
    return position < text.length() ? text.charAt(position) : -1;
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      position++;
    }
  }

  private SyntaxException unexpected(String expected) {
    return SyntaxException.unexpected(text, position, expected);
  }

  static boolean isReserved(int c) {
    return c == '\'' || c == '{' || c == '}' || c == '\\';
  }

  private static boolean isNamePart(int c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '_';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
