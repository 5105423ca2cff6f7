package dev.stepwright.dsl.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.jsonata.JsonataReferences.TopLevelReference;
import dev.stepwright.dsl.jsonata.JsonataReferences.VariableReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataReferencesTest {

  private static JsonataReferences of(String source) {
    return JsonataReferences.of(JsonataExpression.parse(source));
  }

  private static List<String> topLevel(String source) {
    return of(source).topLevel().stream().map(TopLevelReference::text).toList();
  }

  private static List<String> names(List<VariableReference> references) {
    return references.stream().map(VariableReference::name).toList();
  }

  private static List<String> variables(String source) {
    return names(of(source).variables());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "total => total",
        "$ => $",
        "$.total => $",
        "$[0] => $",
        "`unit price`.x => unit price",
        "'a'.b => a",
        "* => *",
        "**.x => **",
        "a[%.x] => a",
        "1 + total => total",
        "[total] => total",
        "{'k': total} => total",
        "{total: 1} => total",
        "$x ? total : 1 => total",
        "$x[total ? 1].y{ 'k': 1 } + total => total",
        "(1; total) => total",
        "(total).x => total",
        "-total => total",
        "[1..total] => total",
        "$y := total => total",
        "$sum(total) => total",
        "$f(?, total) => total",
        "sum(1) => sum",
        "total ~> $sum => total",
        "$x ~> total => total",
        "function($v){ total } => total",
        "$map($xs, function($v){ $.total }) => $",
        "function($v){ function(){ $ } } => $",
        "total{'k': $} => total",
        "$x.y & $ => $",
        // @ binds the value and leaves the context where it was.
        "$order@$o.items[sku = $o.sku] => items",
        "$order@$o^(total) => total",
        "$order@$o.$x@$p{'k': total} => total",
      })
  void atTopLevelThereIsNoInputDocument(String source, String reference) {
    assertThat(topLevel(source)).containsExactly(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$order[total > 10]",
        "$order.($.x + y)",
        "$order.items[%.x].*",
        "$order.**",
        "$order[$ = 1]",
        "$order[0].x[$.y]",
        "($order)[total]",
        "$order^(total, >$.x)",
        "$order{ sku: $sum(total) }",
        "$order.items{ sku: $ }",
        "$x.order@$o.items[sku = $o.sku]",
        "$order@$o.$o.items",
        "$order.function($v){ $.x + y }($)",
        "$order ~> | items | { 'x': y + $ }, 'z' |",
        "$order.{ 'k': total, sku: [$] }",
        "'text' & 1",
        "'text'",
        "(1)[$ > 0]",
        "[1,2].($ * 2)",
      })
  void belowAValueTheContextIsThatValue(String source) {
    assertThat(topLevel(source)).isEmpty();
  }

  @Test
  void aReferenceToTheDocumentKnowsItsPlaceAndTheFieldAfterIt() {
    assertThat(of("1 + $ . total").topLevel())
        .containsExactly(new TopLevelReference("$", "total", 4, 5));
    assertThat(of("[`a b`.c, $]").topLevel())
        .containsExactly(
            new TopLevelReference("a b", null, 1, 6), new TopLevelReference("$", null, 10, 11));
  }

  @Test
  void theRootIsFoundEverywhere() {
    assertThat(of("$$.a & $x[$$.b].( $$ )").roots())
        .extracting(VariableReference::start)
        .containsExactly(0, 10, 18);
    assertThat(of("$$.a").topLevel()).isEmpty();
  }

  @Test
  void aVariableNobodyBindsIsFree() {
    assertThat(of("$a + $f[$b.c].($d)").variables())
        .containsExactly(
            new VariableReference("a", false, 0, 2),
            new VariableReference("f", false, 5, 7),
            new VariableReference("b", false, 8, 10),
            new VariableReference("d", false, 15, 17));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "($x := 1; $x)",
        "$x := 1",
        "($x := 1; [$x, ($x)])",
        "[$x := 1, $x]",
        "function($x){ $x }",
        "function($x){ function($y){ $x + $y } }",
        "($f := function($n){ $n = 0 ? 1 : $f($n - 1) }; $f(3))",
        "($f := function(){ $g() }; $g := function(){ 1 }; $f())",
        "($f := (function(){ $late }); $late := 1; $f())",
        "($t := |a|{'b': $late}|; $late := 1)",
        "[1]@$x.[$x]",
        "[1].a@$x[$x = 1]",
        "[1]#$i[$i = 0].($i)",
        "[1][0]#$i.[$i]",
        "[1].a@$x^($x){ $x: $x }",
        "([1].($y := 1; $y))",
        "($f := [1]@$o.function(){ $o }; $f)",
        "1 ~> function($x){ $x }",
        "(true ? $x := 1; $x)",
      })
  void aVariableTheExpressionBindsIsNot(String source) {
    JsonataReferences references = of(source);
    assertThat(references.variables()).isEmpty();
    assertThat(references.unknownFunctions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "($x; $x := 1) => x",
        "($x := $x) => x",
        "(($x := 1); $x) => x",
        "[function($x){ $x }, $x] => x",
        "[[1]@$x.a, $x] => x",
        "[1][$i = 0]#$i => i",
        // A predicate on what is no path is part of it, and so comes before the binding.
        "[1]@$x[$x = 1] => x",
        "[[1]{'k': $late}, $late := 1] => late",
        "function($a){ ($b; $b := $a) } => b",
        "(function(){ ($late := 1) }; $late) => late",
      })
  void scopeEndsWithItsBlockAndBeginsAtItsBinding(String source, String name) {
    assertThat(variables(source)).containsExactly(name);
  }

  @Test
  void functionsAreKeptApartFromVariables() {
    JsonataReferences references = of("$map($xs, $uppercase) ~> $join(',') & $hash($y, 'MD5')");
    assertThat(references.functions())
        .containsExactly(
            new VariableReference("map", true, 0, 4),
            new VariableReference("uppercase", false, 10, 20),
            new VariableReference("join", true, 25, 30),
            new VariableReference("hash", true, 38, 43));
    assertThat(names(references.variables())).containsExactly("xs", "y");
    assertThat(references.unknownFunctions()).isEmpty();
  }

  @Test
  void aBoundNameHidesTheFunction() {
    JsonataReferences references = of("($sum := function($x){ $x }; $sum(1))");
    assertThat(references.functions()).isEmpty();
  }

  @Test
  void callsOfWhatDoesNotExistAreUnknownFunctions() {
    JsonataReferences references = of("$eval('1') + $foo(?) + ($x ~> $bar) + [1].$baz()");
    assertThat(names(references.unknownFunctions())).containsExactly("eval", "foo", "bar", "baz");
    assertThat(names(references.variables())).containsExactly("x");
  }

  @Test
  void theFunctionsOfStepFunctionsExistAndEvalDoesNot() {
    assertThat(JsonataFunctions.names())
        .contains("partition", "range", "hash", "random", "uuid", "parse", "sum")
        .doesNotContain("eval");
    assertThat(JsonataFunctions.contains("now")).isTrue();
  }

  @Test
  void statesIsFollowedByItsFirstField() {
    JsonataReferences references =
        of("$merge([$states.input, {'r': $states . result.x[0]}]) & $states & $states[0].context");
    assertThat(references.states())
        .extracting(s -> s.field().map(f -> f.name()).orElse("-"))
        .containsExactly("input", "result", "-", "context");
    assertThat(references.states().get(1).start()).isEqualTo(29);
    assertThat(references.states().get(1).end()).isEqualTo(36);
    assertThat(references.states().get(1).field())
        .hasValueSatisfying(
            field -> {
              assertThat(field.start()).isEqualTo(39);
              assertThat(field.end()).isEqualTo(45);
            });
    assertThat(references.variables()).isEmpty();
  }

  @Test
  void statesWithoutAFieldNameStandsAlone() {
    for (String source :
        new String[] {"$states.*", "$states.(input)", "$lookup($states, 'input')", "$states[]"}) {
      assertThat(of(source).states())
          .as(source)
          .singleElement()
          .satisfies(use -> assertThat(use.field()).isEmpty());
    }
    assertThat(of("$x.$states.`input`").states().get(0).field()).isPresent();
    assertThat(of("function($states){ $states.a }").states()).isEmpty();
  }
}
