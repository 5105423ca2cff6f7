package dev.stepwright.cli.source;

import dev.stepwright.cli.yaml.YamlReader;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.TextLines;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file read into a document tree.
 *
 * @param format how it is written
 * @param text its text, empty if its bytes were none; of YAML without a byte order mark, which JSON
 *     does not allow
 * @param lines the lines of that text
 * @param document the tree, or null after a fault that leaves none
 * @param faults every fault of its syntax, in order
 * @param shortTags whether it has short tags of CloudFormation, such as {@code !Sub}
 */
public record SourceFile(
    Format format,
    String text,
    TextLines lines,
    @Nullable JsonDocument document,
    List<JsonFault> faults,
    boolean shortTags) {

  /** Files up to this size are read; a definition in them has a limit of its own. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  /** How a document can be written. */
  public enum Format {
    JSON,
    YAML
  }

  public SourceFile {
    faults = List.copyOf(faults);
  }

  /**
   * Reads a file's bytes.
   *
   * @param name the file's name; where it does not end in {@code .json}, {@code .yaml} or {@code
   *     .yml}, a text that begins with a bracket is JSON and any other YAML
   * @param bytes all of them, or one more than {@link #MAX_BYTES} of a larger file
   */
  public static SourceFile read(String name, byte[] bytes) {
    DecodedText decoded = DecodedText.of(bytes, MAX_BYTES);
    Format format = format(name, decoded.text());
    String text = format == Format.YAML ? unmarked(decoded.text()) : decoded.text();
    TextLines lines = new TextLines(text);
    if (decoded.fault() != null) {
      return new SourceFile(format, "", lines, null, List.of(decoded.fault()), false);
    }
    if (format == Format.JSON) {
      JsonReader.Result json = new JsonReader(MAX_BYTES).read(text);
      return new SourceFile(format, text, lines, json.document(), json.faults(), false);
    }
    YamlReader.Result yaml = YamlReader.read(text);
    return new SourceFile(format, text, lines, yaml.document(), yaml.faults(), yaml.shortTags());
  }

  private static Format format(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return Format.JSON;
    }
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      return Format.YAML;
    }
    String start = unmarked(text).stripLeading();
    return start.startsWith("{") || start.startsWith("[") ? Format.JSON : Format.YAML;
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
