package dev.stepwright.runtime.text;

import java.time.Duration;

/** Durations as people write them: {@code 0s}, {@code 1.25s}, {@code 2m 5s}, {@code 3d 4h}. */
public final class DurationText {
  private DurationText() {}

  /** The text of a duration, which is not negative; parts of a millisecond are left out. */
  public static String of(Duration duration) {
    StringBuilder text = new StringBuilder();
    add(text, duration.toDays(), "d");
    add(text, duration.toHoursPart(), "h");
    add(text, duration.toMinutesPart(), "m");
    int millis = duration.toMillisPart();
    if (text.isEmpty() || duration.toSecondsPart() > 0 || millis > 0) {
      text.append(text.isEmpty() ? "" : " ").append(duration.toSecondsPart());
      addFraction(text, millis);
      text.append('s');
    }
    return text.toString();
  }

  /** Without zeros at its end. */
  private static void addFraction(StringBuilder text, int millis) {
    if (millis > 0) {
      text.append('.');
    }
    int rest = millis;
    for (int unit = 100; rest > 0; unit /= 10) {
      text.append(rest / unit);
      rest %= unit;
    }
  }

  private static void add(StringBuilder text, long number, String unit) {
    if (number > 0) {
      text.append(text.isEmpty() ? "" : " ").append(number).append(unit);
    }
  }
}
