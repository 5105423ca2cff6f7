package dev.stepwright.processor.evaluate;

/** The ends of lines, as the compiler counts them. */
final class LineEnds {
  private LineEnds() {}

  /** How many there are in a part of a text. */
  static int count(String text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      char character = text.charAt(i);
      boolean isHalf = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (character == '\n' || (character == '\r' && !isHalf)) {
        count++;
      }
    }
    return count;
  }

  /** The offset of the first character of a line, which has a number from 1. */
  static int start(String text, int line) {
    int current = 1;
    for (int i = 0; i < text.length(); i++) {
      if (current == line) {
        return i;
      }
      current += count(text, i, i + 1);
    }
    return text.length();
  }
}
