package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Builds the nodes of a YAML document from the parser's events.
 *
 * <p>What an alias repeats is counted as if it were written out, so a text of aliases to aliases
 * (an "alias bomb") is refused while it is still small. Not safe for use by several threads.
 */
final class YamlComposer {

  /** How much a document may be when every alias is written out, see {@link YamlNode#weight}. */
  static final int MAX_WEIGHT = 1_000_000;

  private final String text;
  private final TextLines lines;
  private final YamlEvents events;
  private final List<JsonFault> faults;

  /** Anchored nodes by name; empty while the node is still being read. */
  private final Map<String, Optional<YamlNode>> anchors = new HashMap<>();

  private long weight;
  private int depth;
  private boolean shortTags;

  YamlComposer(String text, TextLines lines, List<JsonFault> faults) {
    this.text = text;
    this.lines = lines;
    this.faults = faults;
    events = new YamlEvents(text, lines);
  }

  /** Whether a short tag of CloudFormation was met. */
  boolean shortTags() {
    return shortTags;
  }

  /**
   * The outermost node of the only document.
   *
   * @throws YamlFault at a fault that ends the reading
   */
  YamlNode document() {
    events.next();
    Event start = events.next();
    if (start.is(Event.ID.StreamEnd)) {
      throw syntax(0, JsonPointer.ROOT, "The text is empty; expected JSON or YAML");
    }
    YamlNode root = node(JsonPointer.ROOT);
    events.next();
    Event after = events.peek();
    if (!after.is(Event.ID.StreamEnd)) {
      throw syntax(
          events.offset(after.getStartMark()),
          JsonPointer.ROOT,
          "A second YAML document begins here; expected one document in the file");
    }
    return root;
  }

  private YamlNode node(JsonPointer at) {
    NodeEvent event = (NodeEvent) events.next();
    int offset = events.offset(event.getStartMark());
    if (event instanceof AliasEvent) {
      return alias(event.getAnchor(), offset, at);
    }
    count(event instanceof ScalarEvent scalar ? YamlNode.weight(scalar.getValue()) : 1, offset, at);
    String anchor = event.getAnchor();
    if (anchor != null) {
      anchors.put(anchor, Optional.empty());
    }
    YamlNode node = tagged(event, offset, at);
    if (anchor != null) {
      anchors.put(anchor, Optional.of(node));
    }
    return node;
  }

  private YamlNode alias(String anchor, int offset, JsonPointer at) {
    Optional<YamlNode> anchored = anchors.get(anchor);
    if (anchored == null) {
      throw syntax(offset, at, "The alias `*" + anchor + "` names no anchor before it");
    }
    YamlNode node =
        anchored.orElseThrow(
            () -> syntax(offset, at, "The alias `*" + anchor + "` is inside what it repeats"));
    count(node.weight(), offset, at);
    if (depth + node.depth() > JsonReader.MAX_DEPTH) {
      throw tooDeep(offset, at);
    }
    return node;
  }

  private void count(long more, int offset, JsonPointer at) {
    weight += more;
    if (weight > MAX_WEIGHT) {
      throw fault(
          JsonFault.Kind.TOO_LARGE,
          offset,
          at,
          "The text holds too much, counting what its aliases repeat; expected at most "
              + MAX_WEIGHT
              + " values");
    }
  }

  /** A node inside the function that its tag stands for, if it does. */
  private YamlNode tagged(NodeEvent event, int offset, JsonPointer at) {
    String tag = tag(event);
    String function = null;
    if (tag != null && tag.length() > 1 && tag.charAt(0) == '!') {
      function = ShortTags.function(tag);
      if (function == null) {
        faults.add(
            new JsonFault(
                JsonFault.Kind.SYNTAX,
                at,
                lines.at(offset),
                "Unknown tag `" + tag + "`" + ShortTags.suggestion(tag)));
      }
    }
    if (function == null) {
      return content(event, offset, at);
    }
    shortTags = true;
    count(1, offset, at);
    enter(offset, at);
    YamlNode node = content(event, offset, at.child(function));
    depth--;
    return new YamlNode.Mapping(
        JsonObject.of(function, node.value()),
        offset,
        Map.of(function, new YamlNode.Member(offset, node)),
        node.weight() + 1,
        node.depth() + 1);
  }

  private YamlNode content(NodeEvent event, int offset, JsonPointer at) {
    if (event instanceof ScalarEvent scalar) {
      int start = pastProperties(offset, event);
      return new YamlNode.Scalar(
          scalar(scalar, start, at), start, YamlNode.weight(scalar.getValue()));
    }
    enter(offset, at);
    checkCollectionTag((CollectionStartEvent) event, offset, at);
    int start = pastProperties(offset, event);
    YamlNode node = event.is(Event.ID.MappingStart) ? mapping(start, at) : sequence(start, at);
    depth--;
    return node;
  }

