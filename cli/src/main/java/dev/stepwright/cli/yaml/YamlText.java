package dev.stepwright.cli.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text as the scanner of SnakeYAML reads it, with places in UTF-16 units.
 *
 * <p>SnakeYAML's own reader keeps a window of the text, and copies it for every thousand characters
 * of a word: time that grows with the square of the word's length. Confined to one thread.
 */
final class YamlText extends StreamReader {
  private static final String LINE_BREAKS = "\n\u0085\u2028\u2029";
  private static final int[] NO_EXCERPT = {};

  private final String text;
  private int index;
  private int line;
  private int column;

  YamlText(String text) {
    super("");
    this.text = text;
  }

  @Override
  public int peek() {
    return peek(0);
  }

  /** The character that begins so far ahead; 0, which YAML forbids, after the last one. */
  @Override
  public int peek(int ahead) {
    return index + ahead < text.length() ? text.codePointAt(index + ahead) : 0;
  }

  @Override
  public String prefix(int length) {
    return text.substring(index, Math.min(index + length, text.length()));
  }

  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    index += prefix.length();
    column += prefix.length();
    return prefix;
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int i = 0; i < length && index < text.length(); i++) {
      char passed = text.charAt(index++);
      if (LINE_BREAKS.indexOf(passed) >= 0 || (passed == '\r' && peek() != '\n')) {
        line++;
        column = 0;
      } else if (passed != '\uFEFF') {
        column++;
      }
    }
  }

  @Override
  public Mark getMark() {
    return new Mark("", index, line, column, NO_EXCERPT, 0);
  }

  @Override
  public int getIndex() {
    return index;
  }

  @Override
  public int getDocumentIndex() {
    return index;
  }

  /** There is no limit for one document. */
  @Override
  public void resetDocumentIndex() {}

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getColumn() {
    return column;
  }
}
