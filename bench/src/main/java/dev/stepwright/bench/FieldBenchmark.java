package dev.stepwright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.choice.ConditionCompiler;
import dev.stepwright.runtime.internal.query.choice.ConditionEvaluator;
import dev.stepwright.runtime.internal.query.intrinsic.IntrinsicEvaluator;
import dev.stepwright.runtime.internal.query.path.ReferencePathWriter;
import dev.stepwright.runtime.internal.query.path.RequiredPath;
import dev.stepwright.runtime.internal.query.template.TemplateCompiler;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds that the JSONPath fields of a State take, each compiled before: a Path read and
 * written, a Payload Template, an Intrinsic Function, a Choice Rule. The baseline is json-path, its
 * Path compiled before too, over Jackson's trees. The document is of a few objects with ten members
 * each.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
public class FieldBenchmark {
  private static final int MEMBERS = 10;

  private static final Object[] STEPS = {"a", "b", 0, "c"};

  private static final String DOCUMENT =
      IntStream.range(0, MEMBERS)
          .mapToObj(i -> "\"x" + i + "\": " + i + ", ")
          .collect(
              Collectors.joining(
                  "",
                  "{",
                  IntStream.range(0, MEMBERS)
                      .mapToObj(i -> "\"y" + i + "\": " + i + ", ")
                      .collect(
                          Collectors.joining(
                              "",
                              "\"a\": {",
                              "\"b\": [{\"c\": \"v0\", \"d\": 0}, {\"c\": \"v1\", \"d\": 1}]}}"))));

  private static final String DEFINITION =
      """
      {"StartAt": "P", "States": {
        "P": {"Type": "Pass", "Next": "C", "Parameters": {
          "id.$": "$.x7", "kind": "order", "of": {"c.$": "$.a.b[0].c", "n": [1, 2]}}},
        "C": {"Type": "Choice", "Default": "S", "Choices": [{"Next": "S", "And": [
          {"Variable": "$.x3", "NumericLessThan": 9},
          {"Variable": "$.a.b[1].c", "StringEquals": "v1"}]}]},
        "S": {"Type": "Succeed"}}}
      """;

  private final QueryData data =
      QueryData.of(
          Objects.requireNonNull(new JsonReader(1 << 20).read(DOCUMENT).document()).root(),
          new EmptyScope());

  private final Evaluator path = RequiredPath.field(Path.parse("$.a.b[0].c"), "c");
  private final ReferencePathWriter writer =
      ReferencePathWriter.of(ReferencePath.parse("$.a.b[0].c"));
  private final Evaluator intrinsic =
      IntrinsicEvaluator.of(
          IntrinsicCall.parse("States.Format('item {} of {}', $.x7, $.a.b[0].c)"));
  private final Evaluator template;
  private final ConditionEvaluator rule;

  private final JsonPath compiled = JsonPath.compile("$.a.b[0].c");
  private final Configuration jackson =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .build();
  private final Object tree = jackson.jsonProvider().parse(DOCUMENT);

  /** Compiles all of it. */
  public FieldBenchmark() {
    ExpressionCompiler none =
        (expression, location) -> {
          throw new IllegalArgumentException(expression.toString());
        };
    StateMachine machine = new DefinitionReader().read(DEFINITION).orThrow().stateMachine();
    PassState pass = (PassState) Objects.requireNonNull(machine.states().get("P"));
    ChoiceState choice = (ChoiceState) Objects.requireNonNull(machine.states().get("C"));
    FieldValue<PayloadTemplate> parameters = Objects.requireNonNull(pass.data().parameters());
    template =
        new TemplateCompiler(none)
            .compile(((FieldValue.Literal<PayloadTemplate>) parameters).value(), "Parameters");
    rule = new ConditionCompiler(none).compile(choice.choices().get(0).condition(), "Choices[0]");
  }

  /** {@code $.a.b[0].c}, read. */
  @Benchmark
  public JsonValue path() {
    return path.evaluate(data);
  }

  /** The same by json-path (the baseline). */
  @Benchmark
  public Object jsonPath() {
    return compiled.read(tree, jackson);
  }

  /** The same by hand, over Jackson's tree, with the steps in an array. */
  @Benchmark
  public JsonNode byHand() {
    JsonNode node = (JsonNode) tree;
    for (Object step : STEPS) {
      node = step instanceof String name ? node.get(name) : node.get((int) step);
      if (node == null) {
        throw new IllegalStateException("Nothing at " + step);
      }
    }
    return node;
  }

  /** {@code ResultPath}: a new document with another value at {@code $.a.b[0].c}. */
  @Benchmark
  public JsonValue resultPath() {
    return writer.write(data.input(), JsonNull.NULL);
  }

  /** A template of six members, two of them Paths. */
  @Benchmark
  public JsonValue template() {
    return template.evaluate(data);
  }

  /** {@code States.Format} with two Paths. */
  @Benchmark
  public JsonValue intrinsic() {
    return intrinsic.evaluate(data);
  }

  /** A Choice Rule: {@code And} of a number's and a string's comparison. */
  @Benchmark
  public boolean choiceRule() {
    return rule.test(data);
  }
}
