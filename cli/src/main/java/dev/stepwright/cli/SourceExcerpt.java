package dev.stepwright.cli;

import dev.stepwright.dsl.diagnostic.Printable;

/**
 * A line of a file with a caret under one of its columns.
 *
 * <p>Tabs stay tabs above and below, so that the caret stands right however wide they are. Of a
 * long line only the part around the column is shown. Characters that a terminal would obey are not
 * shown at all.
 *
 * @param text the line, or part of it
 * @param caret what goes below it
 */
record SourceExcerpt(String text, String caret) {

  /** Longer lines are cut to about this many UTF-16 units. */
  private static final int WIDTH = 100;

  private static final String CUT = "…";

  /** The excerpt of a line around a column, which counts UTF-16 units from 1. */
  static SourceExcerpt of(String line, int column) {
    int at = Math.max(0, Math.min(column - 1, line.length()));
    int from =
        line.length() <= WIDTH ? 0 : Math.max(0, Math.min(at - WIDTH / 2, line.length() - WIDTH));
    int to = Math.min(line.length(), from + WIDTH);
    from = between(line, from);
    to = between(line, to);
    String before = (from > 0 ? CUT : "") + Printable.of(line.substring(from, at));
    String after = Printable.of(line.substring(at, to)) + (to < line.length() ? CUT : "");
    StringBuilder caret = new StringBuilder();
    before.codePoints().forEach(c -> caret.append(c == '\t' ? '\t' : ' '));
    return new SourceExcerpt(before + after, caret.append('^').toString());
  }

  /** An offset that does not divide a surrogate pair. */
  private static int between(String line, int offset) {
    boolean divides =
        offset > 0
            && offset < line.length()
            && Character.isSurrogatePair(line.charAt(offset - 1), line.charAt(offset));
    return divides ? offset - 1 : offset;
  }
}
