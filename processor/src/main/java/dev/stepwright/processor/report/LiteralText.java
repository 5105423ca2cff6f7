package dev.stepwright.processor.report;

/** Where the characters of a string stand in the literal that is its source. */
final class LiteralText {
  private static final String BLOCK = "\"\"\"";

  private LiteralText() {}

  /**
   * The offset in a literal of a character of its value; -1 where the literal has escapes.
   *
   * @param literal the source, with its quotes
   * @param value what it means
   * @param character an offset in the value, up to its length
   */
  static int offset(String literal, String value, int character) {
    if (literal.indexOf('\\') >= 0 || character > value.length()) {
      return -1;
    }
    if (literal.startsWith(BLOCK)) {
      return inBlock(literal, value, character);
    }
    // The compiler makes one literal of a sum of literals.
    return character <= literal.indexOf('"', 1) - 1 ? 1 + character : -1;
  }

  private static int inBlock(String literal, String value, int character) {
    int line = 0;
    int lineStart = 0;
    for (int i = 0; i < character; i++) {
      if (value.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int start = literal.indexOf('\n') + 1;
    for (; line > 0; line--) {
      start = literal.indexOf('\n', start) + 1;
    }
    int lineEnd = value.indexOf('\n', lineStart);
    String text = value.substring(lineStart, lineEnd < 0 ? value.length() : lineEnd);
    int indentation = literal.indexOf(text, start) - start;
    return indentation < 0 ? -1 : start + indentation + character - lineStart;
  }
}
