package dev.stepwright.runtime.internal.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps in data: RFC 3339 with an uppercase {@code T}, and an uppercase {@code Z} or an offset
 * (specification, "Timestamps").
 */
public final class Timestamps {
  /** The shortest is {@code 2016-03-14T01:59Z}, whose seconds AWS does not ask for. */
  private static final int SHORTEST = 17;

  private static final int TIME_MARK = 10;

  private Timestamps() {}

  /** The instant a text denotes, or null if it is no timestamp. */
  public static @Nullable Instant parse(String text) {
    // Most texts are none: exceptions are for those that look like one.
    if (text.length() < SHORTEST
        || text.charAt(4) != '-'
        || text.charAt(TIME_MARK) != 'T'
        || text.charAt(text.length() - 1) == 'z') {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
