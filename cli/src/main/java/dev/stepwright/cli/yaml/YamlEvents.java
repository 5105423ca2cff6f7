package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.TextLines;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The events of a YAML text: what the parser of SnakeYAML says of it, with places in UTF-16 units
 * and faults in our words.
 */
final class YamlEvents {
  private final String text;
  private final TextLines lines;
  private final ParserImpl parser;

  /** Where the last event whose place was asked for is. */
  private int known;

  /**
   * The events of a text.
   *
   * @throws YamlFault if it has a character that YAML forbids
   */
  YamlEvents(String text, TextLines lines) {
    this.text = text;
    this.lines = lines;
    refuseUnprintable();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    parser = new ParserImpl(new YamlText(text), options);
  }

  /** The parser would refuse such characters too, but says less exactly where they stand. */
  private void refuseUnprintable() {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (!StreamReader.isPrintable(codePoint)) {
        throw fault(at, String.format("The character U+%04X is not allowed in YAML", codePoint));
      }
      at += Character.charCount(codePoint);
    }
  }

  /** The next event, which stays the next. */
  Event peek() {
    try {
      return parser.peekEvent();
    } catch (YAMLException e) {
      throw fault(e);
    } catch (NumberFormatException e) {
      // The scanner trips over a hexadecimal escape cut off by the end of the text.
      throw fault(text.length(), "The text ends inside an escape; expected hexadecimal digits");
    }
  }

  /** The next event. */
  Event next() {
    peek();
    return parser.getEvent();
  }

  /** The offset of a mark. */
  int offset(@Nullable Mark mark) {
    if (mark == null) {
      return 0;
    }
    known = mark.getIndex();
    return known;
  }

  private YamlFault fault(YAMLException e) {
    if (e instanceof MarkedYAMLException marked) {
      String context = marked.getContext();
      Mark began = marked.getContextMark();
      StringBuilder message = new StringBuilder(sentence(marked.getProblem()));
      if (context != null && began != null) {
        message.append(" (").append(context).append(" of line ");
        message.append(lines.at(offset(began)).line()).append(')');
      }
      Mark at = marked.getProblemMark();
      return fault(offset(at != null ? at : began), message.toString());
    }
    return fault(known, sentence(e.getMessage()));
  }

  private YamlFault fault(int offset, String message) {
    return new YamlFault(
        new JsonFault(JsonFault.Kind.SYNTAX, JsonPointer.ROOT, lines.at(offset), message));
  }

  private static String sentence(@Nullable String problem) {
    if (problem == null || problem.isEmpty()) {
      return "The text is no YAML";
    }
    return Character.toUpperCase(problem.charAt(0)) + problem.substring(1);
  }
}
