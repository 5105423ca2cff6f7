package dev.stepwright.runtime.internal.query.path;

/**
 * Why a Path led to nothing, in the words of json-path.
 *
 * @param kind what went wrong
 * @param step the name or index that could not be followed
 * @param reason json-path's message
 */
public record Miss(Kind kind, String step, String reason) {
  /** What can go wrong. AWS treats the two differently. */
  public enum Kind {
    /** There is nothing at the Path's end, or on the way to it. */
    ABSENT,
    /** An index, slice or filter was applied to a value that has no elements. */
    MISAPPLIED
  }

  static Miss absent(String step, String reason) {
    return new Miss(Kind.ABSENT, step, reason);
  }

  static Miss misapplied(String step, String reason) {
    return new Miss(Kind.MISAPPLIED, step, reason);
  }
}
