package dev.stepwright.bench;

import com.dashjoin.jsonata.Jsonata;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.jsonata.JsonataCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Evaluations per microsecond on one core of an expression parsed before: ours, from the data of a
 * State to JSON, and the JSONata port's (the baseline), over Java's own maps and lists, its
 * variables bound before and its result left as it is.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JsonataBenchmark {
  private static final int ITEMS = 20;

  private static final Map<String, String> EXPRESSIONS =
      Map.ofEntries(
          Map.entry("field", "$states.input.order.customer.address.city"),
          Map.entry("arithmetic", "$states.input.n + 1"),
          Map.entry("comparison", "$states.input.n >= 20 and $states.input.n < 30"),
          Map.entry("equality", "$states.input.order.id = 'o-1'"),
          Map.entry(
              "concatenation",
              "$states.input.order.customer.first & ' ' & $states.input.order.customer.last & ' <'"
                  + " & $states.input.order.customer.email & '>'"),
          Map.entry(
              "object",
              "{'id': $states.input.order.id, 'next': $states.input.n + 1, 'first':"
                  + " $states.input.order.items[0].sku}"),
          Map.entry("conditional", "$exists($states.input.n) ? $string($states.input.n) : 'none'"),
          Map.entry("filterSum", "$sum($states.input.order.items[price > 10].(price * qty))"),
          Map.entry(
              "mapReduce",
              "$reduce($map($states.input.order.items, function($i) { $i.price * $i.qty }),"
                  + " function($a, $b) { $a + $b })"));

  /** What the expression does. */
  @Param({
    "field",
    "arithmetic",
    "comparison",
    "equality",
    "concatenation",
    "object",
    "conditional",
    "filterSum",
    "mapReduce"
  })
  private String what = "field";

  private QueryData data = new QueryData(JsonNull.NULL, null, null, new EmptyScope());
  private Evaluator evaluator = Evaluator.constant(JsonNull.NULL);
  private Jsonata port = Jsonata.jsonata("1");
  private Jsonata.@Nullable Frame frame;

  @Setup
  public void compile() {
    String expression = Objects.requireNonNull(EXPRESSIONS.get(what));
    data = QueryData.of(input(), new EmptyScope());
    evaluator =
        new JsonataCompiler(System::nanoTime)
            .compile(JsonataExpression.parse(expression), "Output");
    port = Jsonata.jsonata(expression);
    Jsonata.Frame bound = port.createFrame();
    bound.bind("states", Map.of("input", plain(input())));
    frame = bound;
    Object theirs = port();
    JsonValue ours = stepwright();
    if (!String.valueOf(theirs).equals(String.valueOf(plain(ours)))) {
      throw new IllegalStateException(expression + ": " + theirs + " is not " + ours);
    }
  }

  private static JsonValue input() {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(String.format("{\"sku\":\"sku-%d\",\"price\":%d.5,\"qty\":%d}", i, i, i % 4 + 1));
    }
    String text =
        "{\"n\":25,\"order\":{\"id\":\"o-1\",\"customer\":{\"first\":\"Ada\",\"last\":\"Byron\","
            + "\"email\":\"ada@example.com\",\"address\":{\"city\":\"London\",\"zip\":\"N1\"}},"
            + "\"items\":["
            + String.join(",", items)
            + "]}}";
    return Objects.requireNonNull(new JsonReader(1 << 20).read(text).document()).root();
  }

  /** As the maps and lists that Jackson would make. */
  private static Object plain(JsonValue value) {
    if (value.toJava() instanceof Map<?, ?> object) {
      Map<String, Object> map = new LinkedHashMap<>();
      object.forEach((name, member) -> map.put((String) name, plainMember(member)));
      return map;
    }
    if (value.toJava() instanceof List<?> array) {
      return array.stream().map(JsonataBenchmark::plainMember).toList();
    }
    return plainMember(value.toJava());
  }

  private static Object plainMember(@Nullable Object member) {
    if (member instanceof JsonValue value && !(member instanceof Number)) {
      return plain(value);
    }
    return member instanceof Long number
        ? number.intValue()
        : Objects.requireNonNull(member, "null");
  }

  /** Ours. */
  @Benchmark
  public JsonValue stepwright() {
    return evaluator.evaluate(data);
  }

  /** The baseline. */
  @Benchmark
  public @Nullable Object port() {
    return port.evaluate(null, frame);
  }
}
