package dev.stepwright.runtime.internal.query.jsonata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The picture of an integer: digits with grouping separators, letters, Roman numerals or words;
 * after a semicolon {@code o} for an ordinal number.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#formatting-integers">Formatting
 *     integers</a>
 */
final class IntegerPicture {
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  /** More Roman thousands than this are an attack, not a number. */
  private static final double MAX_ROMAN = 1e6;

  /** Characters of a picture and digits it asks for; a number has no more than 309. */
  static final int MAX_LENGTH = 1000;

  /** How the number is written. */
  enum Kind {
    DECIMAL,
    LETTERS,
    ROMAN,
    WORDS
  }

  /** Capital letters or not. */
  enum Case {
    UPPER,
    LOWER,
    TITLE
  }

  final Kind kind;
  private final Case letterCase;
  final boolean ordinal;
  final int digits;
  final int optionalDigits;
  private final int zero;
  final List<Separator> separators;
  final int interval;

  /** A grouping separator and how many digits stand to its right. */
  record Separator(int position, String character) {}

  private IntegerPicture(
      Kind kind,
      Case letterCase,
      boolean ordinal,
      int digits,
      int optionalDigits,
      int zero,
      List<Separator> separators) {
    this.kind = kind;
    this.letterCase = letterCase;
    this.ordinal = ordinal;
    this.digits = digits;
    this.optionalDigits = optionalDigits;
    this.zero = zero;
    this.separators = separators;
    this.interval = interval(separators);
  }

  /**
   * This with at least so many digits.
   *
   * @throws JsonataException if they are too many
   */
  IntegerPicture withDigits(int minimum) {
    if (minimum > MAX_LENGTH) {
      throw JsonataException.withoutCode(
          "The picture string has a width of more than " + MAX_LENGTH + ": " + minimum);
    }
    return new IntegerPicture(kind, letterCase, ordinal, minimum, optionalDigits, zero, separators);
  }

  /**
   * Reads a picture.
   *
   * @throws JsonataException D3130 or D3131 if it is none, or if it is too long
   */
  static IntegerPicture parse(String picture) {
    checkLength(picture);
    int semicolon = picture.lastIndexOf(';');
    String primary = semicolon < 0 ? picture : picture.substring(0, semicolon);
    boolean ordinal = semicolon >= 0 && picture.startsWith("o", semicolon + 1);
    return switch (primary) {
      case "A" -> of(Kind.LETTERS, Case.UPPER, ordinal);
      case "a" -> of(Kind.LETTERS, Case.LOWER, ordinal);
      case "I" -> of(Kind.ROMAN, Case.UPPER, ordinal);
      case "i" -> of(Kind.ROMAN, Case.LOWER, ordinal);
      case "W" -> of(Kind.WORDS, Case.UPPER, ordinal);
      case "w" -> of(Kind.WORDS, Case.LOWER, ordinal);
      case "Ww" -> of(Kind.WORDS, Case.TITLE, ordinal);
      default -> decimal(primary, ordinal);
    };
  }

  /** Refuses a picture whose digits and separators would take long to count. */
  static void checkLength(String picture) {
    if (picture.length() > MAX_LENGTH) {
      throw JsonataException.withoutCode(
          "The picture string has more than " + MAX_LENGTH + " characters: " + picture.length());
    }
  }

  private static IntegerPicture of(Kind kind, Case letterCase, boolean ordinal) {
    return new IntegerPicture(kind, letterCase, ordinal, 0, 0, '0', List.of());
  }

