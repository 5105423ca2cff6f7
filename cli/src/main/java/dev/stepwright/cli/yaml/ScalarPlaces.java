package dev.stepwright.cli.yaml;

import java.util.Arrays;

/**
 * Where each character of a scalar stands in the text, found by walking value and text together.
 *
 * <p>Exact for every character but white space, which folding and indentation move about; a scalar
 * that does not match its text, as there should be none, lies wholly at its start. JSON strings are
 * double-quoted scalars.
 */
public final class ScalarPlaces {
  /** The letters of escapes for white space. */
  private static final String BLANK_ESCAPES = "ntrNLP \t";

  private final String text;
  private final boolean escapes;
  private final boolean singleQuoted;
  private int at;

  private ScalarPlaces(String text, int start) {
    this.text = text;
    char first = start < text.length() ? text.charAt(start) : ' ';
    escapes = first == '"';
    singleQuoted = first == '\'';
    at = start;
    if (escapes || singleQuoted) {
      at++;
    } else if (first == '|' || first == '>') {
      int lineEnd = text.indexOf('\n', start);
      at = lineEnd < 0 ? text.length() : lineEnd + 1;
    }
  }

  /**
   * The offsets in a text of the UTF-16 units of a scalar's value, and of its end.
   *
   * @param text the whole text
   * @param start where the scalar begins: at its quote, its {@code |} or {@code >}, or its text
   * @param value its value
   */
  public static int[] of(String text, int start, String value) {
    ScalarPlaces places = new ScalarPlaces(text, start);
    int[] offsets = new int[value.length() + 1];
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!places.reach(c)) {
        Arrays.fill(offsets, start);
        return offsets;
      }
      offsets[i] = places.at;
      if (places.pass(c) && i + 1 < value.length()) {
        offsets[++i] = offsets[i - 1];
      }
    }
    offsets[value.length()] = places.at;
    return offsets;
  }

  /** Goes to the text of a character of the value; false if it is not there. */
  private boolean reach(char c) {
    boolean blank = isBlank(c);
    while (at < text.length()) {
      char found = text.charAt(at);
      if (escapes && found == '\\' && at + 1 < text.length()) {
        char kind = text.charAt(at + 1);
        if (!isLineEnd(kind) && (blank || BLANK_ESCAPES.indexOf(kind) < 0)) {
          return true;
        }
        at += 2;
      } else if (!blank && isBlank(found)) {
        at++;
      } else {
        return blank || found == c;
      }
    }
    return blank;
  }

  /**
   * Goes past the text of a character; true if it was an escape for two UTF-16 units.
   *
   * <p>White space of the value that the text does not have, such as the line feed after its last
   * line, goes past nothing.
   */
  private boolean pass(char c) {
    if (at >= text.length()) {
      return false;
    }
    char found = text.charAt(at);
    if (escapes && found == '\\' && at + 1 < text.length()) {
      char kind = text.charAt(at + 1);
      int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
      boolean wide = kind == 'U' && !text.startsWith("0000", at + 2);
      at = Math.min(text.length(), at + 2 + digits);
      return wide;
    }
    if (isBlank(c) && !isBlank(found)) {
      return false;
    }
    boolean two = (singleQuoted && found == '\'') || text.startsWith("\r\n", at);
    at = Math.min(text.length(), at + (two ? 2 : 1));
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || isLineEnd(c);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
