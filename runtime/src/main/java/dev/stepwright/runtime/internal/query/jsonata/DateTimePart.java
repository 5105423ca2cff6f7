package dev.stepwright.runtime.internal.query.jsonata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@link DateTimePicture}: text, or a component such as {@code [Y0001]}.
 *
 * @param literal the text, if it is one
 * @param component the letter of the component
 * @param names whether and in which case the component is written as a name
 * @param integer how it is written as a number
 * @param traditional whether {@code t} was given
 * @param maxWidth the most characters of a name, 0 for any
 * @param yearDigits the last digits of a year that are written, 0 for all
 */
record DateTimePart(
    @Nullable String literal,
    char component,
    IntegerPicture.@Nullable Case names,
    @Nullable IntegerPicture integer,
    boolean traditional,
    int maxWidth,
    int yearDigits) {

  private static final String NUMBERED = "YMDdFWwXxHhmsf";
  private static final String LETTERS = "YMDdFWwXxHhPmsfZzCE";

  static DateTimePart literal(String text) {
    return new DateTimePart(text, ' ', null, null, false, 0, 0);
  }

  /** Reads what stands between the brackets. */
  static DateTimePart parse(String bracketed) {
    String marker = bracketed.replaceAll("\\s+", "");
    String letter = marker.isEmpty() ? "" : marker.substring(0, 1);
    if (letter.isEmpty() || LETTERS.indexOf(letter.charAt(0)) < 0) {
      throw JsonataException.of(ErrorCode.D3132, letter);
    }
    int comma = marker.lastIndexOf(',');
    int min = 0;
    int max = 0;
    if (comma >= 0) {
      String width = marker.substring(comma + 1);
      int dash = width.indexOf('-');
      min = width(dash < 0 ? width : width.substring(0, dash));
      max = dash < 0 ? 0 : width(width.substring(dash + 1));
    }
    String modifier = marker.substring(1, comma < 0 ? marker.length() : comma);
    return of(letter.charAt(0), modifier, min, max);
  }

  private static int width(String text) {
    if (text.isEmpty() || text.equals("*")) {
      return 0;
    }
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException exception) {
      return 0;
    }
  }

  private static DateTimePart of(char component, String modifier, int min, int max) {
    String first = modifier.isEmpty() ? usual(component) : modifier;
    char last = first.charAt(first.length() - 1);
    String second = "";
    if (modifier.length() > 1 && "atco".indexOf(last) >= 0) {
      second = String.valueOf(last);
      first = first.substring(0, first.length() - 1);
    }
    boolean traditional = second.equals("t");
    IntegerPicture.Case names = null;
    IntegerPicture integer = null;
    int yearDigits = 0;
    if (first.charAt(0) == 'n') {
      names = IntegerPicture.Case.LOWER;
    } else if (first.charAt(0) == 'N') {
      boolean title = first.length() > 1 && first.charAt(1) == 'n';
      names = title ? IntegerPicture.Case.TITLE : IntegerPicture.Case.UPPER;
    } else if (NUMBERED.indexOf(component) >= 0) {
      integer = IntegerPicture.parse(second.isEmpty() ? first : first + ";" + second);
      if (integer.digits < min) {
        integer = integer.withDigits(min);
      }
      if (component == 'Y') {
        yearDigits = yearDigits(integer, max);
        integer = max > 0 ? integer.withDigits(max) : integer;
      }
    } else if (component == 'Z' || component == 'z') {
      integer = IntegerPicture.parse(first);
    }
    return new DateTimePart(null, component, names, integer, traditional, max, yearDigits);
  }

  private static int yearDigits(IntegerPicture integer, int max) {
    int shown = integer.digits + integer.optionalDigits;
    return max > 0 ? max : shown >= 2 ? shown : 0;
  }

  /** How a component is written where the picture does not say. */
  private static String usual(char component) {
    return switch (component) {
      case 'F', 'P', 'C', 'E' -> "n";
      case 'm', 's' -> "01";
      case 'Z', 'z' -> "01:01";
      default -> "1";
    };
  }

  /** A name in this part's case and width. */
  String name(String name) {
    String cased = name;
    if (names == IntegerPicture.Case.LOWER) {
      cased = name.toLowerCase(Locale.ROOT);
    } else if (names == IntegerPicture.Case.UPPER) {
      cased = name.toUpperCase(Locale.ROOT);
    }
    return maxWidth > 0 && cased.length() > maxWidth ? cased.substring(0, maxWidth) : cased;
  }
}
