package dev.stepwright.dsl.path;

import dev.stepwright.dsl.json.SyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads a Path: its root, names after dots and functions. Brackets are {@link BracketParser}'s. */
final class PathParser {
  /** What the Path is part of, which decides the characters that end it. */
  enum Ending {
    /** Nothing: it ends with the text. */
    TEXT,
    /** Nothing, and it is a Reference Path. */
    REFERENCE,
    /** A list of arguments. */
    ARGUMENT,
    /** A filter. */
    OPERAND
  }

  private static final String STEP = "a name, '*' or '['";
  private static final String NEXT_STEP =
      "'.', '[' or the end (a name that holds such a character is written ['…'])";

  private final Cursor in;
  private final Ending ending;
  private final int start;
  private final List<Segment> segments = new ArrayList<>();

  PathParser(Cursor in, Ending ending) {
    this.in = in;
    this.ending = ending;
    this.start = in.position;
  }

  Path parse() {
    Root root = root();
    boolean more = true;
    while (more) {
      switch (in.peek()) {
        case '.' -> more = dot();
        case '[' -> segments.add(new BracketParser(in, start).parse());
        default -> more = false;
      }
    }
    int end = in.position;
    if (ending == Ending.TEXT) {
      // json-path drops spaces at the end; at the beginning the text is not a Path.
      while (in.peek() == ' ') {
        in.position++;
      }
    }
    if (in.peek() != Cursor.END && (ending == Ending.TEXT || ending == Ending.REFERENCE)) {
      in.position = end;
      throw in.unexpected(endsInFunction() ? "the end: a function is the last step" : NEXT_STEP);
    }
    return new Path(in.text.substring(start, in.position), root, segments);
  }

  private Root root() {
    if (ending == Ending.OPERAND) {
      if (in.accept('@')) {
        return Root.CURRENT;
      }
      in.expect('$', "'@' or '$'");
      return Root.INPUT;
    }
    in.expect('$', "a Path, which begins with '$'");
    if (in.accept('$')) {
      return Root.CONTEXT;
    }
    int from = in.position;
    if (from < in.text.length() && Character.isUnicodeIdentifierStart(in.text.codePointAt(from))) {
      return new Root.Variable(variableName(from));
    }
    return Root.INPUT;
  }

  private String variableName(int from) {
    String text = in.text;
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      // Java counts some control characters among those that continue an identifier.
      if (!Character.isUnicodeIdentifierPart(c) || Character.isIdentifierIgnorable(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    in.position = at;
    return text.substring(from, at);
  }

  /** Reads what follows a dot; false if nothing may follow that. */
  private boolean dot() {
    int dot = in.position++;
    if (in.accept('.')) {
      segments.add(new Segment.Descendant(dot - start, in.position - start));
    }
    switch (in.peek()) {
      case '[' -> {
        // $.[0] and $.['a'] are written and understood, the dot adding nothing.
      }
      case '*' -> {
        segments.add(new Segment.Wildcard(in.position - start, in.position + 1 - start));
        in.position++;
      }
      default -> {
        int from = in.position;
        String name = name();
        if (in.peek() == '(') {
          segments.add(function(from, name));
          return false;
        }
        segments.add(new Segment.Child(from - start, in.position - start, name));
      }
    }
    return true;
  }

  private String name() {
    String text = in.text;
    int from = in.position;
    int at = from;
    boolean escaped = false;
    while (at < text.length() && !endsName(text.charAt(at))) {
      if (text.charAt(at) == '\\') {
        escaped = true;
        at++;
        if (at == text.length()) {
          in.position = at;
          throw in.unexpected("the character that the backslash escapes");
        }
      }
      at++;
    }
    in.position = at;
    if (at == from) {
      throw in.unexpected(STEP);
    }
    String name = text.substring(from, at);
    return escaped ? unescape(name) : name;
  }

  private boolean endsName(char c) {
    return switch (c) {
      case '.', '[', ']', '(', ')', '*', ' ', '\'', '"', 0x7F -> true;
      case ',' -> ending != Ending.TEXT;
      case '@', ':', '?' -> ending == Ending.REFERENCE;
      case '<', '>', '=', '~', '!', '&', '|' -> ending == Ending.OPERAND;
      default -> c < ' ';
    };
  }

  /**
   * Removes backslashes. One before {@code u} and four hexadecimal digits makes the character of
   * that code: an example of the specification ends in two such, meant so or as JSON, and both
   * readings arrive at the same name.
   */
  private static String unescape(String name) {
    StringBuilder unescaped = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\') {
        c = name.charAt(++i);
        int unit = c == 'u' ? hexadecimal(name, i + 1) : -1;
        if (unit >= 0) {
          c = (char) unit;
          i += 4;
        }
      }
      unescaped.append(c);
    }
    return unescaped.toString();
  }

  private static int hexadecimal(String text, int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private Segment function(int from, String name) {
    PathFunction function = PathFunction.named(name);
    if (function == null) {
      throw new SyntaxException(
          from, "Found the function '" + name + "', expected " + PathFunction.NAMES);
    }
    in.position++;
    in.enter();
    List<Operand> arguments = new ArrayList<>();
    in.skipBlanks();
    if (!in.accept(')')) {
      OperandParser operands = new OperandParser(in, start, false);
      do {
        in.skipBlanks();
        arguments.add(operands.parse());
        in.skipBlanks();
      } while (in.accept(','));
      in.expect(')', "',' or ')'");
    }
    in.leave();
    return new Segment.FunctionCall(from - start, in.position - start, function, arguments);
  }

  private boolean endsInFunction() {
    return !segments.isEmpty() && segments.get(segments.size() - 1) instanceof Segment.FunctionCall;
  }
}
