package dev.stepwright.runtime.internal.query.jsonata;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of JavaScript in Java's notation. */
final class RegexTranslation {
  private static final Pattern QUANTIFIER = Pattern.compile("\\{(\\d+)(,\\d*)?}");

  /** Java repeats what matches nothing as often as it is told and looks at no character by it. */
  private static final int MAX_REPETITIONS = 100_000;

  /** Letters that mean the same after a backslash in both languages. */
  private static final String SAME = "bBdDwWsSfnrtcuxk";

  private final String source;
  private final boolean multiline;
  private final StringBuilder out = new StringBuilder();
  private boolean inClass;
  private int position;

  /** The parts so far, each as often as it is there at least. */
  private double parts;

  /** As many as there were before the last part, which a quantifier repeats. */
  private double others;

  /** As many as there were before each group that is open. */
  private final Deque<Double> groups = new ArrayDeque<>();

  private RegexTranslation(String source, boolean multiline) {
    this.source = source;
    this.multiline = multiline;
  }

  /**
   * Translates a pattern without its slashes.
   *
   * @param multiline whether {@code ^} and {@code $} match at line breaks
   * @throws PatternSyntaxException if it repeats too much; the result may be no pattern either
   */
  static String toJava(String pattern, boolean multiline) {
    RegexTranslation translation = new RegexTranslation(pattern, multiline);
    while (translation.position < pattern.length()) {
      translation.next();
    }
    return translation.out.toString();
  }

  private void next() {
    char c = source.charAt(position++);
    if (!inClass && "?*+{)".indexOf(c) < 0) {
      others = parts++;
    }
    if (c == '\\' && position < source.length()) {
      escape(source.charAt(position++));
    } else if (inClass) {
      inClass(c);
    } else {
      outside(c);
    }
  }

  private void escape(char escaped) {
    switch (escaped) {
      case '0' -> out.append("\\x00");
      case 'v' -> out.append("\\x0B");
      case 'b' -> out.append(inClass ? "\\x08" : "\\b");
      default -> {
        boolean special = !Character.isLetter(escaped) || SAME.indexOf(escaped) >= 0;
        if (special) {
          out.append('\\');
        }
        out.append(escaped);
      }
    }
  }

  /** In a class, Java nests and intersects where JavaScript has plain characters. */
  private void inClass(char c) {
    switch (c) {
      case ']' -> {
        inClass = false;
        out.append(']');
      }
      case '[', '&' -> out.append('\\').append(c);
      default -> out.append(c);
    }
  }

  private void outside(char c) {
    switch (c) {
      case '[' -> openClass();
      case '$' -> out.append(multiline ? "$" : "\\z");
      case '.' -> out.append("[^\\n\\r\\u2028\\u2029]");
      case '{' -> {
        Matcher quantifier = QUANTIFIER.matcher(source).region(position - 1, source.length());
        boolean repeats = quantifier.lookingAt();
        out.append(repeats ? "{" : "\\{");
        if (repeats) {
          repeat(Double.parseDouble(quantifier.group(1)));
        }
      }
      case '(' -> {
        groups.push(others);
        out.append('(');
      }
      case ')' -> {
        others = groups.isEmpty() ? others : groups.pop();
        out.append(')');
      }
      case '+' -> {
        // A plus after a quantifier is an error in JavaScript; in Java it forbids backtracking.
        char before = position > 1 ? source.charAt(position - 2) : ' ';
        boolean escaped = position > 2 && source.charAt(position - 3) == '\\';
        boolean twice = !escaped && (before == '*' || before == '+' || before == '?');
        out.append(twice ? "+**" : "+");
      }
      default -> out.append(c);
    }
  }

  private void repeat(double times) {
    parts = others + (parts - others) * Math.max(1, times);
    if (parts > MAX_REPETITIONS) {
      throw new PatternSyntaxException(
          "More than " + MAX_REPETITIONS + " repetitions", source, position);
    }
  }

  private void openClass() {
    if (source.startsWith("^]", position)) {
      position += 2;
      out.append("[\\s\\S]");
    } else if (source.startsWith("]", position)) {
      position++;
      out.append("(?!)");
    } else {
      inClass = true;
      out.append('[');
      if (source.startsWith("^", position)) {
        position++;
        out.append('^');
      }
    }
  }
}
