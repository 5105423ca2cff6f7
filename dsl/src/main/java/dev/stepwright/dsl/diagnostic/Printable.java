package dev.stepwright.dsl.diagnostic;

/** Texts for people to read. */
public final class Printable {
  private static final char INSTEAD = '\uFFFD';

  private Printable() {}

  /** A text without characters that a terminal would obey; tabs stay. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\t' && Character.isISOControl(c)) {
        shown.setCharAt(i, INSTEAD);
      }
    }
    return shown.toString();
  }
}
