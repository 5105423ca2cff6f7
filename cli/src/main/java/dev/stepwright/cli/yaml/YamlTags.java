package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The tags of YAML itself, as far as JSON has values for them: {@code !!str}, {@code !!int}, {@code
 * !!float}, {@code !!bool}, {@code !!null}, {@code !!map}, {@code !!seq}.
 */
final class YamlTags {
  private static final String PREFIX = "tag:yaml.org,2002:";

  /** The tag of the merge key. */
  static final String MERGE = PREFIX + "merge";

  private YamlTags() {}

  /**
   * The value of a scalar.
   *
   * @throws NumberFormatException if its text does not fit its tag, or JSON has no such value
   */
  static JsonValue scalar(ScalarEvent event) {
    String tag = event.getTag();
    String text = event.getValue();
    if (tag == null) {
      return event.isPlain() ? YamlScalars.resolve(text) : new JsonString(text);
    }
    if (tag.startsWith("!")) {
      // `!` makes a string of any scalar; below `!Sub` and the like, plain ones are as without tag.
      return event.isPlain() && tag.length() > 1 ? YamlScalars.resolve(text) : new JsonString(text);
    }
    JsonValue value =
        switch (tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "") {
          case "str" -> new JsonString(text);
          case "int", "float" -> YamlScalars.number(text);
          case "bool" -> YamlScalars.word(text) instanceof JsonBoolean truth ? truth : null;
          case "null" -> YamlScalars.word(text) instanceof JsonNull none ? none : null;
          default -> null;
        };
    if (value == null) {
      throw new NumberFormatException("JSON has no value for the tag `" + shown(tag) + "` here");
    }
    return value;
  }

  /** Whether a sequence or mapping may have a tag; tags of others are checked elsewhere. */
  static boolean fits(@Nullable String tag, boolean mapping) {
    return tag == null || tag.startsWith("!") || tag.equals(PREFIX + (mapping ? "map" : "seq"));
  }

  /** A tag as it is usually written. */
  static String shown(String tag) {
    return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
  }
}
