package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.Origins;
import dev.stepwright.dsl.json.TextLines;
import dev.stepwright.dsl.json.TextOrigin;
import org.jspecify.annotations.Nullable;

/** The origins of a document read from YAML text; what an alias repeats stands at its anchor. */
final class YamlOrigins implements Origins {
  private final String text;
  private final TextLines lines;
  private final YamlNode root;

  /** The last scalar that was asked about, since findings come in crowds. */
  private @Nullable YamlNode known;

  private int[] knownPlaces = {};

  YamlOrigins(String text, TextLines lines, YamlNode root) {
    this.text = text;
    this.lines = lines;
    this.root = root;
  }

  @Override
  public TextOrigin value(JsonPointer pointer) {
    return lines.at(find(pointer).node().offset());
  }

  @Override
  public TextOrigin name(JsonPointer pointer) {
    return lines.at(find(pointer).nameOffset());
  }

  @Override
  public TextOrigin character(JsonPointer pointer, int offset) {
    YamlNode node = find(pointer).node();
    if (!(node.value() instanceof JsonString string)) {
      return lines.at(node.offset());
    }
    int[] places = places(node, string.value());
    return lines.at(places[Math.min(offset, places.length - 1)]);
  }

  private synchronized int[] places(YamlNode node, String value) {
    if (known != node) {
      knownPlaces = ScalarPlaces.of(text, node.offset(), value);
      known = node;
    }
    return knownPlaces;
  }

  /** The node at a pointer, or the nearest around it. */
  private YamlNode.Member find(JsonPointer pointer) {
    YamlNode.Member found = new YamlNode.Member(root.offset(), root);
    for (String token : pointer.tokens()) {
      YamlNode.Member inner = step(found.node(), token);
      if (inner == null) {
        return found;
      }
      found = inner;
    }
    return found;
  }

  private static YamlNode.@Nullable Member step(YamlNode node, String token) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.members().get(token);
    }
    if (node instanceof YamlNode.Sequence sequence && isIndex(token)) {
      int index = Integer.parseInt(token);
      if (index < sequence.elements().size()) {
        YamlNode element = sequence.elements().get(index);
        return new YamlNode.Member(element.offset(), element);
      }
    }
    return null;
  }

  private static boolean isIndex(String token) {
    return !token.isEmpty()
        && token.length() < 10
        && token.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
