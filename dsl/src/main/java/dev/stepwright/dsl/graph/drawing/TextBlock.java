package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.Texts;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text broken into lines.
 *
 * @param lines the lines, none empty; no line if there is no text
 * @param size the font's size in pixels
 * @param bold whether it is bold
 */
record TextBlock(List<String> lines, double size, boolean bold) {
  private static final double LINE_HEIGHT = 1.25;

  /** Where letters stand in a line, from its top. */
  private static final double BASELINE = 0.95;

  private static final String CUT = "…";

  private static final String SIGNS = "-_./:";

  /** After a space. */
  private static final Pattern WORD_ENDS = Pattern.compile("(?<= )");

  /** No text. */
  static final TextBlock NONE = new TextBlock(List.of(), 0, false);

  /**
   * Breaks a text after spaces; words that are too long after signs, before capitals, and else
   * where they must. The lines are about as wide as each other.
   *
   * @param most how many lines; the last one is cut
   */
  static TextBlock of(String text, double size, boolean bold, double width, int most) {
    String visible = Texts.visible(Texts.inLine(text));
    List<String> lines = lines(visible, size, bold, width);
    for (double less = width * 0.95; less > width / 2; less -= width * 0.05) {
      List<String> narrower = lines(visible, size, bold, less);
      if (narrower.size() > lines.size()) {
        break;
      }
      lines = narrower;
    }
    return new TextBlock(lines.size() > most ? cut(lines, most) : lines, size, bold);
  }

  private static List<String> cut(List<String> lines, int most) {
    List<String> cut = new ArrayList<>(lines.subList(0, most));
    String last = cut.get(most - 1);
    cut.set(most - 1, last.endsWith(CUT) ? last : last + CUT);
    return cut;
  }

  private static List<String> lines(String text, double size, boolean bold, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : parts(text, size, bold, width)) {
      if (FontWidths.of((line + part).strip(), size, bold) > width && !line.isBlank()) {
        lines.add(line.strip());
        line = "";
      }
      line += part;
    }
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
    return lines;
  }

  /** The pieces between which a line may break; none is wider than a line. */
  private static List<String> parts(String text, double size, boolean bold, double width) {
    List<String> parts = new ArrayList<>();
    for (String word : WORD_ENDS.splitAsStream(text).toList()) {
      if (FontWidths.of(word.strip(), size, bold) <= width) {
        parts.add(word);
      } else {
        parts.addAll(pieces(word, size, bold, width));
      }
    }
    return parts;
  }

  private static List<String> pieces(String text, double size, boolean bold, double width) {
    List<String> parts = new ArrayList<>();
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    StringBuilder part = new StringBuilder();
    int start = characters.first();
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      String character = text.substring(start, end);
      if (part.length() > 0
          && (breaks(part.charAt(part.length() - 1), character.charAt(0))
              || FontWidths.of(part + character, size, bold) > width)) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(character);
      start = end;
    }
    parts.add(part.toString());
    return parts;
  }

  private static boolean breaks(char before, char after) {
    boolean afterSign = SIGNS.indexOf(before) >= 0 && SIGNS.indexOf(after) < 0;
    boolean beforeCapital = Character.isLowerCase(before) && Character.isUpperCase(after);
    return afterSign || beforeCapital || Character.isIdeographic(after);
  }

  double width() {
    return lines.stream().mapToDouble(line -> FontWidths.of(line, size, bold)).max().orElse(0);
  }

  double height() {
    return lines.size() * size * LINE_HEIGHT;
  }

  /** The lines as shapes, around a middle and below a top. */
  List<Shape> shapes(double x, double top, String colour) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      double baseline = top + i * size * LINE_HEIGHT + size * BASELINE;
      double width = FontWidths.of(line, size, bold);
      shapes.add(new Shape.Text(line, x, baseline, size, bold, colour, width));
    }
    return shapes;
  }
}