  private static IntegerPicture decimal(String primary, boolean ordinal) {
    int digits = 0;
    int optional = 0;
    int zero = -1;
    List<Separator> separators = new ArrayList<>();
    int[] characters = primary.codePoints().toArray();
    for (int i = characters.length - 1; i >= 0; i--) {
      int c = characters[i];
      if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
        int family = c - Character.digit(c, 10);
        if (zero >= 0 && zero != family) {
          throw JsonataException.of(ErrorCode.D3131);
        }
        zero = family;
        digits++;
      } else if (c == '#') {
        optional++;
      } else {
        separators.add(new Separator(digits + optional, Character.toString(c)));
      }
    }
    if (digits == 0) {
      throw JsonataException.of(ErrorCode.D3130, primary);
    }
    return new IntegerPicture(
        Kind.DECIMAL, Case.LOWER, ordinal, digits, optional, zero, separators);
  }

  private static int interval(List<Separator> separators) {
    List<Integer> positions = new ArrayList<>();
    for (Separator separator : separators) {
      if (!separator.character().equals(separators.get(0).character())) {
        return 0;
      }
      positions.add(separator.position());
    }
    return positions.isEmpty() ? 0 : SubPicture.interval(positions);
  }

  /** Writes an integer. */
  String format(double integer) {
    if (!Double.isFinite(integer)) {
      return NumberFunctions.nonFinite(integer);
    }
    double absolute = Math.abs(integer);
    String text =
        switch (kind) {
          case LETTERS -> inCase(letters(absolute));
          case ROMAN -> inCase(roman(absolute));
          case WORDS -> inCase(EnglishNumbers.words(absolute, ordinal));
          case DECIMAL -> decimal(absolute);
        };
    return integer < 0 ? "-" + text : text;
  }

  private String inCase(String text) {
    return switch (letterCase) {
      case UPPER -> text.toUpperCase(Locale.ROOT);
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case TITLE -> text;
    };
  }

  private static String letters(double number) {
    StringBuilder letters = new StringBuilder();
    double rest = number;
    while (rest > 0) {
      letters.append((char) ('A' + (int) ((rest - 1) % 26)));
      rest = Math.floor((rest - 1) / 26);
    }
    return letters.reverse().toString();
  }

  private static String roman(double number) {
    if (number > MAX_ROMAN) {
      throw JsonataException.of(ErrorCode.D1001, number);
    }
    StringBuilder numeral = new StringBuilder();
    int rest = (int) number;
    for (int i = 0; i < ROMAN.length; i++) {
      numeral.append(ROMAN[i].repeat(rest / ROMAN_VALUES[i]));
      rest %= ROMAN_VALUES[i];
    }
    return numeral.toString();
  }

  private String decimal(double number) {
    String plain = new BigDecimal(number).toBigInteger().toString();
    StringBuilder text = new StringBuilder("0".repeat(Math.max(0, digits - plain.length())));
    for (int i = 0; i < plain.length(); i++) {
      text.append(plain.charAt(i));
    }
    int count = text.length();
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < count; i++) {
      result.appendCodePoint(zero + text.charAt(i) - '0');
      result.append(separator(count - 1 - i));
    }
    return ordinal ? result + suffix(plain) : result.toString();
  }

  /** The separator that has so many digits to its right, or nothing. */
  private String separator(int position) {
    if (position == 0) {
      return "";
    }
    if (interval > 0) {
      return position % interval == 0 ? separators.get(0).character() : "";
    }
    StringBuilder text = new StringBuilder();
    for (Separator separator : separators) {
      text.append(separator.position() == position ? separator.character() : "");
    }
    return text.toString();
  }

  private static String suffix(String digits) {
    int length = digits.length();
    if (length > 1 && digits.charAt(length - 2) == '1') {
      return "th";
    }
    return switch (digits.charAt(length - 1)) {
      case '1' -> "st";
      case '2' -> "nd";
      case '3' -> "rd";
      default -> "th";
    };
  }

  /** Reads an integer; not a number if the text is none. */
  double read(String text) {
    return switch (kind) {
      case LETTERS -> readLetters(text.toUpperCase(Locale.ROOT));
      case ROMAN -> readRoman(text.toUpperCase(Locale.ROOT));
      case WORDS -> EnglishNumbers.read(text);
      case DECIMAL -> readDecimal(text);
    };
  }

  private static double readLetters(String text) {
    double number = 0;
    for (int i = 0; i < text.length(); i++) {
      number = number * 26 + (text.charAt(i) - 'A' + 1);
    }
    return number;
  }

  private static double readRoman(String text) {
    double number = 0;
    int largest = 1;
    for (int i = text.length() - 1; i >= 0; i--) {
      int value = romanDigit(text.charAt(i));
      number += value < largest ? -value : value;
      largest = Math.max(largest, value);
    }
    return number;
  }

  private static int romanDigit(char c) {
    for (int i = 0; i < ROMAN.length; i++) {
      if (ROMAN[i].length() == 1 && ROMAN[i].charAt(0) == c) {
        return ROMAN_VALUES[i];
      }
    }
    return 0;
  }

  private double readDecimal(String text) {
    String plain = ordinal && text.length() > 2 ? text.substring(0, text.length() - 2) : text;
    for (Separator separator : separators) {
      plain = plain.replace(separator.character(), "");
    }
    double number = Double.NaN;
    boolean negative = plain.startsWith("-");
    int[] characters = plain.codePoints().toArray();
    for (int i = negative || plain.startsWith("+") ? 1 : 0; i < characters.length; i++) {
      int digit = characters[i] - zero;
      if (digit < 0 || digit > 9) {
        break;
      }
      number = (Double.isNaN(number) ? 0 : number * 10) + digit;
    }
    return negative ? -number : number;
  }

  /** A regular expression for the integers this reads. */
  String regex(int width) {
    return switch (kind) {
      case LETTERS -> letterCase == Case.UPPER ? "[A-Z]+" : "[a-z]+";
      case ROMAN -> letterCase == Case.UPPER ? "[MDCLXVI]+" : "[mdclxvi]+";
      case WORDS -> EnglishNumbers.regex();
      case DECIMAL ->
          (width > 0 ? "[0-9]{" + width + "}" : "[0-9]+") + (ordinal ? "(?:th|st|nd|rd)" : "");
    };
  }
}
