package dev.stepwright.cli.conformance;

/**
 * One way in which an outcome is not what AWS answered.
 *
 * @param pointer the JSON Pointer of the place in {@code expect}, or in the case; {@code /stops/3}
 *     for what differs after the third stop of the engine
 * @param expected what AWS had there
 * @param actual what is there now
 */
public record Difference(String pointer, String expected, String actual) {

  /** More of a value does not help to see what differs. */
  private static final int SHOWN = 300;

  /** {@code pointer: expected … but was …}. */
  @Override
  public String toString() {
    return pointer + ": expected " + shown(expected) + " but was " + shown(actual);
  }

  /** Whether it is about the history; the rest is about the result. */
  boolean inHistory() {
    return pointer.equals("/events") || pointer.startsWith("/events/");
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
