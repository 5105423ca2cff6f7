package dev.stepwright.runtime.internal.query.template;

import static dev.stepwright.runtime.internal.query.QueryTesting.failure;
import static dev.stepwright.runtime.internal.query.QueryTesting.input;
import static dev.stepwright.runtime.internal.query.QueryTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.template.IntrinsicCall;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateCompilerTest {
  private static final Constant CONSTANT = new Constant(json("{'x':[1]}"));

  /** Answers the location of the expression. */
  private static final TemplateCompiler COMPILER =
      new TemplateCompiler(
          (expression, location) ->
              Evaluator.constant(new JsonString(location + ": " + expression.source())));

  @Test
  void computesMembersInOrder() {
    TemplateNode root =
        new ObjectNode(
            List.of(
                new Member("p", new PathNode(Path.parse("$.a"))),
                new Member("k", CONSTANT),
                new Member("c", new CallNode(IntrinsicCall.parse("States.MathAdd($.a, 1)"))),
                new Member(
                    "l",
                    new ArrayNode(
                        List.of(
                            new Constant(json("0")),
                            new ObjectNode(
                                List.of(new Member("q", new PathNode(Path.parse("$.b"))))))))));

    assertThat(evaluate(root, "{'a':1,'b':null}").toJson())
        .isEqualTo("{\"p\":1,\"k\":{\"x\":[1]},\"c\":2,\"l\":[0,{\"q\":null}]}");
  }

  @Test
  void sharesConstantsAndData() {
    var data = input("{'a':{'big':1}}");
    JsonObject output =
        (JsonObject)
            compile(
                    new ObjectNode(
                        List.of(
                            new Member("p", new PathNode(Path.parse("$.a"))),
                            new Member("k", CONSTANT))))
                .evaluate(data);

    assertThat(output.member("p")).isSameAs(((JsonObject) data.input()).member("a"));
    assertThat(output.member("k")).isSameAs(CONSTANT.value());
  }

  @Test
  void namesTheMemberWhosePathLeadsToNothing() {
    TemplateNode root =
        new ObjectNode(
            List.of(
                new Member(
                    "outer",
                    new ObjectNode(
                        List.of(new Member("inner", new PathNode(Path.parse("$.x"))))))));

    assertThat(failure(() -> evaluate(root, "{}")).cause())
        .isEqualTo(
            "The JSONPath '$.x' specified for the field 'inner.$' could not be found in the input"
                + " '{}'");
  }

  @Test
  void tellsExpressionsWhereTheyStand() {
    TemplateNode expression = new JsonataNode(JsonataExpression.parse("1"));
    TemplateNode root =
        new ObjectNode(
            List.of(
                new Member("a", new ObjectNode(List.of(new Member("b", expression)))),
                new Member("l", new ArrayNode(List.of(CONSTANT, expression)))));

    assertThat(evaluate(root, "{}"))
        .isEqualTo(json("{'a':{'b':'Output/a/b: 1'},'l':[{'x':[1]},'Output/l[1]: 1']}"));
    assertThat(evaluate(expression, "{}")).isEqualTo(new JsonString("Output: 1"));
  }

  @Test
  void failsWhereASubstitutionIsNotFilled() {
    TemplateNode root = new ObjectNode(List.of(new Member("a", new SubstitutionNode("$.${Name}"))));

    assertThat(failure(() -> evaluate(root, "{}")).cause())
        .isEqualTo(
            "The value '$.${Name}' of the field 'Output/a' has a substitution that was not"
                + " filled.");
  }

  private static JsonValue evaluate(TemplateNode root, String input) {
    return compile(root).evaluate(input(input));
  }

  private static Evaluator compile(TemplateNode root) {
    return COMPILER.compile(new PayloadTemplate(json("{}"), root), "Output");
  }
}
