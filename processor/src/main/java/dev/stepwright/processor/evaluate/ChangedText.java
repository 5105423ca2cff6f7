package dev.stepwright.processor.evaluate;

import java.util.List;

/**
 * A text that was changed.
 *
 * @param text the text
 * @param parts its parts, in order
 */
record ChangedText(String text, List<Part> parts) {

  /**
   * A part.
   *
   * @param start where it starts
   * @param original where it starts in the original, or is put there
   * @param isCopy whether it is the original's text
   */
  record Part(int start, int original, boolean isCopy) {}

  /** Where a character stands in the original. */
  int original(int offset) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Part part = parts.get(low);
    return part.isCopy() ? part.original() + offset - part.start() : part.original();
  }
}
