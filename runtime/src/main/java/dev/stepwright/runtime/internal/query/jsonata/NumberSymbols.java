package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * What the characters of a number's picture are: the decimal format of XPath, which the third
 * argument of {@code $formatNumber} changes.
 */
record NumberSymbols(
    String decimalSeparator,
    String groupingSeparator,
    String exponentSeparator,
    String minusSign,
    String percent,
    String perMille,
    String zeroDigit,
    String digit,
    String patternSeparator) {

  /** The usual symbols, with those that an object names changed. */
  static NumberSymbols of(@Nullable Object options) {
    return new NumberSymbols(
        symbol(options, "decimal-separator", "."),
        symbol(options, "grouping-separator", ","),
        symbol(options, "exponent-separator", "e"),
        symbol(options, "minus-sign", "-"),
        symbol(options, "percent", "%"),
        symbol(options, "per-mille", "\u2030"),
        symbol(options, "zero-digit", "0"),
        symbol(options, "digit", "#"),
        symbol(options, "pattern-separator", ";"));
  }

  private static String symbol(@Nullable Object options, String name, String usual) {
    return Values.isObject(options)
            && Values.member(options, name) instanceof String symbol
            && !symbol.isEmpty()
        ? symbol
        : usual;
  }

  boolean isDigit(char c) {
    return c >= zeroDigit.charAt(0) && c < zeroDigit.charAt(0) + 10;
  }

  boolean isOptionalDigit(char c) {
    return c == digit.charAt(0);
  }

  boolean isDecimalSeparator(char c) {
    return c == decimalSeparator.charAt(0);
  }

  boolean isGroupingSeparator(char c) {
    return c == groupingSeparator.charAt(0);
  }

  boolean isExponentSeparator(char c) {
    return c == exponentSeparator.charAt(0);
  }

  /** Whether a character of a sub-picture stands for a part of the number. */
  boolean isActive(char c) {
    return isDigit(c)
        || isOptionalDigit(c)
        || isDecimalSeparator(c)
        || isGroupingSeparator(c)
        || isExponentSeparator(c);
  }

  /** ASCII digits as digits of this family. */
  String digits(String text) {
    int shift = zeroDigit.charAt(0) - '0';
    if (shift == 0) {
      return text;
    }
    StringBuilder shifted = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        shifted.setCharAt(i, (char) (text.charAt(i) + shift));
      }
    }
    return shifted.toString();
  }
}
