package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.TextLines;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the members of one mapping: its own, and those it merges with {@code <<}.
 *
 * <p>A member of its own hides a merged one; of two merged ones the earlier mapping's stays.
 *
 * @see <a href="https://yaml.org/type/merge.html">Merge Key Language-Independent Type for YAML</a>
 */
final class MappingMembers {
  private final TextLines lines;
  private final List<JsonFault> faults;
  private final JsonPointer at;
  private final Map<String, YamlNode.Member> members = new LinkedHashMap<>();
  private final Set<String> own = new HashSet<>();
  private long weight = 1;
  private int deepest;

  MappingMembers(TextLines lines, List<JsonFault> faults, JsonPointer at) {
    this.lines = lines;
    this.faults = faults;
    this.at = at;
  }

  /** Adds a member of its own; a second one of the same name is a fault and takes its place. */
  void put(String name, YamlNode.Member member) {
    if (!own.add(name)) {
      faults.add(
          new JsonFault(
              JsonFault.Kind.DUPLICATE_NAME,
              at.child(name),
              lines.at(member.nameOffset()),
              "The mapping has two members named \"" + name + "\"; expected one"));
    }
    members.put(name, member);
    count(name, member.node());
  }

  /** Adds the members of a mapping, or of each mapping in a sequence, that are not there yet. */
  void merge(int offset, YamlNode merged) {
    if (merged instanceof YamlNode.Mapping mapping) {
      merge(mapping);
      return;
    }
    if (merged instanceof YamlNode.Sequence sequence) {
      boolean mappings = true;
      for (YamlNode element : sequence.elements()) {
        if (element instanceof YamlNode.Mapping mapping) {
          merge(mapping);
        } else {
          mappings = false;
        }
      }
      if (mappings) {
        return;
      }
    }
    faults.add(
        new JsonFault(
            JsonFault.Kind.SYNTAX,
            at,
            lines.at(offset),
            "`<<` has something else to merge; expected a mapping or a sequence of mappings"));
  }

  private void merge(YamlNode.Mapping mapping) {
    for (Map.Entry<String, YamlNode.Member> entry : mapping.members().entrySet()) {
      if (members.putIfAbsent(entry.getKey(), entry.getValue()) == null) {
        count(entry.getKey(), entry.getValue().node());
      }
    }
  }

  private void count(String name, YamlNode node) {
    weight += YamlNode.weight(name) + node.weight();
    deepest = Math.max(deepest, node.depth());
  }

  /** The mapping of the members so far. */
  YamlNode.Mapping build(int offset) {
    JsonObject.Builder object = JsonObject.builder();
    members.forEach((name, member) -> object.put(name, member.node().value()));
    return new YamlNode.Mapping(object.build(), offset, members, weight, deepest + 1);
  }
}
