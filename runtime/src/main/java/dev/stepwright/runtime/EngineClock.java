package dev.stepwright.runtime;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What time it is for an engine: the time of its events, of waits, retries and time limits.
 *
 * <p>Under virtual time nothing sleeps: when no execution can go on, the time jumps to when the
 * next one can. A Wait of a year takes microseconds, and everything happens in the order it would.
 */
public abstract sealed class EngineClock {
  /** When virtual time starts where nobody says it: 2030-01-01T00:00:00Z. */
  public static final Instant VIRTUAL_START = Instant.ofEpochSecond(1_893_456_000);

  private EngineClock() {}

  /** The system's clock. */
  public static EngineClock system() {
    return SystemTime.INSTANCE;
  }

  /** Virtual time. */
  public static EngineClock virtual(Instant start) {
    return new VirtualTime(start.toEpochMilli());
  }

  /** Milliseconds since the epoch. */
  abstract long millis();

  /** The time now. */
  public final Instant now() {
    return Instant.ofEpochMilli(millis());
  }

  /** The one place that reads the system's clock. */
  static final class SystemTime extends EngineClock {
    private static final SystemTime INSTANCE = new SystemTime();

    @Override
    long millis() {
      return System.currentTimeMillis();
    }
  }

  /** Time that moves when the engine says so. */
  static final class VirtualTime extends EngineClock {
    private final AtomicLong millis;

    private VirtualTime(long millis) {
      this.millis = new AtomicLong(millis);
    }

    @Override
    long millis() {
      return millis.getPlain();
    }

    void advanceTo(long time) {
      if (time > millis.getPlain()) {
        millis.setRelease(time);
      }
    }
  }
}
