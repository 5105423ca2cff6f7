package dev.stepwright.runtime.internal.query.jsonata;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a date and time, such as {@code [Y0001]-[M01]-[D01]}.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#formatting-dates-and-times">Formatting
 *     dates and times</a>
 */
final class DateTimePicture {
  private static final DateTimePicture ISO_8601 =
      parse("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]");

  static final List<String> DAYS =
      List.of("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** What Java's calendar reaches, with room for an offset. */
  private static final double MAX_MILLIS = 8.64e15;

  /** More than any date has; the pattern that is made of a picture recurses once for each. */
  private static final int MAX_PARTS = 256;

  private final List<DateTimePart> parts;

  private DateTimePicture(List<DateTimePart> parts) {
    this.parts = parts;
  }

  List<DateTimePart> parts() {
    return parts;
  }

  /**
   * Reads a picture.
   *
   * @throws JsonataException D3130 to D3135 if it is none, or if it is too long
   */
  static DateTimePicture parse(String picture) {
    IntegerPicture.checkLength(picture);
    List<DateTimePart> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int position = 0;
    while (position < picture.length()) {
      char c = picture.charAt(position);
      if (c == '[' && !picture.startsWith("[[", position)) {
        int close = picture.indexOf(']', position);
        if (close < 0) {
          throw JsonataException.of(ErrorCode.D3135);
        }
        endLiteral(literal, parts);
        parts.add(DateTimePart.parse(picture.substring(position + 1, close)));
        if (parts.size() > MAX_PARTS) {
          throw JsonataException.withoutCode(
              "The date/time picture string has more than " + MAX_PARTS + " parts");
        }
        position = close + 1;
        continue;
      }
      // Doubled brackets stand for themselves.
      position += picture.startsWith("[[", position) || picture.startsWith("]]", position) ? 2 : 1;
      literal.append(c);
    }
    endLiteral(literal, parts);
    return new DateTimePicture(parts);
  }

  private static void endLiteral(StringBuilder literal, List<DateTimePart> parts) {
    if (!literal.isEmpty()) {
      parts.add(DateTimePart.literal(literal.toString()));
      literal.setLength(0);
    }
  }

  /**
   * Writes an instant.
   *
   * @param picture null for that of ISO 8601
   * @param timezone an offset such as {@code +0100}; null for UTC
   */
  static String format(double millis, @Nullable String picture, @Nullable String timezone) {
    DateTimePicture parsed = picture == null ? ISO_8601 : parse(picture);
    if (!(Math.abs(millis) <= MAX_MILLIS)) {
      throw JsonataException.of(ErrorCode.D1001, millis);
    }
    int offset = timezone == null ? 0 : offset(timezone);
    LocalDateTime time =
        LocalDateTime.ofInstant(Instant.ofEpochMilli((long) millis), ZoneOffset.UTC)
            .plusMinutes(offset);
    StringBuilder text = new StringBuilder();
    for (DateTimePart part : parsed.parts) {
      text.append(part.literal() == null ? component(part, time, offset) : part.literal());
    }
    return text.toString();
  }

  private static int offset(String timezone) {
    try {
      int number = Integer.parseInt(timezone);
      return number / 100 * 60 + number % 100;
    } catch (NumberFormatException exception) {
      throw JsonataException.withoutCode(
          "The timezone must be an offset such as +0100. Given \"" + timezone + "\"");
    }
  }

  private static String component(DateTimePart part, LocalDateTime time, int offset) {
    char component = part.component();
    IntegerPicture integer = part.integer();
    if (component == 'P') {
      String half = time.getHour() >= 12 ? "pm" : "am";
      return part.names() == IntegerPicture.Case.UPPER ? part.name(half) : half;
    }
    if (component == 'C' || component == 'E') {
      return "ISO";
    }
    if (integer != null) {
      return component == 'Z' || component == 'z'
          ? zone(part, integer, offset)
          : integer.format(shown(part, value(component, time)));
    }
    if (component == 'M' || component == 'x') {
      return part.name(MONTHS.get(value(component, time) - 1));
    }
    if (component == 'F') {
      return part.name(DAYS.get(value(component, time)));
    }
    throw JsonataException.of(ErrorCode.D3133, String.valueOf(component));
  }

  /** A value, of which a year may show only the last digits. */
  private static double shown(DateTimePart part, int value) {
    return part.yearDigits() > 0 ? value % Math.pow(10, part.yearDigits()) : value;
  }

  private static String zone(DateTimePart part, IntegerPicture integer, int offset) {
    if (offset == 0 && part.traditional()) {
      return "Z";
    }
    int hours = Math.abs(offset) / 60;
    int minutes = Math.abs(offset) % 60;
    String text;
    if (integer.interval > 0) {
      text = integer.format(hours * 100.0 + minutes);
    } else if (integer.digits <= 2) {
      text = integer.format(hours) + (minutes == 0 ? "" : String.format(":%02d", minutes));
    } else if (integer.digits <= 4) {
      text = integer.format(hours * 100.0 + minutes);
    } else {
      throw JsonataException.of(ErrorCode.D3134);
    }
    return (part.component() == 'z' ? "GMT" : "") + (offset < 0 ? "-" : "+") + text;
  }

  private static int value(char component, LocalDateTime time) {
    LocalDate date = time.toLocalDate();
    return switch (component) {
      case 'Y' -> time.getYear();
      case 'M' -> time.getMonthValue();
      case 'D' -> time.getDayOfMonth();
      case 'd' -> time.getDayOfYear();
      case 'F' -> time.getDayOfWeek().getValue();
      case 'W' -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case 'X' -> date.get(IsoFields.WEEK_BASED_YEAR);
      case 'w' -> weekOfMonth(date);
      case 'x' -> thursday(date).getMonthValue();
      case 'H' -> time.getHour();
      case 'h' -> time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
      case 'm' -> time.getMinute();
      case 's' -> time.getSecond();
      default -> time.getNano() / 1_000_000;
    };
  }

  /** The Thursday of a date's week, which decides what month the week belongs to. */
  private static LocalDate thursday(LocalDate date) {
    return date.plusDays(DayOfWeek.THURSDAY.getValue() - date.getDayOfWeek().getValue());
  }

  private static int weekOfMonth(LocalDate date) {
    LocalDate thursday = thursday(date);
    LocalDate first = thursday(thursday.withDayOfMonth(1));
    if (first.getMonth() != thursday.getMonth()) {
      first = first.plusWeeks(1);
    }
    return (int) ChronoUnit.WEEKS.between(first, thursday) + 1;
  }
}
