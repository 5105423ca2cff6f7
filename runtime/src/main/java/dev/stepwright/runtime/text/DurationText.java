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
    String fraction = millis == 0 ? "" : String.format(".%03d", millis).replaceAll("0+$", "");
    if (text.isEmpty() || duration.toSecondsPart() > 0 || millis > 0) {
      text.append(text.isEmpty() ? "" : " ").append(duration.toSecondsPart()).append(fraction);
      text.append('s');
    }
    return text.toString();
  }

  private static void add(StringBuilder text, long number, String unit) {
    if (number > 0) {
      text.append(text.isEmpty() ? "" : " ").append(number).append(unit);
    }
  }
}
