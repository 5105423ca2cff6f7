package dev.stepwright.cli.source;

import java.util.Arrays;

/** A text put together from pieces of a template, with the place of each character in the file. */
final class TemplateText {
  private final String text;

  /** The offset in the file of each UTF-16 unit of the text, and of its end. */
  private final int[] offsets;

  private TemplateText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** The whole text of a file. */
  static TemplateText of(String file) {
    int[] offsets = new int[file.length() + 1];
    Arrays.setAll(offsets, i -> i);
    return new TemplateText(file, offsets);
  }

  /** What the template's functions make of the pieces, as far as it is known before deployment. */
  String text() {
    return text;
  }

  /** The offset in the file of an offset in the text. */
  int fileOffset(int offset) {
    return offsets[Math.min(offset, text.length())];
  }

  /** Collects the pieces of a text. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[16];
    private int last;

    /** Adds a piece whose characters stand at known offsets of the file. */
    Builder add(String piece, int[] places) {
      for (int i = 0; i < piece.length(); i++) {
        add(piece.charAt(i), places[i]);
      }
      last = places[piece.length()];
      return this;
    }

    /** Adds a text that the file does not hold and that stands for what is at an offset. */
    Builder add(String piece, int offset) {
      for (int i = 0; i < piece.length(); i++) {
        add(piece.charAt(i), offset);
      }
      return this;
    }

    /** Adds one character. */
    void add(char c, int offset) {
      if (text.length() == offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
      offsets[text.length()] = offset;
      text.append(c);
      last = offset;
    }

    TemplateText build() {
      int[] all = Arrays.copyOf(offsets, text.length() + 1);
      all[text.length()] = last;
      return new TemplateText(text.toString(), all);
    }
  }

  /**
   * This text as JSON that can be read before deployment: a substitution outside every string, as
   * in {@code "TimeoutSeconds": ${Timeout}}, is put between quotes, where the reader of definitions
   * understands it.
   */
  TemplateText quoted() {
    Builder quoted = new Builder();
    boolean inString = false;
    int lastBrace = text.lastIndexOf('}');
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean opens = !inString && i < lastBrace && text.startsWith("${", i);
      int end = opens ? text.indexOf('}', i) + 1 : 0;
      if (end > 0) {
        quoted.add('"', offsets[i]);
        while (i < end) {
          quoted.add(text.charAt(i), offsets[i++]);
        }
        quoted.add('"', offsets[end - 1]);
        continue;
      }
      if (inString && c == '\\' && i + 1 < text.length()) {
        quoted.add(c, offsets[i++]);
        c = text.charAt(i);
      } else if (c == '"') {
        inString = !inString;
      }
      quoted.add(c, offsets[i++]);
    }
    quoted.last = offsets[text.length()];
    return quoted.build();
  }
}
