package dev.stepwright.dsl.model;

/**
 * Names that become part of an ARN: of State Machines, Executions and Activities, and Labels of
 * distributed Maps, which the ARN of a Map Run has.
 */
public final class ArnNames {
  private static final String FORBIDDEN = "?*<>{}[]:;,\\|^~$#%&`\"/";

  /** The name of a State Machine, an Execution or an Activity may have this many characters. */
  public static final int MAX_LENGTH = 80;

  private ArnNames() {}

  /** Whether a text may be a Label. */
  public static boolean isLabel(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= Limits.MAX_LABEL_LENGTH
        && forbiddenAt(text) < 0;
  }

  /** The offset of the first character that none of these names may have; -1 for none. */
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
