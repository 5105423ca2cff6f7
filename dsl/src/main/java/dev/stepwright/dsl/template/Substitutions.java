package dev.stepwright.dsl.template;

/**
 * {@code ${Name}} substitutions: places that SAM, CloudFormation, CDK, Terraform or the Serverless
 * Framework fill when a definition is deployed.
 */
public final class Substitutions {
  private Substitutions() {}

  /** Whether a text has a substitution: dollar, brace, something, and the brace that closes it. */
  public static boolean in(String text) {
    int start = text.indexOf("${");
    while (start >= 0) {
      int end = end(text, start);
      if (end > start + 3) {
        return true;
      }
      // Where one is not closed, none behind it on its line is.
      start = text.indexOf("${", Math.max(start + 2, end < 0 ? lineEnd(text, start) : end));
    }
    return false;
  }

  /** Whether a text is one substitution from beginning to end. */
  public static boolean whole(String text) {
    return text.length() > 3 && text.startsWith("${") && end(text, 0) == text.length();
  }

  /**
   * A text with every character of its substitutions replaced, so that a parser which knows none
   * can read on behind them; its length stays.
   *
   * @param first what replaces the first character
   * @param rest what replaces the others
   */
  public static String masked(String text, char first, char rest) {
    StringBuilder masked = new StringBuilder(text);
    int start = text.indexOf("${");
    while (start >= 0) {
      int end = end(text, start);
      if (end > start + 3) {
        masked.setCharAt(start, first);
        for (int i = start + 1; i < end; i++) {
          masked.setCharAt(i, rest);
        }
      }
      start = text.indexOf("${", Math.max(start + 2, end < 0 ? lineEnd(text, start) : end));
    }
    return masked.toString();
  }

  /** The offset behind the brace that closes the substitution at an offset, or -1. */
  private static int end(String text, int start) {
    int depth = 0;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      } else if (c == '\n' || c == '\r') {
        return -1;
      }
    }
    return -1;
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
