package dev.stepwright.runtime.internal.query.jsonata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * The picture of {@code $formatNumber}: one sub-picture, or one for positive and one for negative
 * numbers.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#formatting-numbers">Formatting
 *     numbers</a>
 */
final class NumberPicture {
  private final NumberSymbols symbols;
  private final SubPicture positive;
  private final SubPicture negative;

  private NumberPicture(NumberSymbols symbols, SubPicture positive, SubPicture negative) {
    this.symbols = symbols;
    this.positive = positive;
    this.negative = negative;
  }

  /**
   * Reads a picture.
   *
   * @throws JsonataException D3080 to D3093 if it is none, or if it is too long
   */
  static NumberPicture parse(String picture, NumberSymbols symbols) {
    IntegerPicture.checkLength(picture);
    String[] parts = picture.split(Pattern.quote(symbols.patternSeparator()), -1);
    if (parts.length > 2) {
      throw JsonataException.of(ErrorCode.D3080);
    }
    SubPicture positive = SubPicture.parse(parts[0], symbols);
    SubPicture negative =
        parts.length == 2
            ? SubPicture.parse(parts[1], symbols)
            : positive.withPrefix(symbols.minusSign() + positive.prefix());
    return new NumberPicture(symbols, positive, negative);
  }

  String format(double number) {
    SubPicture picture = number < 0 ? negative : positive;
    double absolute = Math.abs(number) * picture.factor();
    if (!Double.isFinite(absolute)) {
      return picture.prefix() + NumberFunctions.nonFinite(absolute) + picture.suffix();
    }
    BigDecimal mantissa = JsonText.shortest(absolute);
    int exponent = 0;
    if (picture.exponentDigits() > 0 && mantissa.signum() != 0) {
      int digits = mantissa.precision() - mantissa.scale();
      exponent = digits - picture.scaling();
      mantissa = mantissa.scaleByPowerOfTen(-exponent);
    }
    mantissa = mantissa.setScale(picture.maxFraction(), RoundingMode.HALF_EVEN);
    String[] parts = mantissa.toPlainString().split("\\.", 2);
    StringBuilder text = new StringBuilder(picture.prefix());
    text.append(grouped(integer(parts[0], picture), picture));
    String fraction = fraction(parts.length == 2 ? parts[1] : "", picture);
    if (!fraction.isEmpty()) {
      text.append(symbols.decimalSeparator()).append(groupedFraction(fraction, picture));
    }
    if (picture.exponentDigits() > 0) {
      text.append(symbols.exponentSeparator()).append(exponent < 0 ? symbols.minusSign() : "");
      text.append(symbols.digits(padded(Math.abs(exponent), picture.exponentDigits())));
    }
    return text.append(picture.suffix()).toString();
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  private String integer(String digits, SubPicture picture) {
    String significant = digits.equals("0") ? "" : digits;
    int missing = picture.minInteger() - significant.length();
    return symbols.digits("0".repeat(Math.max(0, missing)) + significant);
  }

  private String fraction(String digits, SubPicture picture) {
    int end = digits.length();
    while (end > picture.minFraction() && digits.charAt(end - 1) == '0') {
      end--;
    }
    return symbols.digits(digits.substring(0, end));
  }

  private String grouped(String digits, SubPicture picture) {
    StringBuilder text = new StringBuilder();
    int interval = picture.groupingInterval();
    for (int i = 0; i < digits.length(); i++) {
      text.append(digits.charAt(i));
      int toTheRight = digits.length() - 1 - i;
      boolean separated =
          interval > 0 ? toTheRight % interval == 0 : picture.grouping().contains(toTheRight);
      if (toTheRight > 0 && separated) {
        text.append(symbols.groupingSeparator());
      }
    }
    return text.toString();
  }

  private String groupedFraction(String digits, SubPicture picture) {
    StringBuilder text = new StringBuilder(digits);
    int inserted = 0;
    for (int position : picture.fractionGrouping()) {
      if (position < digits.length()) {
        text.insert(position + inserted++, symbols.groupingSeparator());
      }
    }
    return text.toString();
  }
}
