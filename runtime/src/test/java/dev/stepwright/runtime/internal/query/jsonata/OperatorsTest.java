package dev.stepwright.runtime.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators give. */
class OperatorsTest {
  private static final String DATA = "{\"s\": \"text\", \"n\": 5, \"z\": null, \"a\": [1, 2]}";

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $n + 1                        => 6
          $n - 1.5                      => 3.5
          $n * $n                       => 25
          $n / 2                        => 2.5
          -$n % 3                       => -2
          0.1 + 0.2                     => 0.30000000000000004
          $x + 1                        => undefined
          1 / 0                         => "Infinity"
          -1 / 0                        => "-Infinity"
          0 / 0                         => "NaN"
          1 / 0 + 1                     => D1001: Number out of range: null
          9007199254740993 + 0          => 9007199254740992
          1e300 * 1e10                  => "Infinity"
          $s + 1                        => T2001: The left side of the "+" operator must evaluate to a number
          1 - $s                        => T2002: The right side of the "-" operator must evaluate to a number
          -$s                           => D1002: Cannot negate a non-numeric value: "text"
          """)
  void ofNumbers(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $n = 5                        => true
          $n != 5                       => false
          $n = "5"                      => false
          $x = $y                       => false
          $x != $y                      => false
          $z = null                     => true
          $a = [1, 2]                   => true
          {"a": 1, "b": 2} = {"b": 2, "a": 1} => true
          $n < 6                        => true
          $n >= 5.5                     => false
          $s < "u"                      => true
          $x < 1                        => undefined
          $n < "6"                      => T2009: The values 5 and "6" either side of operator "<" must be of the same data type
          $n < null                     => T2010: The expressions either side of operator "<" must evaluate to numeric or string values
          2 in $a                       => true
          3 in $a                       => false
          "text" in $s                  => true
          """)
  void ofComparison(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          true and "x"                  => true
          0 and $nothing()              => false
          $x or []                      => false
          [0] or false                  => false
          {} or null                    => false
          $s & $n & $x & $a & $z        => "text5[1,2]null"
          $n > 3 ? "more" : "less"      => "more"
          $n < 3 ? "less"               => undefined
          ($y := 2; $y * 3)             => 6
          ($y := 1; ($y := 2); $y)      => 1
          ($y := $z := 3; $y + $z)      => 6
          $a ~> $sum                    => 3
          $a ~> $map(function($v) { $v * 2 }) => [2,4]
          ($twice := $uppercase ~> $trim; $twice(" a ")) => "A"
          ($add := function($p, $q) { $p + $q }; $inc := $add(1, ?); $inc(2)) => 3
          ($f := function($k) { $k <= 1 ? 1 : $k * $f($k - 1) }; $f(10)) => 3628800
          ($f := function($k, $t) { $k = 0 ? $t : $f($k - 1, $t + $k) }; $f(1000, 0)) => 500500
          λ($p)<n:n> { $p }(1)          => 1
          function($p)<n:n> { $p }("1") => T0410: Argument 1 of function undefined does not match function signature
          {"a": 1} ~> |$|{"b": 2}|      => {"a":1,"b":2}
          {"a": 1} ~> |$|{}, "a"|       => {}
          """)
  void ofLogicTextAndFunctions(String expression, String expected) {
    evaluates(expression, expected);
  }

  private static void evaluates(String expression, String expected) {
    assertThat(TestData.evaluate(expression, DATA)).as(expression).isEqualTo(expected);
  }
}
