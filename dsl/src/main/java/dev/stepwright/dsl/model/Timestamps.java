package dev.stepwright.dsl.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps "MUST conform to the RFC3339 profile of ISO 8601, with the further restrictions that
 * an uppercase "T" character MUST be used to separate date and time, and an uppercase "Z" character
 * MUST be present in the absence of a numeric time zone offset" (specification, "Timestamps").
 */
public final class Timestamps {
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int MAX_OFFSET = 18 * 3600;
  private static final int MAX_NANO_DIGITS = 9;
  private static final int MINUTES_END = "2026-01-01T00:00".length();

  private final String text;
  private int position;
  private boolean wrong;

  private Timestamps(String text) {
    this.text = text;
  }

  /** Whether a text is a timestamp. */
  public static boolean isTimestamp(String text) {
    return parse(text) != null && text.charAt(MINUTES_END) == ':';
  }

  /**
   * The instant a text denotes, or null if it is no timestamp; like AWS this takes times without
   * seconds in data. Written out since {@link java.time.OffsetDateTime#parse} takes microseconds,
   * and most texts are no timestamp, for which it takes an exception.
   */
  public static @Nullable Instant parse(String text) {
    return new Timestamps(text).parse();
  }

  private @Nullable Instant parse() {
    int year = digits(4, 0, 9999);
    expect('-');
    int month = digits(2, 1, 12);
    expect('-');
    int day = digits(2, 1, 31);
    expect('T');
    int seconds = digits(2, 0, 23) * 3600;
    expect(':');
    seconds += digits(2, 0, 59) * 60;
    int nanos = 0;
    if (accept(':')) {
      seconds += digits(2, 0, 59);
      nanos = accept('.') ? fraction() : 0;
    }
    int offset = offset();
    if (wrong || position < text.length() || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    long epochDay = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(epochDay * SECONDS_PER_DAY + seconds - offset, nanos);
  }

  private int offset() {
    if (accept('Z')) {
      return 0;
    }
    boolean west = accept('-');
    if (!west) {
      expect('+');
    }
    int seconds = digits(2, 0, 23) * 3600;
    expect(':');
    seconds += digits(2, 0, 59) * 60;
    wrong |= seconds > MAX_OFFSET;
    return west ? -seconds : seconds;
  }

  private int fraction() {
    int nanos = 0;
    int count = 0;
    while (position < text.length() && isDigit(text.charAt(position))) {
      nanos = nanos * 10 + (text.charAt(position++) - '0');
      wrong |= ++count > MAX_NANO_DIGITS;
    }
    for (int i = count; i < MAX_NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private int digits(int count, int minimum, int maximum) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      char c = position < text.length() ? text.charAt(position) : ' ';
      wrong |= !isDigit(c);
      value = value * 10 + (c - '0');
      position++;
    }
    wrong |= value < minimum || value > maximum;
    return value;
  }

  private void expect(char expected) {
    wrong |= !accept(expected);
  }

  private boolean accept(char expected) {
    if (position < text.length() && text.charAt(position) == expected) {
      position++;
      return true;
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
