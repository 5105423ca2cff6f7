package dev.stepwright.runtime.internal.query.template;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.TemplateNode;
import dev.stepwright.dsl.template.TemplateNode.ArrayNode;
import dev.stepwright.dsl.template.TemplateNode.CallNode;
import dev.stepwright.dsl.template.TemplateNode.Constant;
import dev.stepwright.dsl.template.TemplateNode.JsonataNode;
import dev.stepwright.dsl.template.TemplateNode.Member;
import dev.stepwright.dsl.template.TemplateNode.ObjectNode;
import dev.stepwright.dsl.template.TemplateNode.PathNode;
import dev.stepwright.dsl.template.TemplateNode.SubstitutionNode;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.internal.query.intrinsic.IntrinsicEvaluator;
import dev.stepwright.runtime.internal.query.path.RequiredPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns templates into trees of evaluators; their constant parts are shared with every result. */
public final class TemplateCompiler {
  private final ExpressionCompiler expressions;

  /**
   * A compiler of templates.
   *
   * @param expressions compiles the JSONata expressions in them
   */
  public TemplateCompiler(ExpressionCompiler expressions) {
    this.expressions = expressions;
  }

  /**
   * Compiles a template.
   *
   * @param template the template
   * @param location where it stands, relative to its State: {@code Output}, {@code Catch[1]/Assign}
   */
  public Evaluator compile(PayloadTemplate template, String location) {
    return node(template.root(), location, location);
  }

  /**
   * Compiles a part of a template.
   *
   * @param field the innermost member it is in, which messages about Paths name
   */
  private Evaluator node(TemplateNode node, String location, String field) {
    if (node instanceof Constant constant) {
      return Evaluator.constant(constant.value());
    }
    if (node instanceof ObjectNode object) {
      return object(object.members(), location);
    }
    if (node instanceof ArrayNode array) {
      return array(array.elements(), location, field);
    }
    if (node instanceof PathNode path) {
      return RequiredPath.field(path.path(), field + ".$");
    }
    if (node instanceof CallNode call) {
      return IntrinsicEvaluator.of(call.call());
    }
    if (node instanceof JsonataNode jsonata) {
      return expressions.compile(jsonata.expression(), location);
    }
    if (node instanceof SubstitutionNode substitution) {
      return unfilled(substitution.text(), location);
    }
    throw new IllegalArgumentException("Unknown kind of template node: " + node);
  }

  private Evaluator object(List<Member> members, String location) {
    JsonObject.Builder shape = JsonObject.builder();
    Map<String, Evaluator> computed = new LinkedHashMap<>();
    for (Member member : members) {
      String name = member.name();
      if (member.value() instanceof Constant constant) {
        shape.put(name, constant.value());
      } else {
        shape.put(name, ObjectTemplate.placeholder());
        computed.put(name, node(member.value(), location + "/" + name, name));
      }
    }
    return new ObjectTemplate(shape.build(), computed);
  }

  private Evaluator array(List<TemplateNode> elements, String location, String field) {
    Evaluator[] values = new Evaluator[elements.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = node(elements.get(i), location + "[" + i + "]", field);
    }
    return new ArrayTemplate(values);
  }

  private static Evaluator unfilled(String text, String location) {
    QueryFailure failure = QueryFailure.unfilled(text, location);
    return data -> {
      throw failure.asException();
    };
  }
}
