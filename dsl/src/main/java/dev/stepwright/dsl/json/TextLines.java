package dev.stepwright.dsl.json;

import java.util.Arrays;

/** The lines of a text, to tell the line and column of any offset in it. */
public final class TextLines {
  private final String text;
  private final int[] starts;

  /** Finds the lines of a text; they end with LF, CR or CR LF. */
  public TextLines(String text) {
    this.text = text;
    int[] found = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        if (lines == found.length) {
          found = Arrays.copyOf(found, lines * 2);
        }
        found[lines++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, lines);
  }

  /** The place of an offset in UTF-16 units from 0. */
  public TextOrigin at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new TextOrigin(line + 1, offset - starts[line] + 1);
  }

  /** The offset in UTF-16 units from 0 of a place; that of the nearest place the text has. */
  public int offset(TextOrigin place) {
    int line = Math.max(1, Math.min(place.line(), starts.length));
    return Math.min(text.length(), starts[line - 1] + Math.max(1, place.column()) - 1);
  }

  /** The text of a line from 1, without its end; empty where there is none. */
  public String line(int line) {
    if (line < 1 || line > starts.length) {
      return "";
    }
    int end = line < starts.length ? starts[line] : text.length();
    while (end > starts[line - 1] && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(starts[line - 1], end);
  }
}
