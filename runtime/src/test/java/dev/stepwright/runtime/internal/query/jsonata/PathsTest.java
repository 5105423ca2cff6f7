package dev.stepwright.runtime.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What paths select. */
class PathsTest {
  private static final String DATA =
      """
      {"o": {"a": {"b": 1}, "n": null, "s": "text"},
       "list": [{"k": "x", "v": 3}, {"k": "y", "v": 1}, {"k": "x", "v": 2}],
       "nested": [[1, 2], [3, [4]]],
       "deep": {"a": [{"b": [{"c": 1}, {"c": [2, 3]}]}, {"b": {"c": 4}}]},
       "shop": {"orders": [{"id": 1, "items": [{"p": 10}, {"p": 20}]},
                           {"id": 2, "items": [{"p": 30}]}]},
       "one": [7], "none": []}
      """;

  private static void evaluates(String expression, String expected) {
    assertThat(TestData.evaluate(expression, DATA)).as(expression).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $o.a.b                        => 1
          $o.a.x                        => undefined
          $o.s.x                        => undefined
          $o.n                          => null
          $o.`a`.b                      => 1
          $o.("a")                      => "a"
          $list.v                       => [3,1,2]
          $list.x                       => undefined
          $deep.a.b.c                   => [1,2,3,4]
          $nested                       => [[1,2],[3,[4]]]
          $nested.$                     => [1,2,3,[4]]
          $one                          => [7]
          $one.$                        => 7
          $none                         => []
          [{"v": [1]}, {"x": 1}].v      => [1]
          [{"v": [1]}, {"v": 2}].v      => [1,2]
          $none.a                       => undefined
          $list.{k: v}                  => [{"x":3},{"y":1},{"x":2}]
          $list.[k, v]                  => [["x",3],["y",1],["x",2]]
          $list.$uppercase(k)           => ["X","Y","X"]
          """)
  void ofFields(String expression, String expected) {
    evaluates(expression.replace('`', '"'), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $list[0].k                    => "x"
          $list[-1].v                   => 2
          $list[9]                      => undefined
          $list[1.9].k                  => "y"
          $list[[0,2]].v                => [3,2]
          $list[[1,1]].v                => [1,1]
          $list[[0..1]].v               => [3,1]
          $list[k = 'x'].v              => [3,2]
          $list[k = 'y'].v              => 1
          $list[k = 'y'].v[]            => [1]
          $list[v > 1][k = 'x'].v       => [3,2]
          $list.v[0]                    => [3,1,2]
          ($list.v)[0]                  => 3
          $o[a.b = 1].s                 => "text"
          $o.s[0]                       => "text"
          $o.s[1]                       => undefined
          $one[0]                       => 7
          $one[]                        => [7]
          ($i := 1; $list[$i].k)        => "y"
          """)
  void withFilters(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $o.*                          => [{"b":1},null,"text"]
          $list.*                       => ["x",3,"y",1,"x",2]
          $o.a.**                       => [{"b":1},1]
          $shop.**.p                    => [10,20,30]
          $list^(v).k                   => ["y","x","x"]
          $list^(>v).v                  => [3,2,1]
          $list^(k, >v).v               => [3,2,1]
          $list{k: v}                   => {"x":[3,2],"y":1}
          $list{k: $sum(v)}             => {"x":5,"y":1}
          $shop.orders.items.%.id       => [1,1,2]
          $shop.orders.items.{'p': p, 'id': %.id} => [{"p":10,"id":1},{"p":20,"id":1},{"p":30,"id":2}]
          $shop.orders#$i.items.($i & p) => ["010","020","130"]
          $list@$e.($e.k & $e.v)        => ["x3","y1","x2"]
          $list@$d.$list@$e[$d.v < $e.v].($d.v & $e.v) => ["13","12","23"]
          """)
  void withWildcardsOrderAndGroups(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          [$one]                        => [7]
          [[$one]]                      => [[7]]
          [$list.v, 4]                  => [3,1,2,4]
          [$o.x]                        => []
          [1..3]                        => [1,2,3]
          [3..1]                        => []
          [1..1]                        => [1]
          {"a": $o.x, "b": $o.n}        => {"b":null}
          {$o.s: 1}                     => {"text":1}
          {"a": 1}.a                    => 1
          {"a": {"b": [1]}}.a.b         => [1]
          {"a": 1, "a": 2}              => D1009: Multiple key definitions evaluate to same key: "a"
          {$o.a.b: 1}                   => T1003: Key in object structure must evaluate to a string; got: 1
          """)
  void withConstructors(String expression, String expected) {
    evaluates(expression, expected);
  }
}
