package dev.stepwright.dsl.path;

import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.path.Operand.ArrayLiteral;
import dev.stepwright.dsl.path.Operand.BareWord;
import dev.stepwright.dsl.path.Operand.BooleanLiteral;
import dev.stepwright.dsl.path.Operand.NullLiteral;
import dev.stepwright.dsl.path.Operand.NumberLiteral;
import dev.stepwright.dsl.path.Operand.ObjectLiteral;
import dev.stepwright.dsl.path.Operand.PathOperand;
import dev.stepwright.dsl.path.Operand.RegexLiteral;
import dev.stepwright.dsl.path.Operand.StringLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the operands of filters and the arguments of functions. */
final class OperandParser {
  private static final String OPERAND =
      "a Path '@…' or '$…', a string, a number, true, false, null, an array or an object";

  /**
   * Regular expressions with more groups and classes, or longer ones, are taken unchecked:
   * compiling them might exhaust the stack or take long.
   */
  private static final int MAX_REGEX_BRACKETS = 200;

  private static final int MAX_REGEX_LENGTH = 1000;

  private final Cursor in;

  /** Where the Path they are part of begins, from which operands count their offsets. */
  private final int origin;

  /** Whether strings may lack their quotes, as they may in filters. */
  private final boolean bareWords;

  OperandParser(Cursor in, int origin, boolean bareWords) {
    this.in = in;
    this.origin = origin;
    this.bareWords = bareWords;
  }

  Operand parse() {
    int start = in.position;
    return switch (in.peek()) {
      case '@', '$' -> path();
      case '\'', '"' -> {
        String value = in.quoted();
        yield new StringLiteral(start - origin, end(), value);
      }
      case '/' -> regex();
      case '[' -> array();
      case '{' -> object();
      default -> word();
    };
  }

  PathOperand path() {
    int start = in.position;
    Path path = new PathParser(in, PathParser.Ending.OPERAND).parse();
    return new PathOperand(start - origin, end(), path);
  }

  private Operand regex() {
    int start = in.position++;
    String text = in.text;
    int brackets = 0;
    while (in.peek() != '/') {
      switch (in.peek()) {
        case Cursor.END -> throw in.unexpected("the '/' that closes the regular expression");
        case '\\' -> in.position += in.position + 1 < text.length() ? 1 : 0;
        case '(', '[' -> brackets++;
        default -> {}
      }
      in.position++;
    }
    String pattern = text.substring(start + 1, in.position++);
    int flags = in.position;
    while (in.peek() != Cursor.END && "idmsuxU".indexOf(in.peek()) >= 0) {
      in.position++;
    }
    if (brackets <= MAX_REGEX_BRACKETS && pattern.length() <= MAX_REGEX_LENGTH) {
      checkRegex(pattern, start + 1);
    }
    return new RegexLiteral(start - origin, end(), pattern, text.substring(flags, in.position));
  }

  private static void checkRegex(String pattern, int offset) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw new SyntaxException(
          offset + Math.max(0, Math.min(e.getIndex(), pattern.length())),
          "Found '" + pattern + "', expected a regular expression: " + e.getDescription());
    }
  }

  private Operand array() {
    int start = in.position++;
    in.enter();
    List<Operand> elements = new ArrayList<>();
    in.skipBlanks();
    if (!in.accept(']')) {
      do {
        in.skipBlanks();
        elements.add(parse());
        in.skipBlanks();
      } while (in.accept(','));
      in.expect(']', "',' or ']'");
    }
    in.leave();
    return new ArrayLiteral(start - origin, end(), elements);
  }

  private Operand object() {
    int start = in.position++;
    in.enter();
    Map<String, Operand> members = new LinkedHashMap<>();
    in.skipBlanks();
    if (!in.accept('}')) {
      do {
        in.skipBlanks();
        if (in.peek() != '"' && in.peek() != '\'') {
          throw in.unexpected("a name in quotes");
        }
        String name = in.quoted();
        in.skipBlanks();
        in.expect(':', "':'");
        in.skipBlanks();
        members.put(name, parse());
        in.skipBlanks();
      } while (in.accept(','));
      in.expect('}', "',' or '}'");
    }
    in.leave();
    return new ObjectLiteral(start - origin, end(), members);
  }

  private Operand word() {
    int start = in.position;
    while (isWordPart(in.peek())) {
      in.position++;
    }
    String word = in.text.substring(start, in.position);
    int from = start - origin;
    if (word.equals("true") || word.equals("false")) {
      return new BooleanLiteral(from, end(), word.equals("true"));
    }
    if (word.equals("null")) {
      return new NullLiteral(from, end());
    }
    if (isNumber(word)) {
      return new NumberLiteral(from, end(), word);
    }
    if (bareWords && !word.isEmpty()) {
      return new BareWord(from, end(), word);
    }
    in.position = start;
    throw in.unexpected(OPERAND);
  }

  private static boolean isWordPart(int c) {
    return c > ' ' && c != 0x7F && "()[]{}<>=!~&|,:'\"/@$".indexOf(c) < 0;
  }

  /** Whether a word is a number of JSON. */
  private static boolean isNumber(String word) {
    int at = word.startsWith("-") ? 1 : 0;
    int digits = digits(word, at);
    if (digits == at || (digits - at > 1 && word.charAt(at) == '0')) {
      return false;
    }
    at = digits;
    if (word.startsWith(".", at)) {
      digits = digits(word, ++at);
      if (digits == at) {
        return false;
      }
      at = digits;
    }
    if (word.startsWith("e", at) || word.startsWith("E", at)) {
      at += word.startsWith("+", at + 1) || word.startsWith("-", at + 1) ? 2 : 1;
      digits = digits(word, at);
      // BigDecimal takes exponents of up to ten digits; no float has one of more than three.
      return digits > at && digits == word.length() && digits - at <= 9;
    }
    return at == word.length();
  }

  private static int digits(String word, int from) {
    int at = from;
    while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private int end() {
    return in.position - origin;
  }
}
