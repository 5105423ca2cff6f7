package dev.stepwright.dsl.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number, which keeps the text it was read from until it is computed with.
 *
 * <p>Numbers are equal when their values are: {@code 1}, {@code 1.0} and {@code 1e0} are one
 * number. Integers within {@code long} are exact; others are compared exactly and computed with as
 * {@code double}.
 */
public final class JsonNumber extends Number implements JsonValue {
  private static final long serialVersionUID = 1L;

  /** Exponents beyond this many digits are never expanded: a short text must not cost long. */
  private static final int MAX_EXPONENT_DIGITS = 6;

  private final @Nullable String literal;
  private final boolean integral;
  private final long longValue;
  private final double doubleValue;

  private JsonNumber(
      @Nullable String literal, boolean integral, long longValue, double doubleValue) {
    this.literal = literal;
    this.integral = integral;
    this.longValue = longValue;
    this.doubleValue = doubleValue;
  }

  /** The number of an integer. */
  public static JsonNumber of(long value) {
    return new JsonNumber(null, true, value, value);
  }

  /**
   * The number of a finite double.
   *
   * @throws IllegalArgumentException if it is NaN or infinite, for which JSON has no text
   */
  public static JsonNumber of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    return parse(Double.toString(value));
  }

  /**
   * The number that a JSON text denotes; the text is kept.
   *
   * @throws NumberFormatException if the text is no JSON number
   */
  public static JsonNumber parse(String literal) {
    if (isPlainInteger(literal)) {
      return new JsonNumber(
          literal.equals("-0") ? literal : null, true, Long.parseLong(literal), 0);
    }
    if (!isNumber(literal)) {
      throw new NumberFormatException("JSON has no number `" + literal + "`");
    }
    double value = Double.parseDouble(literal);
    BigDecimal exact = exact(literal);
    if (exact != null && exact.compareTo(LEAST_LONG) >= 0 && exact.compareTo(MOST_LONG) <= 0) {
      long integer = exact.longValue();
      if (exact.compareTo(BigDecimal.valueOf(integer)) == 0) {
        return new JsonNumber(literal, true, integer, value);
      }
    }
    return new JsonNumber(literal, false, (long) value, value);
  }

  private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private static boolean isPlainInteger(String literal) {
    int length = literal.length();
    int start = length > 0 && literal.charAt(0) == '-' ? 1 : 0;
    if (length == start || length - start > 18) {
      return false;
    }
    for (int i = start; i < length; i++) {
      char c = literal.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String literal) {
    int from = literal.startsWith("-") ? 1 : 0;
    int to = digits(literal, from);
    boolean is = to > from && (to == from + 1 || literal.charAt(from) != '0');
    if (literal.startsWith(".", to)) {
      from = to + 1;
      to = digits(literal, from);
      is &= to > from;
    }
    if (literal.startsWith("e", to) || literal.startsWith("E", to)) {
      boolean signed = literal.startsWith("+", to + 1) || literal.startsWith("-", to + 1);
      from = signed ? to + 2 : to + 1;
      to = digits(literal, from);
      is &= to > from;
    }
    return is && to == literal.length();
  }

  /** Where the digits end that begin at a place. */
  private static int digits(String literal, int from) {
    int to = from;
    while (to < literal.length() && literal.charAt(to) >= '0' && literal.charAt(to) <= '9') {
      to++;
    }
    return to;
  }

  /** The exact value of a number's text, or null where its exponent is too large to expand. */
  private static @Nullable BigDecimal exact(String literal) {
    int exponent = Math.max(literal.indexOf('e'), literal.indexOf('E'));
    if (exponent < 0) {
      return new BigDecimal(literal);
    }
    int digits = exponent + 1;
    while (digits < literal.length() - 1 && "+-0".indexOf(literal.charAt(digits)) >= 0) {
      digits++;
    }
    return literal.length() - digits > MAX_EXPONENT_DIGITS ? null : new BigDecimal(literal);
  }

  /** Whether the value is an integer that {@link #longValue()} holds exactly. */
  public boolean isIntegral() {
    return integral;
  }

  /** Whether the text is that of a {@code long}. */
  boolean isPlain() {
    return literal == null;
  }

  /** Whether this is an integer within {@code long} and is written as digits alone. */
  public boolean isPlainInteger() {
    return integral && (literal == null || literal.equals(Long.toString(longValue)));
  }

  @Override
  public JsonType type() {
    return JsonType.NUMBER;
  }

  /** A {@link Long} where the value is an integer within {@code long}, else a {@link Double}. */
  @Override
  public Number toJava() {
    if (integral) {
      return longValue;
    }
    return doubleValue;
  }

  @Override
  public int intValue() {
    return (int) longValue;
  }

  @Override
  public long longValue() {
    return longValue;
  }

  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public double doubleValue() {
    return integral ? longValue : doubleValue;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof JsonNumber that)) {
      return false;
    }
    if (integral || that.integral) {
      return integral && that.integral && longValue == that.longValue;
    }
    if (doubleValue != that.doubleValue) {
      return false;
    }
    BigDecimal left = exact(toString());
    BigDecimal right = exact(that.toString());
    if (left == null || right == null) {
      return toString().equals(that.toString());
    }
    return left.compareTo(right) == 0;
  }

  @Override
  public int hashCode() {
    return toJava().hashCode();
  }

  /** The text this number was read from, or the shortest that denotes it. */
  @Override
  public String toString() {
    return literal == null ? Long.toString(longValue) : literal;
  }
}
