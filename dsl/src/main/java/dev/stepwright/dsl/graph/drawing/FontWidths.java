package dev.stepwright.dsl.graph.drawing;

/**
 * How wide texts are, about: the letters of ASCII as in Helvetica and what is made to its measure,
 * others by their kind. Boxes are drawn with room to spare, since fonts differ.
 */
final class FontWidths {
  /** In thousandths of the size, from the space to the tilde. */
  private static final int[] ASCII = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, //
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, //
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, //
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, //
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, //
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final double BOLD = 1.07;

  private FontWidths() {}

  /** The width of a text in pixels. */
  static double of(String text, double size, boolean bold) {
    long thousandths = text.codePoints().mapToLong(FontWidths::of).sum();
    return thousandths * size / 1000 * (bold ? BOLD : 1);
  }

  private static int of(int c) {
    if (c >= ' ' && c < ' ' + ASCII.length) {
      return ASCII[c - ' '];
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return Character.isIdeographic(c) || isWide(c) ? 1000 : 600;
  }

  /** Kana, Hangul, full-width forms, pictures. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xFF00 && c <= 0xFF60)
        || c >= 0x1F000;
  }
}
