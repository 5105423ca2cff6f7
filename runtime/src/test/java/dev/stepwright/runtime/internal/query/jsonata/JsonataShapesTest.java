package dev.stepwright.runtime.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding;
import dev.stepwright.dsl.shape.jsonata.JsonataShape;
import dev.stepwright.dsl.shape.jsonata.JsonataShapes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of expressions before they are evaluated holds when they are. */
class JsonataShapesTest {
  private static final int EXPRESSIONS = Integer.getInteger("jsonata.expressions", 4_000);
  private static final int INPUTS = 4;
  private static final int MOST_SHOWN = 5;

  /** Errors that are about types, and not about the values of a type. */
  private static final Pattern OF_TYPES = Pattern.compile("T.*|D1002|D3070");

  /** What a number that JSON has no text for becomes. */
  private static final Pattern NO_NUMBER = Pattern.compile("\"-?Infinity\"|\"NaN\"");

  private int told;
  private int known;
  private int complete;
  private int operands;
  private int failures;
  private final List<String> wrong = new ArrayList<>();

  private static JsonataEnvironment environment() {
    return TestData.environment(new JsonataLimits(500, Duration.ofSeconds(2), 1L << 24));
  }

  private void check(
      String expression,
      Function<String, Shape> variables,
      @Nullable Shape document,
      List<JsonObject> inputs,
      @Nullable JsonValue input) {
    JsonataExpression parsed;
    try {
      parsed = JsonataExpression.parse(expression);
    } catch (SyntaxException exception) {
      return;
    }
    JsonataShape shape =
        document == null
            ? JsonataShapes.of(parsed, variables)
            : JsonataShapes.of(parsed, variables, document);
    told++;
    known += shape.shape().isAny() ? 0 : 1;
    complete += shape.complete() ? 1 : 0;
    boolean operand =
        shape.findings().stream().anyMatch(each -> each.kind() == JsonataFinding.Kind.OPERAND);
    operands += operand ? 1 : 0;
    JsonataProgram program = JsonataProgram.compile(parsed);
    for (JsonObject data : inputs) {
      String problem = problem(program, data, input, shape, operand);
      if (problem != null) {
        wrong.add(expression + "\n  told: " + shape + "\n  but: " + problem + "\n  of: " + data);
        return;
      }
    }
  }

  private @Nullable String problem(
      JsonataProgram program,
      JsonObject data,
      @Nullable JsonValue input,
      JsonataShape shape,
      boolean operand) {
    try {
      JsonValue value = program.evaluate(input, TestData.data(data), environment());
      boolean fits =
          shape.shape().contains(value)
              || (value != null && NO_NUMBER.matcher(value.toJson()).find());
      return fits ? null : "gives " + (value == null ? "nothing" : value.toJson());
    } catch (UnsupportedResultException exception) {
      // A function is no JSON, and so of no shape.
      return null;
    } catch (JsonataException exception) {
      failures++;
      boolean ofTypes = OF_TYPES.matcher(exception.code().orElse("")).matches();
      return ofTypes && shape.complete() && !operand ? exception.numberedMessage() : null;
    }
  }

  private void report(String what) {
    System.out.printf(
        "%s: %d expressions, %d of a shape other than any, %d of which every operand is known, %d"
            + " with a finding about one, %d evaluations failed%n",
        what, told, known, complete, operands, failures);
    assertThat(String.join("\n\n", wrong.subList(0, Math.min(MOST_SHOWN, wrong.size()))))
        .as("%d wrong", wrong.size())
        .isEmpty();
  }

  @Test
  void holdsForRandomExpressions() {
    for (int seed = 0; seed < EXPRESSIONS; seed++) {
      RandomExpressions random = new RandomExpressions(new Random(seed));
      List<JsonObject> inputs = new ArrayList<>();
      Map<String, Shape> variables = new LinkedHashMap<>();
      for (int i = 0; i < INPUTS; i++) {
        JsonObject data = random.variables();
        inputs.add(data);
        data.forEachMember((name, value) -> variables.merge(name, Shape.of(value), Shape::join));
      }
      if (seed % 2 == 0) {
        variables.replaceAll((name, shape) -> loose(shape));
      }
      check(
          random.expression(3),
          name -> variables.getOrDefault(name, Shape.ANY),
          null,
          inputs,
          null);
    }
    report("Random expressions");
  }

  /** The same with arrays of any length and texts of any value. */
  private static Shape loose(Shape shape) {
    if (shape.isAny()) {
      return shape;
    }
    Shape loose = shape.without(JsonType.ARRAY).without(JsonType.STRING).without(JsonType.OBJECT);
    for (ObjectShape object : shape.objects()) {
      Map<String, Shape> fields = new LinkedHashMap<>();
      object.fields().forEach((name, field) -> fields.put(name, loose(field)));
      loose = loose.join(Shape.of(new ObjectShape(object.name(), fields, object.rest())));
    }
    loose = shape.string() == null ? loose : loose.join(Shape.STRING);
    return shape.array() == null ? loose : loose.join(Shape.arrayOf(loose(shape.elements())));
  }

  @Test
  void holdsForTheSuite() {
    for (SuiteCase suiteCase : SuiteCase.all(JsonataCorpus.require())) {
      JsonObject bindings =
          suiteCase.content().member("bindings") instanceof JsonObject object
              ? object
              : JsonObject.EMPTY;
      Shape document = suiteCase.data() == null ? Shape.ABSENT : Shape.of(suiteCase.data());
      Function<String, Shape> variables =
          name -> {
            JsonValue value = bindings.member(name);
            return value == null ? Shape.ANY : Shape.of(value);
          };
      for (Shape each : List.of(document, loose(document))) {
        check(suiteCase.expression(), variables, each, List.of(bindings), suiteCase.data());
      }
    }
    report("JSONata suite, twice");
  }
}
