package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.DataFlow;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.Root;
import dev.stepwright.dsl.path.Segment;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.TemplateNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a State's effective input.
 *
 * @param at where the State says what it is
 * @param input what of the State's input it is; null if it is something else
 */
record EffectivePart(JsonPointer at, @Nullable List<Segment> input) {

  /**
   * A part of a State's effective input.
   *
   * @param part which, as a Path from {@code $}
   * @param place where the State is
   */
  static EffectivePart of(String part, State state, JsonPointer place) {
    DataFlow data = state.data();
    List<Segment> segments = Path.parse(part).segments();
    if (data.parameters() != null) {
      EffectivePart written = within(data.parameters(), place.child("Parameters"), segments);
      return new EffectivePart(written.at, selected(data.inputPath(), written.input));
    }
    if (data.arguments() != null) {
      return within(data.arguments().root(), place.child("Arguments"), segments);
    }
    return new EffectivePart(
        place.child(data.inputPath() == null ? "Resource" : "InputPath"),
        selected(data.inputPath(), segments));
  }

  private static EffectivePart within(
      FieldValue<PayloadTemplate> template, JsonPointer at, List<Segment> part) {
    return template instanceof FieldValue.Literal<PayloadTemplate> literal
        ? within(literal.value().root(), at, part)
        : new EffectivePart(at, null);
  }

  private static EffectivePart within(TemplateNode node, JsonPointer at, List<Segment> part) {
    if (node instanceof TemplateNode.PathNode path) {
      boolean isOfInput = path.path().root() instanceof Root.Input;
      return new EffectivePart(at, isOfInput ? join(path.path().segments(), part) : null);
    }
    if (node instanceof TemplateNode.ObjectNode object
        && !part.isEmpty()
        && part.get(0) instanceof Segment.Child child) {
      for (TemplateNode.Member member : object.members()) {
        if (member.name().equals(child.name())) {
          return within(member.value(), at.child(field(member)), part.subList(1, part.size()));
        }
      }
    }
    return new EffectivePart(at, null);
  }

  /** A member's name as it is written. */
  static String field(TemplateNode.Member member) {
    boolean isEvaluated =
        member.value() instanceof TemplateNode.PathNode
            || member.value() instanceof TemplateNode.CallNode;
    return isEvaluated ? member.name() + ".$" : member.name();
  }

  private static @Nullable List<Segment> selected(
      @Nullable FieldValue<Path> inputPath, @Nullable List<Segment> part) {
    if (inputPath == null || part == null) {
      return part;
    }
    return inputPath instanceof FieldValue.Literal<Path> literal
            && literal.value().root() instanceof Root.Input
        ? join(literal.value().segments(), part)
        : null;
  }

  private static List<Segment> join(List<Segment> first, List<Segment> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
