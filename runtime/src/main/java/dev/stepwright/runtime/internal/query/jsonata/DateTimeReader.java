package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.runtime.internal.query.BoundedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times: in ISO 8601, or as a {@link DateTimePicture} describes them. */
final class DateTimeReader {
  private static final Pattern ISO_8601 =
      Pattern.compile(
          "(\\d{4})(?:-([01]\\d))?(?:-([0-3]\\d))?"
              + "(?:T([0-2]\\d):([0-5]\\d):([0-5]\\d)(?:\\.(\\d+))?)?"
              + "(?:([+-])([0-2]\\d):?([0-5]\\d)|Z)?");

  private static final long MILLIS_PER_MINUTE = 60_000;

  private DateTimeReader() {}

  /**
   * Reads a timestamp of ISO 8601; what is missing at the end is the earliest, without an offset it
   * is UTC.
   *
   * @throws JsonataException D3110 if it is none
   */
  static double read(String text) {
    Matcher matcher = ISO_8601.matcher(text);
    if (!matcher.matches()) {
      throw JsonataException.of(ErrorCode.D3110, text);
    }
    int month = number(matcher.group(2), 1);
    int day = number(matcher.group(3), 1);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      throw JsonataException.of(ErrorCode.D3110, text);
    }
    long seconds =
        LocalDate.of(number(matcher.group(1), 0), month, 1).plusDays(day - 1L).toEpochDay() * 86_400
            + number(matcher.group(4), 0) * 3600L
            + number(matcher.group(5), 0) * 60L
            + number(matcher.group(6), 0);
    String fraction = matcher.group(7) == null ? "" : matcher.group(7);
    long millis = seconds * 1000 + Long.parseLong((fraction + "000").substring(0, 3));
    if (matcher.group(8) == null) {
      return millis;
    }
    long offset = number(matcher.group(9), 0) * 60L + number(matcher.group(10), 0);
    return millis + (matcher.group(8).equals("+") ? -offset : offset) * MILLIS_PER_MINUTE;
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /**
   * Reads what a picture describes; null if the text is something else.
   *
   * @param now where components that the picture leaves out in front come from
   * @throws JsonataException if the picture is none or leaves out too much
   */
  static @Nullable Double read(Evaluation evaluation, String text, String picture, long now) {
    List<DateTimePart> parts = DateTimePicture.parse(picture).parts();
    StringBuilder regex = new StringBuilder();
    List<DateTimePart> components = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      DateTimePart part = parts.get(i);
      if (part.literal() != null) {
        regex.append(Pattern.quote(part.literal()));
      } else {
        components.add(part);
        boolean adjacent =
            i + 1 < parts.size() && parts.get(i + 1).integer() != null && isPlain(part);
        regex.append('(').append(regex(part, adjacent)).append(')');
      }
    }
    Matcher matcher =
        Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE)
            .matcher(new BoundedText(text, evaluation::step));
    if (!RegexFunction.matched(text, matcher::matches)) {
      return null;
    }
    Map<Character, Double> values = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      DateTimePart part = components.get(i);
      Double value = value(part, matcher.group(i + 1));
      if (value != null) {
        values.put(part.component(), value);
      }
    }
    return values.isEmpty() ? null : millis(values, now);
  }

  private static boolean isPlain(DateTimePart part) {
    return part.integer() != null
        && part.integer().kind == IntegerPicture.Kind.DECIMAL
        && part.component() != 'Z'
        && part.component() != 'z';
  }

  private static String regex(DateTimePart part, boolean adjacent) {
    IntegerPicture integer = part.integer();
    char component = part.component();
    if (component == 'Z' || component == 'z') {
      String separator =
          integer == null || integer.separators.isEmpty()
              ? ""
              : Pattern.quote(integer.separators.get(0).character()) + "[0-9]+";
      return (component == 'z' ? "GMT" : "") + "[-+][0-9]+" + separator;
    }
    if (integer != null) {
      return integer.regex(adjacent ? Math.max(1, integer.digits) : 0);
    }
    if ("MxFP".indexOf(component) < 0) {
      throw JsonataException.of(ErrorCode.D3133, String.valueOf(component));
    }
    return "[a-zA-Z]+";
  }

  private static @Nullable Double value(DateTimePart part, String text) {
    IntegerPicture integer = part.integer();
    return switch (part.component()) {
      case 'Z' -> Double.valueOf(zone(text));
      case 'z' -> Double.valueOf(zone(text.substring("GMT".length())));
      case 'P' -> Double.valueOf(text.equalsIgnoreCase("pm") ? 1 : 0);
      case 'f' -> integer == null ? null : Double.valueOf(fraction(integer, text));
      default -> integer == null ? name(part, text) : Double.valueOf(integer.read(text));
    };
  }

  /** The digits after the decimal point of the seconds, as milliseconds. */
  private static double fraction(IntegerPicture integer, String text) {
    return integer.read(text.length() > 3 ? text.substring(0, 3) : text);
  }

  private static @Nullable Double name(DateTimePart part, String text) {
    List<String> names = part.component() == 'F' ? DateTimePicture.DAYS : DateTimePicture.MONTHS;
    for (int i = 0; i < names.size(); i++) {
      String name = part.name(names.get(i)).toLowerCase(Locale.ROOT);
      if (name.equals(text.toLowerCase(Locale.ROOT)) && !name.isEmpty()) {
        return part.component() == 'F' ? i : i + 1.0;
      }
    }
    return null;
  }

  /** An offset: a sign, hours and minutes, with a separator or two digits each. */
  private static double zone(String text) {
    int digits = 1;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean separated = digits < text.length();
    int split = separated ? digits : Math.min(3, digits);
    String minutes = text.substring(separated ? text.offsetByCodePoints(split, 1) : split);
    double total =
        Double.parseDouble(text.substring(1, split)) * 60
            + (minutes.isEmpty() ? 0 : Double.parseDouble(minutes));
    return text.startsWith("-") ? -total : total;
  }

  private static @Nullable Double millis(Map<Character, Double> values, long now) {
    String date = present(values, "YXMxWwdD");
    boolean byDayOfYear = !isAmong(date, "YMD") && isAmong(date, "Yd");
    if (isAmong(date, "Xxw") || isAmong(date, "XW")) {
      // The reference implementation cannot tell the date of a week either.
      throw JsonataException.of(ErrorCode.D3136);
    }
    String time = present(values, "PHhmsf");
    boolean halves = !isAmong(time, "Hmsf") && isAmong(time, "Phmsf");
    complete(values, (byDayOfYear ? "YD" : "YMD") + (halves ? "Phmsf" : "Hmsf"), now);
    double hour = value(values, 'H');
    if (halves) {
      double half = value(values, 'h');
      hour = (half == 12 ? 0 : half) + (value(values, 'P') == 1 ? 12 : 0);
    }
    try {
      double month = byDayOfYear ? 1 : Math.max(1, value(values, 'M'));
      double day = value(values, byDayOfYear ? 'd' : 'D');
      LocalDate first = LocalDate.of((int) value(values, 'Y'), 1, 1);
      long days = first.plusMonths((long) month - 1).plusDays((long) day - 1).toEpochDay();
      double minutes = hour * 60 + value(values, 'm');
      double zone = values.getOrDefault('Z', values.getOrDefault('z', 0.0));
      return days * 86_400_000.0
          + (minutes - zone) * MILLIS_PER_MINUTE
          + value(values, 's') * 1000
          + value(values, 'f');
    } catch (DateTimeException | ArithmeticException exception) {
      return null;
    }
  }

  private static String present(Map<Character, Double> values, String components) {
    StringBuilder present = new StringBuilder();
    for (int i = 0; i < components.length(); i++) {
      present.append(values.containsKey(components.charAt(i)) ? components.charAt(i) : "");
    }
    return present.toString();
  }

  /** Whether there are components and all are among some. */
  private static boolean isAmong(String present, String components) {
    for (int i = 0; i < present.length(); i++) {
      if (components.indexOf(present.charAt(i)) < 0) {
        return false;
      }
    }
    return !present.isEmpty();
  }

  /**
   * Fills in what is missing: in front with today's, behind with the least; between others nothing
   * may be missing.
   */
  private static void complete(Map<Character, Double> values, String order, long now) {
    LocalDateTime today = LocalDateTime.ofInstant(Instant.ofEpochMilli(now), ZoneOffset.UTC);
    boolean begun = false;
    boolean ended = false;
    for (int i = 0; i < order.length(); i++) {
      char component = order.charAt(i);
      if (values.containsKey(component)) {
        if (ended) {
          throw JsonataException.of(ErrorCode.D3136);
        }
        begun = true;
      } else if (begun) {
        ended = true;
        values.put(component, "MDd".indexOf(component) >= 0 ? 1.0 : 0.0);
      } else {
        values.put(component, (double) fragment(component, today));
      }
    }
  }

  private static int fragment(char component, LocalDateTime today) {
    return switch (component) {
      case 'Y' -> today.getYear();
      case 'M' -> today.getMonthValue();
      case 'D' -> today.getDayOfMonth();
      case 'd' -> today.getDayOfYear();
      case 'H' -> today.getHour();
      case 'h' -> today.getHour() % 12;
      case 'P' -> today.getHour() >= 12 ? 1 : 0;
      case 'm' -> today.getMinute();
      case 's' -> today.getSecond();
      default -> today.getNano() / 1_000_000;
    };
  }

  private static double value(Map<Character, Double> values, char component) {
    return values.getOrDefault(component, 0.0);
  }
}
