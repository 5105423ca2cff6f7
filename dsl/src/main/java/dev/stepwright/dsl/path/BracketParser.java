package dev.stepwright.dsl.path;

import dev.stepwright.dsl.json.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the segments that stand in brackets. */
final class BracketParser {
  private static final String CONTENT =
      "a name in quotes, an index, a slice, '*' or a filter '?(…)'";

  private final Cursor in;

  /** Where the Path begins, from which the segments count their offsets. */
  private final int origin;

  private final int start;

  BracketParser(Cursor in, int origin) {
    this.in = in;
    this.origin = origin;
    this.start = in.position;
  }

  Segment parse() {
    in.expect('[', "'['");
    in.skipBlanks();
    int c = in.peek();
    if (c == '\'' || c == '"') {
      return names((char) c);
    }
    if (c == ':' || c == '-' || isDigit(c)) {
      return numbers();
    }
    return switch (c) {
      case '*' -> {
        in.position++;
        close("']'");
        yield new Segment.Wildcard(start(), end());
      }
      case '?' -> filter();
      case '(' -> fromEnd();
      default -> throw in.unexpected(CONTENT);
    };
  }

  private Segment names(char quote) {
    String first = in.quoted();
    in.skipBlanks();
    if (in.peek() != ',') {
      close("',' or ']'");
      return new Segment.Child(start(), end(), first);
    }
    List<String> names = new ArrayList<>();
    names.add(first);
    while (in.accept(',')) {
      in.skipBlanks();
      if (in.peek() != quote) {
        throw in.unexpected("a name within " + quote);
      }
      names.add(in.quoted());
      in.skipBlanks();
    }
    close("',' or ']'");
    return new Segment.Children(start(), end(), names);
  }

  private Segment numbers() {
    Integer first = in.peek() == ':' ? null : integer();
    if (first == null || in.peek() == ':') {
      return slice(first);
    }
    in.skipBlanks();
    if (in.peek() != ',') {
      close("',' or ']'");
      return new Segment.Index(start(), end(), first);
    }
    List<Integer> indices = new ArrayList<>();
    indices.add(first);
    while (in.accept(',')) {
      in.skipBlanks();
      indices.add(integer());
      in.skipBlanks();
    }
    close("',' or ']'");
    return new Segment.Indices(start(), end(), indices);
  }

  /** Blanks around the colon are refused, as json-path refuses them. */
  private Segment slice(@Nullable Integer from) {
    in.position++;
    Integer to = isInteger(in.peek()) ? integer() : null;
    if (from == null && to == null) {
      throw in.unexpected("the index that ends the slice");
    }
    Integer step = in.accept(':') && isInteger(in.peek()) ? integer() : null;
    close("']'");
    return new Segment.Slice(start(), end(), from, to, step);
  }

  private Segment filter() {
    in.position++;
    in.enter();
    in.skipBlanks();
    in.expect('(', "'(': a filter is written [?(…)]");
    FilterExpression expression = new FilterParser(in, origin).parse();
    in.expect(')', "'&&', '||' or ')'");
    close("']'");
    in.leave();
    return new Segment.Filter(start(), end(), expression);
  }

  private Segment fromEnd() {
    in.position++;
    in.skipBlanks();
    if (!in.accept("@.length")) {
      throw in.unexpected("'@.length': an expression as index is written [(@.length-1)]");
    }
    in.skipBlanks();
    in.expect('-', "'-'");
    in.skipBlanks();
    int at = in.position;
    int distance = integer();
    if (distance < 1) {
      throw new SyntaxException(
          at, "Found " + distance + ", expected at least 1: the last element is [(@.length-1)]");
    }
    in.skipBlanks();
    in.expect(')', "')'");
    close("']'");
    return new Segment.FromEnd(start(), end(), distance);
  }

  private void close(String expected) {
    in.skipBlanks();
    in.expect(']', expected);
  }

  private int integer() {
    int from = in.position;
    boolean negative = in.accept('-');
    if (!isDigit(in.peek())) {
      throw in.unexpected("an index");
    }
    long value = 0;
    while (isDigit(in.peek())) {
      value = value * 10 + (in.peek() - '0');
      in.position++;
      if (value > Integer.MAX_VALUE) {
        throw new SyntaxException(
            from, "Found an index of more than " + Integer.MAX_VALUE + ", expected less");
      }
    }
    return (int) (negative ? -value : value);
  }

  private static boolean isInteger(int c) {
    return c == '-' || isDigit(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private int start() {
    return start - origin;
  }

  private int end() {
    return in.position - origin;
  }
}
