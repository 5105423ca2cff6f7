package dev.stepwright.dsl.flow.record;

/** Text in Javadoc comments. */
public final class JavadocText {
  private static final String SPECIAL = "{}*/\\@<>&\n\r";

  private JavadocText() {}

  /** A text as it is, which neither ends the comment nor breaks it. */
  public static String code(String text) {
    if (isPlain(text)) {
      return "{@code " + text + "}";
    }
    StringBuilder escaped = new StringBuilder("<code>");
    text.codePoints()
        .forEach(
            c -> {
              if (SPECIAL.indexOf(c) < 0) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("&#").append(c).append(';');
              }
            });
    return escaped.append("</code>").toString();
  }

  /** Whether it can stand in an inline tag, as a substitution can, whose braces are a pair. */
  private static boolean isPlain(String text) {
    String outside = text.replaceAll("\\$\\{[\\w:-]*}", "");
    return outside.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
  }
}
