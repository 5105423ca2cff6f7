package dev.stepwright.runtime.internal.query.jsonata;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the sub-pictures of a {@link NumberPicture}.
 *
 * @param prefix what stands before the number
 * @param suffix what stands after it
 * @param factor what the number is multiplied by: 100 for percent, 1000 for per mille
 * @param minInteger digits before the decimal separator, at least
 * @param scaling digits before the decimal separator of a mantissa
 * @param minFraction digits after the decimal separator, at least
 * @param maxFraction digits after the decimal separator, at most
 * @param exponentDigits digits of the exponent, at least; 0 for none
 * @param grouping how many digits stand to the right of each grouping separator
 * @param groupingInterval every how many digits there is one, or 0 if not at regular places
 * @param fractionGrouping how many digits of the fraction stand to the left of each separator
 */
record SubPicture(
    String prefix,
    String suffix,
    int factor,
    int minInteger,
    int scaling,
    int minFraction,
    int maxFraction,
    int exponentDigits,
    List<Integer> grouping,
    int groupingInterval,
    List<Integer> fractionGrouping) {

  SubPicture withPrefix(String newPrefix) {
    return new SubPicture(
        newPrefix,
        suffix,
        factor,
        minInteger,
        scaling,
        minFraction,
        maxFraction,
        exponentDigits,
        grouping,
        groupingInterval,
        fractionGrouping);
  }

  static SubPicture parse(String picture, NumberSymbols symbols) {
    int start = 0;
    while (start < picture.length() && isPassive(picture.charAt(start), symbols)) {
      start++;
    }
    int end = picture.length();
    while (end > start && isPassive(picture.charAt(end - 1), symbols)) {
      end--;
    }
    if (start == end) {
      throw JsonataException.of(picture.isEmpty() ? ErrorCode.D3085 : ErrorCode.D3086);
    }
    String active = picture.substring(start, end);
    int split = active.indexOf(symbols.exponentSeparator());
    String mantissa = split < 0 ? active : active.substring(0, split);
    String exponent = split < 0 ? "" : active.substring(split + 1);
    int point = mantissa.indexOf(symbols.decimalSeparator());
    String integer = point < 0 ? mantissa : mantissa.substring(0, point);
    String fraction = point < 0 ? "" : mantissa.substring(point + 1);
    check(picture, active, symbols);
    checkParts(mantissa, integer, fraction, symbols);
    boolean percent = picture.contains(symbols.percent());
    boolean perMille = picture.contains(symbols.perMille());
    if (split >= 0) {
      checkExponent(exponent, percent || perMille, symbols);
    }
    return of(
        picture.substring(0, start),
        picture.substring(end),
        percent ? 100 : perMille ? 1000 : 1,
        new String[] {integer, fraction, exponent},
        symbols);
  }

  private static boolean isPassive(char c, NumberSymbols symbols) {
    return !symbols.isActive(c) || symbols.isExponentSeparator(c);
  }

  private static SubPicture of(
      String prefix, String suffix, int factor, String[] parts, NumberSymbols symbols) {
    String integer = parts[0];
    String fraction = parts[1];
    int minInteger = count(integer, symbols, false);
    int scaling = minInteger;
    int minFraction = count(fraction, symbols, false);
    int maxFraction = count(fraction, symbols, true);
    int exponentDigits = count(parts[2], symbols, false);
    if (minInteger == 0 && maxFraction == 0) {
      if (exponentDigits > 0) {
        minFraction = 1;
        maxFraction = 1;
      } else {
        minInteger = 1;
      }
    }
    if (exponentDigits > 0 && minInteger == 0 && integer.contains(symbols.digit())) {
      minInteger = 1;
    }
    if (minInteger == 0 && minFraction == 0) {
      minFraction = 1;
    }
    List<Integer> grouping = fromRight(integer, symbols);
    return new SubPicture(
        prefix,
        suffix,
        factor,
        minInteger,
        scaling,
        minFraction,
        Math.max(minFraction, maxFraction),
        exponentDigits,
        grouping,
        interval(grouping),
        fromLeft(fraction, symbols));
  }

  private static int count(String part, NumberSymbols symbols, boolean optional) {
    int count = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      count += symbols.isDigit(c) || (optional && symbols.isOptionalDigit(c)) ? 1 : 0;
    }
    return count;
  }

  private static List<Integer> fromRight(String part, NumberSymbols symbols) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < part.length(); i++) {
      if (symbols.isGroupingSeparator(part.charAt(i))) {
        positions.add(count(part.substring(i), symbols, true));
      }
    }
    return positions;
  }

  private static List<Integer> fromLeft(String part, NumberSymbols symbols) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < part.length(); i++) {
      if (symbols.isGroupingSeparator(part.charAt(i))) {
        positions.add(count(part.substring(0, i), symbols, true));
      }
    }
    return positions;
  }

  /** The interval of which the positions are all the multiples, or 0. */
  static int interval(List<Integer> positions) {
    int interval = 0;
    for (int position : positions) {
      int other = position;
      while (other != 0) {
        int rest = interval % other;
        interval = other;
        other = rest;
      }
    }
    for (int i = 1; i <= positions.size(); i++) {
      if (!positions.contains(i * interval)) {
        return 0;
      }
    }
    return interval;
  }

  private static void check(String picture, String active, NumberSymbols symbols) {
    once(picture, symbols.decimalSeparator(), ErrorCode.D3081);
    once(picture, symbols.percent(), ErrorCode.D3082);
    once(picture, symbols.perMille(), ErrorCode.D3083);
    fault(
        picture.contains(symbols.percent()) && picture.contains(symbols.perMille()),
        ErrorCode.D3084);
    boolean passive = false;
    for (int i = 0; i < active.length(); i++) {
      passive |= !symbols.isActive(active.charAt(i));
    }
    int exponent = active.indexOf(symbols.exponentSeparator());
    String mantissa = exponent < 0 ? active : active.substring(0, exponent);
    fault(count(mantissa, symbols, true) == 0, ErrorCode.D3085);
    fault(passive, ErrorCode.D3086);
  }

  private static void checkParts(
      String mantissa, String integer, String fraction, NumberSymbols symbols) {
    String group = symbols.groupingSeparator();
    String point = symbols.decimalSeparator();
    fault(mantissa.contains(group + point) || mantissa.contains(point + group), ErrorCode.D3087);
    fault(!mantissa.contains(point) && integer.endsWith(group), ErrorCode.D3088);
    fault(mantissa.contains(group + group), ErrorCode.D3089);
    boolean digit = false;
    for (int i = 0; i < integer.length(); i++) {
      digit |= symbols.isDigit(integer.charAt(i));
      fault(digit && symbols.isOptionalDigit(integer.charAt(i)), ErrorCode.D3090);
    }
    boolean optional = false;
    for (int i = 0; i < fraction.length(); i++) {
      optional |= symbols.isOptionalDigit(fraction.charAt(i));
      fault(optional && symbols.isDigit(fraction.charAt(i)), ErrorCode.D3091);
    }
  }

  private static void checkExponent(String exponent, boolean scaled, NumberSymbols symbols) {
    fault(!exponent.isEmpty() && scaled, ErrorCode.D3092);
    boolean digits = !exponent.isEmpty();
    for (int i = 0; i < exponent.length(); i++) {
      digits &= symbols.isDigit(exponent.charAt(i));
    }
    fault(!digits, ErrorCode.D3093);
  }

  private static void once(String picture, String symbol, ErrorCode code) {
    fault(picture.indexOf(symbol) != picture.lastIndexOf(symbol), code);
  }

  private static void fault(boolean condition, ErrorCode code) {
    if (condition) {
      throw JsonataException.of(code);
    }
  }
}
