package dev.stepwright.runtime.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import com.dashjoin.jsonata.Jsonata;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random expressions give what the JSONata port gives, up to named differences. */
class PortDifferentialTest {
  private static final int EXPRESSIONS = 20_000;

  /** What the port does otherwise than the reference implementation, which does as we do. */
  private enum Divergence {
    /** It takes {@code x % 0} for undefined. */
    REMAINDER_OF_ZERO,
    /** It trips over an undefined argument that is not the first. */
    ARGUMENT_UNDEFINED,
    /** It compares integers with no other numbers, but booleans with each other. */
    SORTING_OF_MIXED_TYPES,
    /** It cannot add an array to a copy of a range. */
    RANGE_IN_AN_ARRAY;

    /** Why an expression's values may differ, or null for no known reason. */
    static @Nullable Divergence of(String expression, String ours, String theirs) {
      if (theirs.equals("null") && expression.contains(" % ")) {
        return REMAINDER_OF_ZERO;
      }
      if (expression.contains("$sort(")) {
        return SORTING_OF_MIXED_TYPES;
      }
      if (!theirs.equals("failure") || ours.equals("failure")) {
        return null;
      }
      if (Stream.of("$split(", "$contains(", "$pad(", "$substring(")
          .anyMatch(expression::contains)) {
        return ARGUMENT_UNDEFINED;
      }
      return expression.contains("[1..3]") ? RANGE_IN_AN_ARRAY : null;
    }
  }

  private static final String DATA =
      """
      {"a": {"b": 1, "c": "x", "d": [1, 2, 3]},
       "l": [{"k": "x", "v": 3}, {"k": "y", "v": 1.5}, {"k": "x", "v": [2, 4]}],
       "n": 5, "s": "a text", "e": [], "o": {"p": {"q": {"r": true}}}}
      """;

  private static final JsonObject VARIABLES = (JsonObject) JsonataCorpus.json(DATA);

  private static String ours(String expression) {
    try {
      JsonValue value =
          JsonataProgram.compile(JsonataExpression.parse(expression))
              .evaluate(TestData.data(VARIABLES), TestData.environment());
      return value == null ? "null" : value.toJson();
    } catch (JsonataException | UnsupportedResultException e) {
      return "failure";
    }
  }

  private static String theirs(String expression) {
    try {
      Jsonata port = Jsonata.jsonata(expression);
      Jsonata.Frame frame = port.createFrame();
      VARIABLES.forEachMember((name, value) -> frame.bind(name, plain(value)));
      return json(port.evaluate(null, frame)).toJson();
    } catch (RuntimeException e) {
      return "failure";
    }
  }

