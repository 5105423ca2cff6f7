package dev.stepwright.dsl.model;

/** Limits that AWS sets to what a definition says. */
public final class Limits {

  /** The largest number of seconds or attempts. */
  public static final long MAX_SECONDS = 99_999_999;

  /** The largest {@code MaxDelaySeconds}: a year and a day. */
  public static final long MAX_DELAY_SECONDS = 31_622_400;

  /** A {@code Label} may have this many characters (code points). */
  public static final int MAX_LABEL_LENGTH = 40;

  /** Data may have this many bytes as JSON in UTF-8: 256 KiB. */
  public static final int MAX_DATA_BYTES = 262_144;

  private Limits() {}
}
