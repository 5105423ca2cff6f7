package dev.stepwright.dsl.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.path.FilterExpression.And;
import dev.stepwright.dsl.path.FilterExpression.Comparison;
import dev.stepwright.dsl.path.FilterExpression.Exists;
import dev.stepwright.dsl.path.FilterExpression.Not;
import dev.stepwright.dsl.path.FilterExpression.Or;
import dev.stepwright.dsl.path.Operand.ArrayLiteral;
import dev.stepwright.dsl.path.Operand.BareWord;
import dev.stepwright.dsl.path.Operand.BooleanLiteral;
import dev.stepwright.dsl.path.Operand.NullLiteral;
import dev.stepwright.dsl.path.Operand.NumberLiteral;
import dev.stepwright.dsl.path.Operand.ObjectLiteral;
import dev.stepwright.dsl.path.Operand.PathOperand;
import dev.stepwright.dsl.path.Operand.RegexLiteral;
import dev.stepwright.dsl.path.Operand.StringLiteral;
import dev.stepwright.dsl.path.Segment.Child;
import dev.stepwright.dsl.path.Segment.Children;
import dev.stepwright.dsl.path.Segment.Descendant;
import dev.stepwright.dsl.path.Segment.Filter;
import dev.stepwright.dsl.path.Segment.FromEnd;
import dev.stepwright.dsl.path.Segment.FunctionCall;
import dev.stepwright.dsl.path.Segment.Index;
import dev.stepwright.dsl.path.Segment.Indices;
import dev.stepwright.dsl.path.Segment.Slice;
import dev.stepwright.dsl.path.Segment.Wildcard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {
  @Test
  void knowsItsRoot() {
    assertThat(Path.parse("$").root()).isEqualTo(Root.INPUT);
    assertThat(Path.parse("$.a").root()).isEqualTo(Root.INPUT);
    assertThat(Path.parse("$$").root()).isEqualTo(Root.CONTEXT);
    assertThat(Path.parse("$$.Map.Item.Index").root()).isEqualTo(Root.CONTEXT);
    assertThat(Path.parse("$$[0]").root()).isEqualTo(Root.CONTEXT);
    assertThat(Path.parse("$größe1_x.a").root()).isEqualTo(new Root.Variable("größe1_x"));
    assertThat(Path.parse("$states.input").root()).isEqualTo(new Root.Variable("states"));
    assertThat(Path.parse("$𝒳𝒴[0]").root()).isEqualTo(new Root.Variable("𝒳𝒴"));
  }

  @Test
  void readsEverySegmentWithItsPlace() {
    assertThat(segments("$.ab['c'][-1]"))
        .containsExactly(new Child(2, 4, "ab"), new Child(4, 9, "c"), new Index(9, 13, -1));
    assertThat(segments("$['a', 'b']")).containsExactly(new Children(1, 11, List.of("a", "b")));
    assertThat(segments("$[\"a\",\"b\"]")).containsExactly(new Children(1, 10, List.of("a", "b")));
    assertThat(segments("$[0, 1]")).containsExactly(new Indices(1, 7, List.of(0, 1)));
    assertThat(segments("$[1:-2]")).containsExactly(new Slice(1, 7, 1, -2, null));
    assertThat(segments("$[:2]")).containsExactly(new Slice(1, 5, null, 2, null));
    assertThat(segments("$[-2:]")).containsExactly(new Slice(1, 6, -2, null, null));
    assertThat(segments("$[1:5:2]")).containsExactly(new Slice(1, 8, 1, 5, 2));
    assertThat(segments("$.*[*][ * ]"))
        .containsExactly(new Wildcard(2, 3), new Wildcard(3, 6), new Wildcard(6, 11));
    assertThat(segments("$..a..*..[0]"))
        .containsExactly(
            new Descendant(1, 3),
            new Child(3, 4, "a"),
            new Descendant(4, 6),
            new Wildcard(6, 7),
            new Descendant(7, 9),
            new Index(9, 12, 0));
    assertThat(segments("$.a[(@.length-1)]"))
        .containsExactly(new Child(2, 3, "a"), new FromEnd(3, 17, 1));
    assertThat(segments("$.[0].['a']")).containsExactly(new Index(2, 5, 0), new Child(6, 11, "a"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "$.a-b, a-b",
        "$.0, 0",
        "$.@type, @type",
        "$.soap:Envelope, soap:Envelope",
        "$.a$b, a$b",
        "$.${Name}, ${Name}",
        "$.ünïcödé, ünïcödé",
        "$.store\\.book, store.book",
        "$.\\stor\\e, store",
        "$.a\\ b, a b",
        "$.\\uD800\\uDF46, 𐍆",
        "$.\\u00e9t\\u00e9, été",
        "$.\\u00, u00",
        "$['a.b[0]'], a.b[0]",
        "$['it\\'s'], it's",
        "$['a\\\\b'], a\\b",
        "$[\"it's\"], it's",
      })
  void readsNames(String path, String name) {
    assertThat(((Child) Path.parse(path).segments().get(0)).name()).isEqualTo(name);
  }

  /** Recorded: AWS found this field by this path; json-path looks for one without the backslash. */
  @Test
  void keepsABackslashInQuotesThatEscapesNothing() {
    assertThat(segments("$['Test\\\"\"Name\"']"))
        .containsExactly(new Child(1, 17, "Test\\\"\"Name\""));
  }

  @Test
  void readsFunctions() {
    assertThat(segments("$.a.length()"))
        .containsExactly(
            new Child(2, 3, "a"), new FunctionCall(4, 12, PathFunction.LENGTH, List.of()));
    assertThat(segments("$.index( 1 )"))
        .containsExactly(
            new FunctionCall(2, 12, PathFunction.INDEX, List.of(new NumberLiteral(9, 10, "1"))));
    List<Segment> concat = segments("$.concat('a', $.b)");
    assertThat(concat)
        .containsExactly(
            new FunctionCall(
                2,
                18,
                PathFunction.CONCAT,
                List.of(
                    new StringLiteral(9, 12, "a"), new PathOperand(14, 17, operandPath("$.b")))));
    for (PathFunction function : PathFunction.values()) {
      assertThat(Path.parse("$.a." + function.functionName() + "()").isFunction()).isTrue();
    }
    assertThat(Path.parse("$.a.length").isFunction()).isFalse();
  }

  @Test
  void readsFilters() {
    assertThat(filter("@.a")).isEqualTo(exists(7, "@.a"));
    assertThat(filter("!@.a")).isEqualTo(new Not(exists(8, "@.a")));
    assertThat(filter("@.a == 1"))
        .isEqualTo(
            new Comparison(
                new PathOperand(7, 10, operandPath("@.a")),
                ComparisonOperator.EQUAL,
                new NumberLiteral(14, 15, "1")));
    assertThat(filter("@.a && @.b && @.c"))
        .isEqualTo(new And(List.of(exists(7, "@.a"), exists(14, "@.b"), exists(21, "@.c"))));
    assertThat(filter("@.a && (@.b || $.c)"))
        .isEqualTo(
            new And(
                List.of(exists(7, "@.a"), new Or(List.of(exists(15, "@.b"), exists(22, "$.c"))))));
    assertThat(filter("@.a || @.b && !(@.c)"))
        .isEqualTo(
            new Or(
                List.of(
                    exists(7, "@.a"),
                    new And(List.of(exists(14, "@.b"), new Not(exists(23, "@.c")))))));
  }

  @Test
  void readsFiltersWithinFilters() {
    assertThat(filter("@.b[?(@.c==1)]")).isInstanceOf(Exists.class);
    PathOperand operand = ((Exists) filter("@.b[?(@.c)]")).operand();
    assertThat(operand.path().segments())
        .containsExactly(new Child(2, 3, "b"), new Filter(3, 11, exists(6, "@.c")));
  }

  @Test
  void readsEveryOperator() {
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      Comparison comparison = (Comparison) filter("@.a " + operator.symbol() + " 'x'");
      assertThat(comparison.operator()).isEqualTo(operator);
    }
    assertThat(((Comparison) filter("@.a NIN ['x']")).operator())
        .isEqualTo(ComparisonOperator.NOT_IN);
    assertThat(((Comparison) filter("@.a<5")).operator()).isEqualTo(ComparisonOperator.LESS);
    assertThat(((Comparison) filter("'x'in @.a")).operator()).isEqualTo(ComparisonOperator.IN);
  }

  @Test
  void readsEveryOperand() {
    assertThat(right("'it\\'s'")).isEqualTo(new StringLiteral(14, 21, "it's"));
    assertThat(right("\"q\"")).isEqualTo(new StringLiteral(14, 17, "q"));
    assertThat(right("Receipt")).isEqualTo(new BareWord(14, 21, "Receipt"));
    assertThat(right("2024-01-01")).isEqualTo(new BareWord(14, 24, "2024-01-01"));
    assertThat(right("-1.5e3")).isEqualTo(new NumberLiteral(14, 20, "-1.5e3"));
    assertThat(((NumberLiteral) right("-1.5e3")).value()).isEqualTo(new BigDecimal("-1.5e3"));
    assertThat(right("true")).isEqualTo(new BooleanLiteral(14, 18, true));
    assertThat(right("false")).isEqualTo(new BooleanLiteral(14, 19, false));
    assertThat(right("null")).isEqualTo(new NullLiteral(14, 18));
    assertThat(right("/a\\/[b]/i")).isEqualTo(new RegexLiteral(14, 23, "a\\/[b]", "i"));
    assertThat(right("[1, 'a']"))
        .isEqualTo(
            new ArrayLiteral(
                14, 22, List.of(new NumberLiteral(15, 16, "1"), new StringLiteral(18, 21, "a"))));
    assertThat(right("{\"k\": {}}"))
        .isEqualTo(new ObjectLiteral(14, 23, Map.of("k", new ObjectLiteral(20, 22, Map.of()))));
    assertThat(right("$.b['c']")).isEqualTo(new PathOperand(14, 22, operandPath("$.b['c']")));
    assertThat(right("@")).isInstanceOf(PathOperand.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$$",
        "$x",
        "$.a",
        "$['a'][0]",
        "$[-1]",
        "$[(@.length-2)]",
        "$.a.length()",
        "$..a.sum()",
        "$['a','b']",
        "$.x['a','b']"
      })
  void isDefinite(String path) {
    assertThat(Path.parse(path).isDefinite()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$.*", "$..a", "$[0,1]", "$[1:]", "$[?(@.a)]", "$['a','b'].c", "$[*].a"})
  void isNotDefinite(String path) {
    assertThat(Path.parse(path).isDefinite()).isFalse();
  }

  @Test
  void keepsItsText() {
    assertThat(Path.parse("$['a'] ").text()).isEqualTo("$['a'] ");
    assertThat(Path.parse("$.a")).isEqualTo(Path.parse("$.a")).isNotEqualTo(Path.parse("$['a']"));
  }

  @Test
  void endsAnArgumentBeforeItsDelimiter() {
    assertThat(Path.parseArgument("f($.a,$.b)", 2).text()).isEqualTo("$.a");
    assertThat(Path.parseArgument("f($.a,$.b)", 6).text()).isEqualTo("$.b");
    assertThat(Path.parseArgument("f($.a.length())", 2).text()).isEqualTo("$.a.length()");
    assertThat(Path.parseArgument("f($['a,b)'] )", 2).text()).isEqualTo("$['a,b)']");
    assertThat(Path.parseArgument("f($)", 2).text()).isEqualTo("$");
    assertThat(Path.parseArgument("f($.a['b'])", 2).segments())
        .containsExactly(new Child(2, 3, "a"), new Child(3, 8, "b"));
  }

  private static List<Segment> segments(String path) {
    return Path.parse(path).segments();
  }

  private static FilterExpression filter(String expression) {
    return ((Filter) segments("$.ab[?(" + expression + ")]").get(1)).expression();
  }

  private static Operand right(String operand) {
    return ((Comparison) filter("@.a == " + operand)).right();
  }

  private static Exists exists(int start, String path) {
    return new Exists(new PathOperand(start, start + path.length(), operandPath(path)));
  }

  private static Path operandPath(String text) {
    return new PathParser(new Cursor(text), PathParser.Ending.OPERAND).parse();
  }
}
