package dev.stepwright.runtime.internal.query.jsonata;

import java.util.regex.Pattern;

/** Regular expressions of JavaScript in Java's notation. */
final class RegexTranslation {
  private static final Pattern QUANTIFIER = Pattern.compile("\\{\\d+(,\\d*)?}");

  /** Letters that mean the same after a backslash in both languages. */
  private static final String SAME = "bBdDwWsSfnrtcuxk";

  private final String source;
  private final boolean multiline;
  private final StringBuilder out = new StringBuilder();
  private boolean inClass;
  private int position;

  private RegexTranslation(String source, boolean multiline) {
    this.source = source;
    this.multiline = multiline;
  }

  /**
   * Translates a pattern without its slashes.
   *
   * @param multiline whether {@code ^} and {@code $} match at line breaks
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
        boolean quantifier =
            QUANTIFIER.matcher(source).region(position - 1, source.length()).lookingAt();
        out.append(quantifier ? "{" : "\\{");
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
