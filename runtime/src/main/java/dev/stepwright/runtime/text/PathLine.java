package dev.stepwright.runtime.text;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A line of the path of an execution: a State that was entered, or below it what happened there.
 *
 * @param since the time since the execution began
 * @param margin what stands before the text: indentation, the index of an iteration, or the State
 *     where other lines stand between
 * @param kind what the line says
 * @param text what says so: the State's name, or a word
 * @param rest what follows, or empty
 * @param error the Error Name, perhaps empty, of what failed or was caught; else null
 */
public record PathLine(
    Duration since, String margin, Kind kind, String text, String rest, @Nullable String error) {
  private static final int TIME_WIDTH = 9;

  /** What a line says. */
  public enum Kind {
    /** The State was entered. */
    ENTERED,
    /** Its work was begun; of a Map State, how many items it has. */
    BEGUN,
    /** Its work was begun again. */
    RETRIED,
    /** An attempt at it failed. */
    FAILED,
    /** It ended with a failure that one of its Catchers caught. */
    CAUGHT,
    /** It ended, after some time. */
    DONE,
    /** It was cut short. */
    ABORTED
  }

  /** The time, at the right of a column of nine characters. */
  public String time() {
    return time(since);
  }

  /** A time, at the right of a column of nine characters. */
  public static String time(Duration since) {
    String text = DurationText.of(since);
    return " ".repeat(Math.max(0, TIME_WIDTH - text.length())) + text;
  }

  /** The line. */
  @Override
  public String toString() {
    return time() + "  " + margin + text + rest;
  }
}