  private void enter(int offset, JsonPointer at) {
    if (++depth > JsonReader.MAX_DEPTH) {
      throw tooDeep(offset, at);
    }
  }

  private JsonValue scalar(ScalarEvent event, int offset, JsonPointer at) {
    try {
      return YamlTags.scalar(event);
    } catch (NumberFormatException e) {
      faults.add(
          new JsonFault(
              JsonFault.Kind.SYNTAX, at, lines.at(offset), String.valueOf(e.getMessage())));
      return new JsonString(event.getValue());
    }
  }

  private void checkCollectionTag(CollectionStartEvent event, int offset, JsonPointer at) {
    boolean mapping = event.is(Event.ID.MappingStart);
    if (!YamlTags.fits(event.getTag(), mapping)) {
      faults.add(
          new JsonFault(
              JsonFault.Kind.SYNTAX,
              at,
              lines.at(offset),
              "JSON has no value for the tag `"
                  + YamlTags.shown(event.getTag())
                  + "` on a "
                  + (mapping ? "mapping" : "sequence")));
    }
  }

  private YamlNode sequence(int start, JsonPointer at) {
    List<YamlNode> elements = new ArrayList<>();
    List<JsonValue> values = new ArrayList<>();
    long size = 1;
    int deepest = 0;
    while (!events.peek().is(Event.ID.SequenceEnd)) {
      YamlNode element = node(at.child(elements.size()));
      elements.add(element);
      values.add(element.value());
      size += element.weight();
      deepest = Math.max(deepest, element.depth());
    }
    events.next();
    return new YamlNode.Sequence(JsonArray.of(values), start, elements, size, deepest + 1);
  }

  private YamlNode mapping(int start, JsonPointer at) {
    MappingMembers members = new MappingMembers(lines, faults, at);
    while (!events.peek().is(Event.ID.MappingEnd)) {
      Event event = events.next();
      int offset = events.offset(event.getStartMark());
      if (isMerge(event)) {
        members.merge(offset, node(at.child("<<")));
      } else {
        String name = name(event, offset, at);
        int nameOffset = pastProperties(offset, event);
        members.put(name, new YamlNode.Member(nameOffset, node(at.child(name))));
      }
    }
    events.next();
    return members.build(start);
  }

  private static boolean isMerge(Event event) {
    return event instanceof ScalarEvent key
        && (key.getTag() == null
            ? key.isPlain() && key.getValue().equals("<<")
            : YamlTags.MERGE.equals(key.getTag()));
  }

  /** The name of a member: its key as it is written, for JSON has no others. */
  private String name(Event event, int offset, JsonPointer at) {
    String name = null;
    if (event instanceof ScalarEvent key) {
      name = key.getValue();
      if (key.getAnchor() != null) {
        YamlNode node = new YamlNode.Scalar(new JsonString(name), offset, YamlNode.weight(name));
        anchors.put(key.getAnchor(), Optional.of(node));
      }
    } else if (event instanceof AliasEvent alias
        && alias(alias.getAnchor(), offset, at).value() instanceof JsonString text) {
      name = text.value();
    }
    if (name == null) {
      throw syntax(offset, at, "The key of a mapping is not a scalar; expected a name");
    }
    count(YamlNode.weight(name), offset, at);
    return name;
  }

  /** Where a node itself begins, past its tag and anchor. */
  private int pastProperties(int offset, Event event) {
    if (!(event instanceof NodeEvent node) || (node.getAnchor() == null && tag(node) == null)) {
      return offset;
    }
    int at = offset;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '!' || c == '&') {
        at = text.startsWith("!<", at) ? end(at, ">") + 1 : end(at, " \t\r\n,[]{}");
      } else if (c == '#') {
        at = end(at, "\r\n");
      } else if (" \t\r\n".indexOf(c) >= 0) {
        at++;
      } else {
        break;
      }
    }
    int last = events.offset(event.getEndMark());
    return event instanceof ScalarEvent && at > last ? offset : at;
  }

  /** The first of some characters at or after an offset. */
  private int end(int from, String ends) {
    int at = from;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static @Nullable String tag(NodeEvent event) {
    return event instanceof ScalarEvent scalar
        ? scalar.getTag()
        : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
  }

  private YamlFault tooDeep(int offset, JsonPointer at) {
    return fault(
        JsonFault.Kind.TOO_DEEP,
        offset,
        at,
        "Sequences and mappings nest deeper than " + JsonReader.MAX_DEPTH + " levels");
  }

  private YamlFault syntax(int offset, JsonPointer at, String message) {
    return fault(JsonFault.Kind.SYNTAX, offset, at, message);
  }

  private YamlFault fault(JsonFault.Kind kind, int offset, JsonPointer at, String message) {
    return new YamlFault(new JsonFault(kind, at, lines.at(offset), message));
  }
}
