package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.TextLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML text into a document tree.
 *
 * <p>No text makes it throw, load a class or run longer than linear time: what cannot be read is a
 * {@link JsonFault} with its place. Anchors, aliases and {@code <<} are resolved; the short tags of
 * CloudFormation become their long forms. A fault of grammar ends the reading; repeated names,
 * unknown tags and values that JSON does not have are all reported.
 */
public final class YamlReader {

  private YamlReader() {}

  /**
   * What reading gave.
   *
   * @param document the tree, or null after a fault that leaves none
   * @param faults every fault found, in order
   * @param shortTags whether the text has short tags of CloudFormation, such as {@code !Sub}
   */
  public record Result(@Nullable JsonDocument document, List<JsonFault> faults, boolean shortTags) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /** Reads the only document of a text. */
  public static Result read(String text) {
    TextLines lines = new TextLines(text);
    List<JsonFault> faults = new ArrayList<>();
    JsonDocument document = null;
    boolean shortTags = false;
    try {
      YamlComposer composer = new YamlComposer(text, lines, faults);
      YamlNode root = composer.document();
      document = new JsonDocument(root.value(), new YamlOrigins(text, lines, root));
      shortTags = composer.shortTags();
    } catch (YamlFault e) {
      faults.add(e.fault());
    }
    faults.sort(
        Comparator.comparingInt((JsonFault fault) -> fault.origin().line())
            .thenComparingInt(fault -> fault.origin().column()));
    return new Result(document, faults, shortTags);
  }
}
