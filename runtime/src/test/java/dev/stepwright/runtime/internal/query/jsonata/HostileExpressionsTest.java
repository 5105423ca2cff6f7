package dev.stepwright.runtime.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expressions that would take all time, stack or memory end in a {@link JsonataException} soon
 * after their limit, on a thread with a small stack.
 */
class HostileExpressionsTest {
  private static final int STACK_BYTES = 1 << 19;

  /** The limit of one second, and what a slow machine with other things to do takes to notice. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String TIME = "U1001: Expression evaluation timeout";
  private static final String STACK = "U1001: Stack overflow error: ";
  private static final String MEMORY = "Expression evaluation memory limit exceeded";

  /** The message of the failure, or the JSON that came out. */
  private static String outcome(String expression) {
    AtomicReference<@Nullable Object> outcome = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                JsonataProgram program =
                    JsonataProgram.compile(JsonataExpression.parse(expression));
                JsonValue value =
                    program.evaluate(TestData.data(JsonObject.EMPTY), TestData.environment());
                outcome.set(value == null ? "undefined" : "a value");
              } catch (JsonataException e) {
                outcome.set(e.numberedMessage());
              } catch (Throwable t) {
                outcome.set(t);
              }
            },
            "hostile",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(outcome.get()).as("end of %s", expression).isInstanceOf(String.class);
    return String.valueOf(outcome.get());
  }

  /** Which of the two comes first depends on the machine. */
  private static void endsAtALimit(String expression) {
    assertThat(outcome(expression))
        .satisfiesAnyOf(
            outcome -> assertThat(outcome).startsWith(TIME),
            outcome -> assertThat(outcome).startsWith(MEMORY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "($f := function() { 1 + $f() }; $f())",
        "($f := function() { [$f()] }; $f())",
        "($f := function() { {'a': $f()} }; $f())",
        "($f := function() { $map([1], $f) }; $f())",
        "($f := function() { $filter([1], $f) }; $f())",
        "($f := function($a, $b) { $reduce([1, 2], $f) & '' }; $f())",
        "($f := function($a, $b) { $sort([1, 2], $f) }; $f())",
        "($f := function() { $each({'a': 1}, $f) }; $f())",
        "($f := function() { $sift({'a': 1}, $f) }; $f())",
        "($f := function() { $replace('a', /a/, $f) }; $f())",
        "($f := function() { 1 ~> $f }; $f())",
        "($f := function($x) { ($x ~> $f) & '' }; $f(1))",
        "($f := function() { {'a': 1}.$f() }; $f())",
        "($f := function() { [1][$f()] }; $f())",
        "($f := function() { [1, 2]^($f()) }; $f())",
        "($f := function() { $f() ? 1 : 2 }; $f())",
        "($f := function() { $f() and true }; $f())",
        "($f := function() { {'a': 1} ~> |$|$f()| }; $f())",
        "($y := function($h) { $h($h) & '' }; $y($y))",
        "($f := function() { ($g() & '') }; $g := function() { ($f() & '') }; $f())"
      })
  void recursionIsBounded(String expression) {
    assertThat(outcome(expression)).startsWith(STACK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "($f := function() { $f() }; $f())",
        "($f := function($n) { $f($n + 1) }; $f(0))",
        "($f := function() { $g() }; $g := function() { $f() }; $f())",
        "($f := function($s) { $s ? $f($s) : 0 }; $f('x'))",
        "$sum([1..300000].($sum([1..300000])))",
        "$map([1..300000], function($i) { $map([1..300000], function($j) { 1 }) })",
        "$sort([1..100000], function($a, $b) { $sum([1..10000]) > 0 })",
        "($s := $pad('', 200000, 'a'); [1..300000].($s = ($s & 'b')))",
        "$distinct([1..300000].{'a': $})",
        "$reduce([1..60], function($a, $i) { {'l': $a, 'r': $a} }, {'x': 1})"
            + " = $reduce([1..60], function($a, $i) { {'l': $a, 'r': $a} }, {'x': 1})",
        "$contains($pad('', 5000, 'a'), /(.*)*x/)",
        "$reduce([1..60], function($a, $i) { $replace($a, /x/, 'xx') }, 'x')",
        "$contains($pad('', 3000000, 'a'), $pad('', 1500000, 'a') & 'b')",
        "$substringBefore($pad('', 3000000, 'a'), $pad('', 1500000, 'a') & 'b')",
        "$substringAfter($pad('', 3000000, 'a'), $pad('', 1500000, 'a') & 'b')",
        "$split($pad('', 3000000, 'a'), $pad('', 1500000, 'a') & 'b')",
        "$replace($pad('', 3000000, 'a'), $pad('', 1500000, 'a') & 'b', '')",
        "($s := $pad('', 3000000); [1..300000].$trim($s))",
        "($s := $pad('', 3000000, 'é😀'); [1..300000].$length($s))",
        "($s := $pad('', 3000000, 'one '); [1..300000].$parseInteger($s, 'w'))"
      })
  void workIsBounded(String expression) {
    endsAtALimit(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1..400000]",
        "$range(1, 1000000000, 1)",
        "$range(1, 1e308, 1e-300)",
        "[1..300000].[1..300000]",
        "$pad('', 1000000000)",
        "$pad('', -1000000000, 'ab')",
        "$reduce([1..60], function($a, $i) { $a & $a }, 'x')",
        "$reduce([1..60], function($a, $i) { $append($a, $a) }, [1])",
        "$reduce([1..60], function($a, $i) { $join([$a, $a]) }, 'x')",
        "$reduce([1..60], function($a, $i) { $replace($a, 'x', 'xx') }, 'x')",
        "$reduce([1..60], function($a, $i) { $base64encode($a) }, 'x')",
        "$reduce([1..60], function($a, $i) { $encodeUrlComponent($a & $a) }, '%')",
        "$reduce([1..60], function($a, $i) { $string([$a]) }, '\"')",
        "$replace($pad('', 1000000, 'x'), /x+/, $pad('', 1000000, '$0'))",
        "$replace($pad('', 1000000, 'x'), /(x+)/, $pad('', 1000000, '$1'))",
        "($s := $pad('', 6000000); $string([1..100].($s)))",
        "($s := $pad('', 6000000); [1..100].($s))",
        "($s := $pad('', 6000000); {'a': $s, 'b': [$s]})",
        "[1..300000].$formatBase(1e308, 2)",
        "($p := $pad('', 1000, '0'); [1..300000].$formatInteger($, $p))",
        "[1..300000].$fromMillis($, '[Y,900]')"
      })
  void sizeIsBounded(String expression) {
    endsAtALimit(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$reduce([1..60], function($a, $i) { {'l': $a, 'r': $a} }, {'x': 1})",
        "$reduce([1..60], function($a, $i) { [[$a], [$a]] }, 1)",
        "$string($reduce([1..60], function($a, $i) { {'l': $a, 'r': $a} }, {'x': 1}))",
        "$reduce([1..60], function($a, $i) { {'l': $a, 'r': $a} }, {'x': 1}) ~> |**|{'z': 1}|",
        "$count($reduce([1..60], function($a, $i) { {'l': $a, 'r': $a} }, {'x': 1}).**)"
      })
  void whatIsSharedIsCountedEveryTime(String expression) {
    endsAtALimit(expression);
  }

  @Test
  void valuesDoNotNestWithoutEnd() {
    assertThat(outcome("$reduce([1..100000], function($a, $i) { [[$a]] }, 1)"))
        .startsWith("The value nests deeper than ");
    assertThat(outcome("$reduce([1..100000], function($a, $i) { {'a': $a} }, 1)"))
        .startsWith("The value nests deeper than ");
    assertThat(outcome("$parse($pad('', 100000, '['))")).startsWith("The argument of the parse ");
  }

  @Test
  void repetitionsOfARegularExpressionAreCountedWithin() {
    assertThat(outcome("/^(?:\\d{4}-){3}[{9}]{2,}x{0,999999}/('a')")).isEqualTo("undefined");
    assertThat(outcome("/(?:){100001}/('a')"))
        .isEqualTo("Invalid regular expression: /(?:){100001}/: More than 100000 repetitions");
    assertThat(outcome("/((a|){400}b?){400}/('a')")).endsWith(": More than 100000 repetitions");
    assertThat(outcome("/" + "(?:){9999}".repeat(11) + "/('a')"))
        .endsWith(": More than 100000 repetitions");
  }

  @Test
  void deepExpressionsAreCompiled() {
    int depth = JsonataExpression.MAX_DEPTH / 2;
    assertThat(outcome("(".repeat(depth) + "1" + ")".repeat(depth))).startsWith(STACK);
    assertThat(outcome("[".repeat(depth) + "1" + "]".repeat(depth))).startsWith(STACK);
    assertThat(outcome("1" + " + 1".repeat(depth))).startsWith(STACK);
    assertThat(outcome("'a'" + " & 'a'".repeat(depth))).startsWith(STACK);
    assertThat(outcome("$a" + ".a".repeat(100_000))).isEqualTo("undefined");
    assertThat(outcome("[" + "1,".repeat(100_000) + "1]")).isEqualTo("a value");
    assertThat(outcome("/" + "(".repeat(100_000) + "a" + ")".repeat(100_000) + "/('a')"))
        .startsWith("Invalid regular expression: ");
    assertThat(outcome("$zip(" + "1,".repeat(100_000) + "1)"))
        .isEqualTo("More than 256 arguments of a function");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$match($pad('', 40, 'a') & 'b', /(a+)+$/)",
        "$match($pad('', 60, 'a') & 'b', /(a|aa)+$/)",
        "$match($pad('', 60, 'a') & 'b', /(a|b|ab)*?(c|a)*$/)",
        "$replace($pad('', 100, 'a') & '!', /^(([a-z])+.)+[A-Z]([a-z])+$/, '')",
        "$contains($pad('', 1000000, 'ab'), /^(a|b)*c/)",
        "$match('a', /^{2147483647}a/)",
        "$match('a', /(?:(?:){60000}|b){60000}a/)",
        "$formatInteger(1e308, 'w')",
        "$formatInteger(1e308, 'I')",
        "$formatInteger(1, $pad('', 1000000, '0'))",
        "$formatNumber(1e308, '#,##0.00')",
        "$formatNumber(1, $pad('', 1000000, '0'))",
        "$formatNumber(1, $pad('', 1000000, '0,') & '0')",
        "$formatNumber(1.5, '0.' & $pad('', 1000000, '#'))",
        "$formatInteger(1, $pad('', 1000000, '0,0.') & '0')",
        "$formatBase(1e308, 2)",
        "$round(1.5, 1000000000)",
        "$round(1.5, -1000000000)",
        "$number('1e999999999')",
        "$number($pad('', 1000000, '9'))",
        "$number('0x' & $pad('', 6000000, 'f'))",
        "$number('0b' & $pad('', 6000000, '1'))",
        "$parse($pad('', 1000000, '9'))",
        "$parseInteger($pad('', 1000000, 'one '), 'w')",
        "$parseInteger($pad('', 1000000, 'M'), 'I')",
        "$parseInteger($pad('', 1000000, '1'), $pad('', 1000000, '0,0.') & '0')",
        "$fromMillis(1e300)",
        "$fromMillis(0, $pad('', 999999, '[Y]'))",
        "$fromMillis(0, '[Y,2147483647]')",
        "$fromMillis(0, '[Y,1-2147483647]')",
        "$fromMillis(0, '[Z' & $pad('', 1000000, ',0') & '0]')",
        "$toMillis($pad('', 10000, '1'), $pad('', 9999, '[Y]'))",
        "$toMillis($pad('', 1000000, '1'))",
        "$toMillis($pad('', 1000000, 'one '), '[Yw]')",
        "$split($pad('', 300000, 'a'), '')",
        "$power(10, -1e300)",
        "$partition([1..300000], 1e-300)",
        "$substring('a', -1e308, 1e308)"
      })
  void extremeArgumentsEndSoon(String expression) {
    assertThat(outcome(expression)).isNotEmpty();
  }
}