  /** As Java's own maps and lists, which are what the port reads. */
  private static @Nullable Object plain(JsonValue value) {
    if (value instanceof JsonObject object) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      object.forEachMember((name, member) -> map.put(name, plain(member)));
      return map;
    }
    if (value instanceof JsonArray array) {
      List<@Nullable Object> list = new ArrayList<>();
      array.elements().forEach(element -> list.add(plain(element)));
      return list;
    }
    return value instanceof JsonNumber number && number.isIntegral()
        ? number.intValue()
        : value.toJava();
  }

  private static JsonValue json(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      JsonObject.Builder object = JsonObject.builder();
      map.forEach((name, member) -> object.put((String) name, json(member)));
      return object.build();
    }
    if (value instanceof List<?> list) {
      return JsonArray.of(list.stream().map(PortDifferentialTest::json).toList());
    }
    if (value instanceof Number number) {
      return Results.number(number.doubleValue());
    }
    return value == null ? JsonNull.NULL : JsonataCorpus.json(text(value));
  }

  private static String text(Object scalar) {
    return scalar instanceof String string
        ? new JsonString(string).toJson()
        : String.valueOf(scalar);
  }

  @Test
  void agreesWithThePort() {
    Expressions expressions = new Expressions(new Random(1));
    List<String> differences = new ArrayList<>();
    int failures = 0;
    Map<Divergence, Integer> known = new EnumMap<>(Divergence.class);
    for (int i = 0; i < EXPRESSIONS; i++) {
      String expression = expressions.next(3);
      String ours = ours(expression);
      String theirs = theirs(expression);
      failures += ours.equals("failure") ? 1 : 0;
      if (ours.equals(theirs)) {
        continue;
      }
      Divergence reason = Divergence.of(expression, ours, theirs);
      if (reason != null) {
        known.merge(reason, 1, Integer::sum);
      } else {
        differences.add(expression + " | ours: " + ours + " | theirs: " + theirs);
      }
    }
    System.out.printf(
        "JSONata port: %d expressions, %d fail, known differences %s%n",
        EXPRESSIONS, failures, known);
    assertThat(differences).isEmpty();
  }

  /** Makes expressions, most of which have a value. */
  private static final class Expressions {
    private static final String[] LEAVES = {
      "$n",
      "$s",
      "$a.b",
      "$a.c",
      "$a.d",
      "$l.v",
      "$l.k",
      "$l[0]",
      "$l[-1].v",
      "$e",
      "$x",
      "$a",
      "$o.p.q.r",
      "$o.*",
      "$l",
      "1",
      "2.5",
      "-3",
      "0",
      "'x'",
      "''",
      "true",
      "false",
      "[]",
      "{}",
      "[1..3]",
      "'a,b'"
    };
    private static final String[] OPERATORS = {
      "+", "-", "*", "%", "=", "!=", "<", ">=", "&", "and", "or", "in"
    };
    private static final String[] UNARY = {
      "sum",
      "count",
      "string",
      "length",
      "uppercase",
      "lowercase",
      "trim",
      "keys",
      "reverse",
      "distinct",
      "boolean",
      "not",
      "exists",
      "abs",
      "floor",
      "ceil",
      "round",
      "max",
      "min",
      "average",
      "number",
      "type",
      "spread",
      "merge",
      "sort",
      "join"
    };
    private static final String[] BINARY = {
      "append", "substring", "contains", "split", "lookup", "zip", "join", "substringBefore", "pad"
    };
    private static final String[] FUNCTIONS = {
      "function($v) { $v }",
      "function($v, $i) { $i }",
      "function($v) { [$v] }",
      "function($p, $q) { $p & $q }",
      "$string",
      "$exists"
    };

    private final Random random;

    Expressions(Random random) {
      this.random = random;
    }

    private String one(String[] of) {
      return of[random.nextInt(of.length)];
    }

    String next(int depth) {
      if (depth == 0) {
        return one(LEAVES);
      }
      String first = next(depth - 1);
      return switch (random.nextInt(14)) {
        case 0, 1, 2 -> "(" + first + " " + one(OPERATORS) + " " + next(depth - 1) + ")";
        case 3, 4 -> "$" + one(UNARY) + "(" + first + ")";
        case 5 -> "$" + one(BINARY) + "(" + first + ", " + next(depth - 1) + ")";
        case 6 -> "[" + first + ", " + next(depth - 1) + "]";
        case 7 -> "{'u': " + first + ", 'v': " + next(depth - 1) + "}";
        case 8 -> "(" + first + ")." + one(new String[] {"k", "v", "b", "u", "*", "$", "(v)"});
        case 9 -> "(" + first + ")[" + next(depth - 1) + "]";
        case 10 -> "(" + first + " ? " + next(depth - 1) + " : " + next(depth - 1) + ")";
        case 11 ->
            "$"
                + one(new String[] {"map", "filter", "reduce"})
                + "("
                + first
                + ", "
                + one(FUNCTIONS)
                + ")";
        case 12 -> "($t := " + first + "; [$t, " + next(depth - 1) + "])";
        default -> "(" + first + ")[]";
      };
    }
  }
}
