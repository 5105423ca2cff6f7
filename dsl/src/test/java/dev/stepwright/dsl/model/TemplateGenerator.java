package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Random Payload Templates: what is written and what it computes are drawn together. */
final class TemplateGenerator {
  private static final int DEPTH = 2;

  private final Draw draw;
  private final ValueGenerator values;

  TemplateGenerator(Draw draw, ValueGenerator values) {
    this.draw = draw;
    this.values = values;
  }

  /** A template, or one substitution in its place. */
  FieldValue<PayloadTemplate> orSubstitution(PayloadTemplate template) {
    return draw.oneIn(5) ? new FieldValue.Substitution<>("${Template}") : FieldValue.of(template);
  }

  /** Any JSON in JSONata, an object in JSONPath. */
  PayloadTemplate any() {
    return values.isJsonata() ? template(DEPTH) : object();
  }

  PayloadTemplate object() {
    return object(DEPTH, i -> "m" + i + draw.text());
  }

  /** An object, or in JSONata an expression that gives one. */
  PayloadTemplate objectOrExpression() {
    return values.isJsonata() && draw.oneIn(3) ? expression() : object();
  }

  /** An array of strings or, in JSONata, of anything, or an expression that gives one. */
  PayloadTemplate array() {
    if (!values.isJsonata()) {
      return constant(JsonArray.of(draw.some(0, 3, () -> new JsonString(draw.text()))));
    }
    return draw.oneIn(2) ? expression() : array(DEPTH);
  }

  /** An object with these members and perhaps more. */
  PayloadTemplate assign(List<String> names) {
    return object(DEPTH, i -> i < names.size() ? names.get(i) : "");
  }

  /** The object that says under which role a Task works. */
  PayloadTemplate credentials() {
    JsonString role = new JsonString("arn:aws:iam::123456789012:role/r");
    if (values.isJsonata()) {
      return draw.oneIn(3) ? expression() : constant(JsonObject.of("RoleArn", role));
    }
    Path path = Path.parse(values.pathText());
    return draw.oneIn(2)
        ? constant(JsonObject.of("RoleArn", role))
        : new PayloadTemplate(
            JsonObject.of("RoleArn.$", new JsonString(path.text())),
            new TemplateNode.ObjectNode(
                List.of(new TemplateNode.Member("RoleArn", new TemplateNode.PathNode(path)))));
  }

  private static PayloadTemplate constant(JsonValue json) {
    return new PayloadTemplate(json, new TemplateNode.Constant(json));
  }

  private PayloadTemplate expression() {
    JsonataExpression expression = values.expression();
    return draw.oneIn(4)
        ? substituted("{% ${Name} + 1 %}")
        : new PayloadTemplate(
            new JsonString("{%" + expression.source() + "%}"),
            new TemplateNode.JsonataNode(expression));
  }

  private static PayloadTemplate substituted(String text) {
    return new PayloadTemplate(new JsonString(text), new TemplateNode.SubstitutionNode(text));
  }

  private PayloadTemplate template(int depth) {
    return switch (draw.below(depth > 0 ? 5 : 3)) {
      case 0, 1 -> constant(draw.json(0));
      case 2 -> values.isJsonata() ? expression() : constant(draw.json(0));
      case 3 -> array(depth);
      default -> object(depth, i -> "m" + i + draw.text());
    };
  }

  private PayloadTemplate array(int depth) {
    List<PayloadTemplate> elements = draw.some(0, 3, () -> template(depth - 1));
    JsonArray json = JsonArray.of(elements.stream().map(PayloadTemplate::json).toList());
    return elements.stream().allMatch(PayloadTemplate::isConstant)
        ? constant(json)
        : new PayloadTemplate(
            json,
            new TemplateNode.ArrayNode(elements.stream().map(PayloadTemplate::root).toList()));
  }

  /** An object whose members have these names, up to the first that is empty. */
  private PayloadTemplate object(int depth, IntFunction<String> names) {
    JsonObject.Builder json = JsonObject.builder();
    List<TemplateNode.Member> members = new ArrayList<>();
    boolean constant = true;
    int count = draw.below(4);
    for (int i = 0; i < count; i++) {
      String name = names.apply(i);
      if (name.isEmpty()) {
        break;
      }
      boolean computed = !values.isJsonata() && draw.oneIn(2);
      PayloadTemplate value = computed ? computed() : template(depth - 1);
      json.put(computed ? name + ".$" : name, value.json());
      members.add(new TemplateNode.Member(name, value.root()));
      constant &= !computed && value.isConstant();
    }
    JsonObject object = json.build();
    return constant
        ? constant(object)
        : new PayloadTemplate(object, new TemplateNode.ObjectNode(members));
  }

  /** The value of a member whose name ends in {@code .$}. */
  private PayloadTemplate computed() {
    if (draw.oneIn(4)) {
      return substituted(values.substitution());
    }
    if (draw.oneIn(2)) {
      Path path = Path.parse(values.pathText());
      return new PayloadTemplate(new JsonString(path.text()), new TemplateNode.PathNode(path));
    }
    IntrinsicCall call = values.intrinsic();
    return new PayloadTemplate(new JsonString(call.text()), new TemplateNode.CallNode(call));
  }
}
