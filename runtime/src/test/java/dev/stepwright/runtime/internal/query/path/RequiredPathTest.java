package dev.stepwright.runtime.internal.query.path;

import static dev.stepwright.runtime.internal.query.QueryTesting.data;
import static dev.stepwright.runtime.internal.query.QueryTesting.failure;
import static dev.stepwright.runtime.internal.query.QueryTesting.input;
import static dev.stepwright.runtime.internal.query.QueryTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.path.Path;
import dev.stepwright.runtime.internal.query.QueryFailure;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredPathTest {

  @Test
  void readsInputContextObjectAndVariables() {
    var data = data(json("{'a':[1,2]}"), json("{'Map':{'b':3}}"), Map.of("v", json("{'c':4}")));

    assertThat(RequiredPath.selection(Path.parse("$.a[1]")).evaluate(data)).isEqualTo(json("2"));
    assertThat(RequiredPath.selection(Path.parse("$$.Map.b")).evaluate(data)).isEqualTo(json("3"));
    assertThat(RequiredPath.selection(Path.parse("$v.c")).evaluate(data)).isEqualTo(json("4"));
  }

  /** AWS's dialect, which json-path does not read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "$['a\\\"b']; {\"a\\\\\\\"b\":1}; 1",
        "$.a\\.b; {\"a.b\":1}; 1",
        "$.a[?(@.b==Receipt)]; {\"a\":[{\"b\":\"Receipt\"},{\"b\":\"x\"}]}; [{\"b\":\"Receipt\"}]",
        "$.a[(@.length-1)]; {\"a\":[1,2]}; 2",
        "$.a[1:5:2]; {\"a\":[1,2,3]}; [2,3]",
      })
  void readsTheDialectOfAws(String path, String input, String expected) {
    assertThat(RequiredPath.selection(Path.parse(path)).evaluate(input(input)))
        .isEqualTo(json(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "$.b; No results for path: $['b']",
        "$.b.c; Missing property in path $['b']",
        "$.a.c; Property ['c'] not found in path $['a']",
        "$.l[3]; No results for path: $['l'][3]",
        "$.n[0]; The path $['n'] is null",
        "$.a[0]; Filter: [0] can only be applied to arrays. Current context is: 1",
        "$.o[0]; Filter: [0] can only be applied to arrays. Current context is: {x=y}",
        "$.o[1:2]; Filter: [1:2] can only be applied to arrays. Current context is: {x=y}",
        "$.a[?(@.x)]; Filter: [?] can not be applied to primitives. Current context is: 1",
      })
  void saysWhyNothingIsSelected(String path, String reason) {
    String input = "{'a':1,'l':[1,2],'n':null,'o':{'x':'y'}}";

    assertThat(failure(() -> RequiredPath.selection(Path.parse(path)).evaluate(input(input))))
        .isEqualTo(QueryFailure.runtime("Invalid path '" + path + "' : " + reason));
  }

  @Test
  void namesTheFieldThatWouldHaveTheValue() {
    assertThat(
            failure(() -> RequiredPath.field(Path.parse("$.x"), "y.$").evaluate(input("{'a':1}"))))
        .isEqualTo(
            QueryFailure.runtime(
                "The JSONPath '$.x' specified for the field 'y.$' could not be found in the input"
                    + " '{\"a\":1}'"));
  }

  @Test
  void selectsNothingWherePathsThatSelectManyFindNothing() {
    for (String path : new String[] {"$.x[*]", "$.x[1:]", "$.x.y[?(@.z)].q", "$..x", "$.*.x"}) {
      assertThat(RequiredPath.field(Path.parse(path), "y.$").evaluate(input("{'a':1}")))
          .as(path)
          .isEqualTo(json("[]"));
    }
  }

  @Test
  void itemsAreAnArray() {
    var data = data(json("{'a':1,'l':[1]}"), json("{'Execution':{'Input':{}}}"), Map.of());

    assertThat(RequiredPath.items(Path.parse("$.l"), false).evaluate(data)).isEqualTo(json("[1]"));
    assertThat(failure(() -> RequiredPath.items(Path.parse("$.a"), true).evaluate(data)))
        .isEqualTo(QueryFailure.runtime("Reference path \"$.a\" must point to array."));
    assertThat(
            failure(
                () -> RequiredPath.items(Path.parse("$$.Execution.Input"), false).evaluate(data)))
        .isEqualTo(
            QueryFailure.runtime("Reference path \"$.Execution.Input\" must point to array."));
    assertThat(failure(() -> RequiredPath.items(Path.parse("$.x.y"), false).evaluate(data)))
        .isEqualTo(
            QueryFailure.referencePathConflict(
                "Unable to apply step \"x\" to input {\"a\":1,\"l\":[1]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$.many[?($.many[?(@.x != $..y)])]",
        "$.many[?($.many[?($.many anyof [2])])]",
        "$.many[?($.many[?($.many == $.many[*])])]",
        "$.many[?($.many[?($.many.sum() == 1)])]",
        "$.many[?($.many[?($.many.append(1) == 1)])]",
        "$.texts[?(@ =~ /(x+x+)+\\1y/)]",
      })
  void whatAPathDoesIsBounded(String path) {
    String many = "1,".repeat(9_999) + "1";
    var data =
        input(
            "{'deep':%s,'many':[%s],'texts':['%s']}"
                .formatted("[".repeat(400) + "]".repeat(400), many, "x".repeat(100)));

    assertThat(failure(() -> RequiredPath.selection(Path.parse(path)).evaluate(data)))
        .isEqualTo(
            QueryFailure.runtime(
                "The Path '"
                    + path
                    + "' takes more than 1000000000 steps: it searches what '..' and filters lead to"
                    + " again and again, or a regular expression in it backtracks"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$..*..*..*", "$.many[*].append($.many[0])"})
  void whatAPathKeepsIsBounded(String path) {
    String many = ("[" + "1,".repeat(999) + "1],").repeat(6_000);
    var data =
        input("{'deep':%s,'many':[%s[]]}".formatted("[".repeat(400) + "]".repeat(400), many));

    assertThat(failure(() -> RequiredPath.selection(Path.parse(path)).evaluate(data)))
        .isEqualTo(
            QueryFailure.runtime(
                "The Path '"
                    + path
                    + "' keeps more than 5000000 values at once: it finds what '..' leads to again"
                    + " and again, or appends to it"));
  }

  @Test
  void aPathComparesAllOfAStatesData() {
    Path path = Path.parse("$.a[?(@.k in $.b[*].k)]");
    String a = elements(0, 11_500);
    String b = elements(50_000, 61_500);

    assertThat(RequiredPath.selection(path).evaluate(input("{'a':[%s],'b':[%s]}".formatted(a, b))))
        .isEqualTo(json("[]"));
  }

  @Test
  void aComparisonThatStopsEarlyTakesLittle() {
    String digits = "{'k':0},".repeat(11_999) + "{'k':0}";
    String b = elements(0, 11_500).replace("{'k':", "").replace("}", "");

    assertThat(
            RequiredPath.selection(Path.parse("$.a[?(@.k in $.b)]"))
                .evaluate(input("{'a':[%s],'b':[%s]}".formatted(digits, b))))
        .isEqualTo(json("[" + digits + "]"));
  }

  private static String elements(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj("{'k':%d}"::formatted)
        .collect(Collectors.joining(","));
  }

  @Test
  void sliceBeginsWithinTheArray() {
    assertThat(RequiredPath.selection(Path.parse("$[-2147483647:-1]")).evaluate(input("[1,2,3]")))
        .isEqualTo(json("[1,2]"));
  }

  @Test
  void aRegularExpressionMayRepeatTooOften() {
    Path path = Path.parse("$[?(@ =~ /(a|b)*/)]");

    assertThat(
            failure(
                () ->
                    RequiredPath.selection(path).evaluate(input("['" + "a".repeat(40_000) + "']"))))
        .isEqualTo(
            QueryFailure.runtime(
                "The regular expression /(a|b)*/ repeats too often in a text of 40000"
                    + " characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/(a # )/x", "/DEEP/"})
  void aRegularExpressionThatIsNoneIsAnError(String regex) {
    String deep = "(".repeat(20_000) + ")".repeat(20_000);
    Path path = Path.parse("$[?(@ =~ " + regex.replace("DEEP", deep) + ")]");

    assertThat(RequiredPath.selection(path).evaluate(input("[]"))).isEqualTo(json("[]"));
    assertThat(failure(() -> RequiredPath.selection(path).evaluate(input("['a']"))).cause())
        .startsWith("Invalid regular expression: " + regex.substring(0, 1));
  }

  @Test
  void aVariableWithoutValueIsNothing() {
    PathEvaluator path = PathEvaluator.of(Path.parse("$none.a"));

    assertThat(path.find(input("{}"))).isNull();
    assertThat(path.explain(input("{}")).kind()).isEqualTo(Miss.Kind.ABSENT);
  }
}
