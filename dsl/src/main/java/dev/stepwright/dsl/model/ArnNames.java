package dev.stepwright.dsl.model;

/** Labels of distributed Maps, which become part of the ARN of a Map Run. */
public final class Labels {
  private static final String FORBIDDEN = "?*<>{}[]:;,\\|^~$#%&`\"/";

  private Labels() {}

  /** Whether a text may be a label. */
  public static boolean isLabel(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= Limits.MAX_LABEL_LENGTH
        && forbiddenAt(text) < 0;
  }

  /** The offset of the first character that no label, and no other name in an ARN, has; or -1. */
  public static int forbiddenAt(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
