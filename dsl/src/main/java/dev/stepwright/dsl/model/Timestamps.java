package dev.stepwright.dsl.model;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Timestamps "MUST conform to the RFC3339 profile of ISO 8601, with the further restrictions that
 * an uppercase "T" character MUST be used to separate date and time, and an uppercase "Z" character
 * MUST be present in the absence of a numeric time zone offset" (specification, "Timestamps").
 */
public final class Timestamps {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d{1,30})?"
              + "(?:Z|[+-](\\d{2}):(\\d{2}))");

  private Timestamps() {}

  /** Whether a text is a timestamp. */
  public static boolean isTimestamp(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    int second = part(matcher, 6);
    // RFC 3339 knows leap seconds.
    return part(matcher, 4) <= 23
        && part(matcher, 5) <= 59
        && second <= 60
        && isDate(part(matcher, 1), part(matcher, 2), part(matcher, 3))
        && (matcher.group(7) == null || (part(matcher, 7) <= 23 && part(matcher, 8) <= 59));
  }

  private static boolean isDate(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
