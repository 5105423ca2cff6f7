package dev.stepwright.dsl.template;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.path.Path;
import java.util.List;

/** A part of a Payload Template: a constant, or how its value is computed. */
public sealed interface TemplateNode {

  /** A value without anything to compute in it, shared with every result. */
  record Constant(JsonValue value) implements TemplateNode {}

  /** An object with something to compute in it. */
  record ObjectNode(List<Member> members) implements TemplateNode {
    public ObjectNode {
      members = List.copyOf(members);
    }
  }

  /**
   * A member of an object.
   *
   * @param name its name in the result: without {@code .$}
   * @param value its value
   */
  record Member(String name, TemplateNode value) {}

  /** An array with something to compute in it. */
  record ArrayNode(List<TemplateNode> elements) implements TemplateNode {
    public ArrayNode {
      elements = List.copyOf(elements);
    }
  }

  /** JSONPath: the value of a member whose name ends in {@code .$}, a Path. */
  record PathNode(Path path) implements TemplateNode {}

  /** JSONPath: the value of a member whose name ends in {@code .$}, an Intrinsic Function. */
  record CallNode(IntrinsicCall call) implements TemplateNode {}

  /** JSONata: a JSONata string. */
  record JsonataNode(JsonataExpression expression) implements TemplateNode {}

  /**
   * A Path, Intrinsic Function or JSONata string with a {@code ${Name}} substitution where its
   * grammar has none: what it computes is known after deployment.
   */
  record SubstitutionNode(String text) implements TemplateNode {}
}
