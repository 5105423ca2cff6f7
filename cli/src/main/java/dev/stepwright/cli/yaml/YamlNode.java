package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * A node of a YAML document: its JSON value, and where it and what it holds stand in the text.
 *
 * <p>An alias is the very node it names, so that a text of many aliases costs no memory.
 */
sealed interface YamlNode {

  /** The JSON value, with aliases, merges and tags resolved. */
  JsonValue value();

  /** Where the node begins, in UTF-16 units from the start of the text. */
  int offset();

  /** How much this is, itself included, when every alias is written out; see {@link #weight}. */
  long weight();

  /** How much a scalar or a name is: one, and one more for every 16 characters. */
  static long weight(String text) {
    return 1L + text.length() / 16;
  }

  /** How many levels of nodes this is; a scalar is none. */
  int depth();

  /** Text, a number, a boolean or null. */
  record Scalar(JsonValue value, int offset, long weight) implements YamlNode {
    @Override
    public int depth() {
      return 0;
    }
  }

  /** A sequence: a JSON array. */
  record Sequence(JsonArray value, int offset, List<YamlNode> elements, long weight, int depth)
      implements YamlNode {}

  /** A mapping with its merges resolved: a JSON object. */
  record Mapping(JsonObject value, int offset, Map<String, Member> members, long weight, int depth)
      implements YamlNode {}

  /**
   * A member of a mapping.
   *
   * @param nameOffset where its name begins
   * @param node its value
   */
  record Member(int nameOffset, YamlNode node) {}
}
