package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonPointer;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Timestamps "MUST conform to the RFC3339 profile of ISO 8601, with the further restrictions that
 * an uppercase "T" character MUST be used to separate date and time, and an uppercase "Z" character
 * MUST be present in the absence of a numeric time zone offset" (specification, "Timestamps").
 */
final class Timestamps {

  /** The form in words. */
  static final String EXPECTED = "a timestamp such as \"2016-03-14T01:59:00Z\"";

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d{1,30})?"
              + "(?:Z|[+-](\\d{2}):(\\d{2}))");

  private Timestamps() {}

  static boolean isTimestamp(String text) {
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

  static void report(String text, JsonPointer at, Reading reading) {
    reading
        .at(
            at,
            DiagnosticCode.TIMESTAMP_INVALID,
            Reading.field(at) + " is \"" + text + "\"; expected " + EXPECTED)
        .hint(
            "Write it as RFC 3339 has it, with a capital T, and a capital Z or an offset such as"
                + " +01:00.")
        .aws("String does not match RFC3339 timestamp")
        .error();
  }
}
