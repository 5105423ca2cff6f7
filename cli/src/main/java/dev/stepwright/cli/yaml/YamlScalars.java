package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of a plain scalar, as CloudFormation and its tools take it.
 *
 * <p>That is YAML 1.1 with some exceptions: {@code yes}, {@code no}, {@code on} and {@code off} are
 * booleans like {@code true} and {@code false}, but the single letters {@code y} and {@code n} are
 * strings; so are timestamps ({@code 2012-10-17}) and base 60 ({@code 12:30}). Numbers as JSON
 * writes them keep their text; {@code 017} and {@code 0o17} are octal, {@code 0x1F} is hexadecimal,
 * {@code 1_000} is a thousand; digits that fit no notation, such as the account number {@code
 * 089012345678}, are a string.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">CloudFormation
 *     template format</a>
 */
final class YamlScalars {

  /** A longer number is refused, as the JSON reader refuses it: to compute it would cost long. */
  static final int MAX_NUMBER_LENGTH = 1000;

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUES =
      Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
  private static final Set<String> FALSES =
      Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");

  private YamlScalars() {}

  /**
   * The value of a plain scalar without a tag.
   *
   * @throws NumberFormatException if it is a number that JSON does not have
   */
  static JsonValue resolve(String text) {
    JsonValue value = text.length() <= 5 ? word(text) : null;
    if (value == null) {
      value = number(text);
    }
    return value != null ? value : new JsonString(text);
  }

  /** The null or boolean that a plain scalar denotes, or null if it denotes neither. */
  static @Nullable JsonValue word(String text) {
    if (NULLS.contains(text)) {
      return JsonNull.NULL;
    }
    if (TRUES.contains(text)) {
      return JsonBoolean.TRUE;
    }
    return FALSES.contains(text) ? JsonBoolean.FALSE : null;
  }

  /**
   * The number that a plain scalar denotes, or null if it denotes none.
   *
   * @throws NumberFormatException if JSON does not have that number
   */
  static @Nullable JsonNumber number(String text) {
    int sign = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (text.length() == sign || "0123456789.".indexOf(text.charAt(sign)) < 0) {
      return null;
    }
    String digits = text.substring(sign).replace("_", "");
    boolean negative = text.charAt(0) == '-';
    switch (digits) {
      case ".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN" ->
          throw new NumberFormatException("JSON has no number " + text);
      default -> {
        JsonNumber based = based(digits, negative);
        return based != null ? based : decimal(digits, negative);
      }
    }
  }

  /** An integer in base 2, 8 or 16, as far as {@code long} goes. */
  private static @Nullable JsonNumber based(String digits, boolean negative) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return null;
    }
    int radix =
        switch (digits.charAt(1)) {
          case 'x' -> 16;
          case 'b' -> 2;
          default -> 8;
        };
    int start = Character.isDigit(digits.charAt(1)) ? 1 : 2;
    if (radix == 8 && start == 2 && digits.charAt(1) != 'o') {
      return null;
    }
    long value = 0;
    for (int i = start; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0 || value > (Long.MAX_VALUE - digit) / radix) {
        return null;
      }
      value = value * radix + digit;
    }
    return digits.length() == start ? null : JsonNumber.of(negative ? -value : value);
  }

  /** A decimal number; what JSON's notation lacks (a digit beside the point) is added. */
  private static @Nullable JsonNumber decimal(String digits, boolean negative) {
    int whole = run(digits, 0);
    int point = whole < digits.length() && digits.charAt(whole) == '.' ? whole + 1 : whole;
    int fraction = run(digits, point);
    int end = exponent(digits, fraction);
    boolean leadingZero = whole > 1 && digits.charAt(0) == '0';
    if (end != digits.length() || (whole == 0 && fraction == point) || leadingZero) {
      return null;
    }
    if (digits.length() > MAX_NUMBER_LENGTH) {
      throw new NumberFormatException(
          "A number has more than " + MAX_NUMBER_LENGTH + " characters, the most that is taken");
    }
    StringBuilder literal = new StringBuilder(negative ? "-" : "");
    literal.append(whole == 0 ? "0" : "").append(digits, 0, fraction);
    literal.append(point > whole && fraction == point ? "0" : "").append(digits, fraction, end);
    return JsonNumber.parse(literal.toString());
  }

  /** The end of an exponent that begins at an offset, or that offset if there is none. */
  private static int exponent(String digits, int from) {
    if (from >= digits.length() || (digits.charAt(from) | 0x20) != 'e') {
      return from;
    }
    boolean signed = from + 1 < digits.length() && "+-".indexOf(digits.charAt(from + 1)) >= 0;
    int start = from + (signed ? 2 : 1);
    int end = run(digits, start);
    return end > start ? end : from;
  }

  /** The end of a run of digits that begins at an offset. */
  private static int run(String digits, int from) {
    int end = from;
    while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
