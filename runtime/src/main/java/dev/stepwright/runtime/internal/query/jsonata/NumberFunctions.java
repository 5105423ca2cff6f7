package dev.stepwright.runtime.internal.query.jsonata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of single numbers, and of strings that stand for one. */
final class NumberFunctions {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
  private static final Pattern RADIX = Pattern.compile("0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+");

  /** Powers of ten beyond these no longer change how a double rounds. */
  private static final int MAX_PRECISION = 400;

  private NumberFunctions() {}

  /** What a function of a number makes of one that is there. */
  @FunctionalInterface
  private interface OfNumber {
    @Nullable Object apply(double number, @Nullable Object[] arguments);
  }

  static void addTo(Builtins all) {
    all.add("number", 1, "<(nsb)-:n>", (evaluation, arguments) -> number(arguments[0]));
    add(all, "abs", 1, "<n-:n>", (n, a) -> Math.abs(n));
    add(all, "floor", 1, "<n-:n>", (n, a) -> Math.floor(n));
    add(all, "ceil", 1, "<n-:n>", (n, a) -> Math.ceil(n));
    add(all, "round", 2, "<n-n?:n>", (n, a) -> round(n, a[1]));
    add(all, "sqrt", 1, "<n-:n>", (n, a) -> sqrt(n));
    add(all, "power", 2, "<n-n:n>", (n, a) -> power(n, a[1]));
    add(all, "formatBase", 2, "<n-n?:s>", (n, a) -> formatBase(n, a[1]));
    add(all, "formatNumber", 3, "<n-so?:s>", (n, a) -> formatNumber(n, a));
    add(
        all,
        "formatInteger",
        2,
        "<n-s:s>",
        (n, a) ->
            a[1] instanceof String picture
                ? IntegerPicture.parse(picture).format(Math.floor(n))
                : null);
    all.add(
        "parseInteger",
        2,
        "<s-s:n>",
        (e, a) ->
            a[0] instanceof String text && a[1] instanceof String picture
                ? IntegerPicture.parse(picture).read(text)
                : null);
  }

  private static void add(
      Builtins all, String name, int arity, String signature, OfNumber function) {
    all.add(
        name,
        arity,
        signature,
        (evaluation, arguments) -> {
          Object result =
              arguments[0] instanceof Number number
                  ? function.apply(number.doubleValue(), arguments)
                  : null;
          return result instanceof String text ? evaluation.text(text) : result;
        });
  }

  private static @Nullable Object number(@Nullable Object value) {
    if (value == null || value instanceof Number) {
      return value;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1.0 : 0.0;
    }
    if (value instanceof String text) {
      if (DECIMAL.matcher(text).matches()) {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) {
          return number;
        }
      } else if (RADIX.matcher(text).matches()) {
        double number = radix(text);
        if (Double.isFinite(number)) {
          return number;
        }
      }
    }
    throw JsonataException.of(ErrorCode.D3030, value);
  }

  /** Reads {@code 0x1f}, {@code 0o17} or {@code 0b1}. */
  private static double radix(String text) {
    int start = 2;
    while (start < text.length() - 1 && text.charAt(start) == '0') {
      start++;
    }
    // Each digit is a bit at least, and reading takes the square of their number.
    if (text.length() - start > Double.MAX_EXPONENT + 1) {
      return Double.POSITIVE_INFINITY;
    }
    char letter = Character.toLowerCase(text.charAt(1));
    int radix = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
    return new BigInteger(text.substring(start), radix).doubleValue();
  }

  /** Rounds the decimal digits that the number is written with, half to even. */
  static double round(double number, @Nullable Object precision) {
    if (!Double.isFinite(number)) {
      return number;
    }
    int digits = precision instanceof Number given ? given.intValue() : 0;
    int bounded = Math.max(-MAX_PRECISION, Math.min(MAX_PRECISION, digits));
    BigDecimal rounded = JsonText.shortest(number).setScale(bounded, RoundingMode.HALF_EVEN);
    return rounded.doubleValue();
  }

  private static double sqrt(double number) {
    if (number < 0) {
      throw JsonataException.of(ErrorCode.D3060, number);
    }
    return Math.sqrt(number);
  }

  private static @Nullable Object power(double base, @Nullable Object exponent) {
    if (!(exponent instanceof Number number)) {
      return null;
    }
    double power = Math.pow(base, number.doubleValue());
    if (!Double.isFinite(power)) {
      throw JsonataException.of(ErrorCode.D3061, base, exponent);
    }
    return power;
  }

  private static String formatBase(double number, @Nullable Object base) {
    double rounded = round(number, null);
    double radix = base instanceof Number given ? round(given.doubleValue(), null) : 10;
    if (radix < 2 || radix > 36) {
      throw JsonataException.of(ErrorCode.D3100, radix);
    }
    if (!Double.isFinite(rounded) || radix == 10) {
      return Double.isFinite(rounded) ? JsonText.number(rounded) : nonFinite(rounded);
    }
    return new BigDecimal(rounded).toBigInteger().toString((int) radix);
  }

  private static @Nullable Object formatNumber(double number, @Nullable Object[] arguments) {
    return arguments[1] instanceof String picture
        ? NumberPicture.parse(picture, NumberSymbols.of(arguments[2])).format(number)
        : null;
  }

  /** A number for which JSON has no text, as JavaScript names it. */
  static String nonFinite(double number) {
    return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
  }
}
