package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.FieldValue;
import java.text.BreakIterator;
import java.util.Locale;

/** Texts as pictures can have them. */
public final class Texts {
  private static final String CUT = "…";

  private Texts() {}

  /** The text of a field: what it is, its substitution, or its expression in one line. */
  static String of(FieldValue<?> value) {
    if (value instanceof FieldValue.Literal<?> literal) {
      return literal.value() instanceof JsonValue json
          ? json.toJson()
          : String.valueOf(literal.value());
    }
    if (value instanceof FieldValue.Substitution<?> substitution) {
      return substitution.text();
    }
    return value instanceof FieldValue.Computed<?> computed
        ? inLine(computed.expression().source())
        : "null";
  }

  /** A text in one line: any white space is one space, none at the ends. */
  public static String inLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /**
   * A text in one line, cut between characters as people see them.
   *
   * @param most how many UTF-16 units it may have, from 1
   */
  public static String shortened(String text, int most) {
    String line = inLine(text);
    if (line.length() <= most) {
      return line;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    int end = characters.isBoundary(most - 1) ? most - 1 : characters.preceding(most - 1);
    return line.substring(0, end).stripTrailing() + CUT;
  }

  /**
   * A text without characters that a file must not have, or that would change how others look:
   * control characters are their pictures, such as {@code ␀}, and what is no character is {@code
   * U+FFFD}. Line feeds stay.
   */
  public static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> visible.appendCodePoint(visible(c)));
    return visible.toString();
  }

  private static int visible(int c) {
    if (c == '\n') {
      return c;
    }
    if (c < ' ') {
      return 0x2400 + c;
    }
    if (c == 0x7F) {
      return 0x2421;
    }
    boolean control = c <= 0x9F && c >= 0x80;
    boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    // Embeddings, overrides and isolates: they would turn round what follows.
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || none || half || turns ? 0xFFFD : c;
  }
}
