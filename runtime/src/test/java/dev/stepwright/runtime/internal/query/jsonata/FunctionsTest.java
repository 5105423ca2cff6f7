package dev.stepwright.runtime.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.jsonata.JsonataFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the functions of the language give. */
class FunctionsTest {
  private static final String DATA =
      "{\"a\": [3, 1, 2], \"o\": {\"x\": 1, \"y\": null}, \"e\": [], \"s\": \"text\"}";

  private static void evaluates(String expression, String expected) {
    assertThat(TestData.evaluate(expression, DATA)).as(expression).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $string(5)                    => "5"
          $string($o)                   => "{\\"x\\":1,\\"y\\":null}"
          $string(1e21)                 => "1e+21"
          $string($x)                   => undefined
          $string($sum)                 => ""
          $length("a😀")                => 2
          $uppercase($s)                => "TEXT"
          $lowercase("ÀB")              => "àb"
          $trim("  a \\t b ")           => "a b"
          $substring($s, 1)             => "ext"
          $substring($s, 1, 2)          => "ex"
          $substring($s, -2)            => "xt"
          $substring($s, 2, -1)         => ""
          $substringBefore($s, "x")     => "te"
          $substringAfter($s, "?")      => "text"
          $pad($s, 6, "#")              => "text##"
          $pad($s, -6)                  => "  text"
          $contains($s, "ex")           => true
          $contains($s, /E/i)           => true
          $split("a,b,c", ",")          => ["a","b","c"]
          $split("a,b,c", ",", 2)       => ["a","b"]
          $split("a1b22c", /[0-9]+/)    => ["a","b","c"]
          $join(["a", "b"], "-")        => "a-b"
          $join("a")                    => "a"
          $match("ab12", /([a-z])([0-9])/).groups => ["b","1"]
          $match("a1", /x/)             => undefined
          $replace("aXbX", "X", "$0")   => "a$0b$0"
          $replace("ab", /(a)(b)/, "$2$1") => "ba"
          $replace("a1", /[0-9]/, function($m) { $m.match & "!" }) => "a1!"
          $replace("a", "", "b")        => D3010: Second argument of replace function cannot be an empty string
          $replace("a", /.*?/, "b")     => D1004: Regular expression matches zero length string
          $uppercase(1)                 => T0410: Argument 1 of function "uppercase" does not match function signature
          """)
  void ofStrings(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $base64encode("hi")           => "aGk="
          $base64decode("aGk=")         => "hi"
          $base64decode("aGk")          => "hi"
          $encodeUrlComponent("a b&c")  => "a%20b%26c"
          $encodeUrl("a b&c")           => "a%20b&c"
          $decodeUrlComponent("a%20b%26") => "a b&"
          $decodeUrl("a%20b")           => "a b"
          $decodeUrlComponent("%zz")    => D3140: Malformed URL passed to $decodeUrlComponent(): "%zz"
          """)
  void ofEncodings(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $number("12.5")               => 12.5
          $number("0x1f")               => 31
          $number(true)                 => 1
          $number("1e400")              => D3030: Unable to cast value to a number: "1e400"
          $number("0B" & $pad("", 2000, "0") & "101") => 5
          $number("0x1" & $pad("", 255, "0")) = $power(2, 1020) => true
          $number("x")                  => D3030: Unable to cast value to a number: "x"
          $abs(-2)                      => 2
          $floor(-1.5)                  => -2
          $ceil(1.2)                    => 2
          $round(2.5)                   => 2
          $round(3.5)                   => 4
          $round(2.675, 2)              => 2.68
          $round(25, -1)                => 20
          $power(2, 10)                 => 1024
          $power(10, 1000)              => D3061: The power function has resulted in a value that cannot be represented as a JSON number: base=10, exponent=1000
          $sqrt(16)                     => 4
          $sqrt(-1)                     => D3060: The sqrt function cannot be applied to a negative number: -1
          $formatNumber(1234.5, "#,##0.00") => "1,234.50"
          $formatNumber(0.14, "01%")    => "14%"
          $formatNumber(1e308, "0%")    => "Infinity%"
          $formatNumber(1, $pad("", 1001, "0")) => The picture string has more than 1000 characters: 1001
          $formatInteger(1, $pad("", 1001, "0")) => The picture string has more than 1000 characters: 1001
          $formatBase(255, 16)          => "ff"
          $formatBase(1, 1)             => D3100: The radix of the formatBase function must be between 2 and 36.  It was given 1
          $formatInteger(1999, "I")     => "MCMXCIX"
          $formatInteger(21, "w")       => "twenty-one"
          $parseInteger("twelve thousand", "w") => 12000
          $sum($a)                      => 6
          $sum($e)                      => 0
          $max($a)                      => 3
          $min($a)                      => 1
          $average($a)                  => 2
          $max($e)                      => undefined
          $sum(["1"])                   => T0412: Argument 1 of function "sum" must be an array of "numbers"
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
          $boolean("")                  => false
          $boolean([0, 0])              => false
          $boolean([0, 1])              => true
          $boolean($x)                  => undefined
          $not(0)                       => true
          $not($x)                      => undefined
          $exists($o.y)                 => true
          $exists($o.z)                 => false
          $type(null)                   => "null"
          $type($sum)                   => "function"
          $assert(true, "no")           => undefined
          $assert(false, "no")          => D3141: no
          $error("stop")                => D3137: stop
          $count(null)                  => 1
          $count($x)                    => 0
          $eval("1")                    => T1006: Attempted to invoke a non-function
          """)
  void ofValues(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $count($a)                    => 3
          $append($a, 4)                => [3,1,2,4]
          $append([], $map([1], function($v) { $v })[]) => [1]
          $sort($a)                     => [1,2,3]
          $sort(["b", "a"])             => ["a","b"]
          $sort($a, function($l, $r) { $l < $r }) => [3,2,1]
          $sort([1, "a"])               => D3070: The single argument form of the sort function can only be applied to an array of strings or an array of numbers.  Use the second argument to specify a comparison function
          $reverse($a)                  => [2,1,3]
          $count($shuffle($a))          => 3
          $distinct([1, "1", 1, [2], [2]]) => [1,"1",[2]]
          $zip([1, 2], ["a", "b", "c"]) => [[1,"a"],[2,"b"]]
          $map($a, function($v, $i) { $v * $i }) => [0,1,4]
          $map([1], function($v) { $v }) => 1
          $map($e, function($v) { $v }) => undefined
          $filter($a, function($v) { $v > 1 }) => [3,2]
          $single($a, function($v) { $v = 1 }) => 1
          $single($a, function($v) { $v > 1 }) => D3138: The $single() function expected exactly 1 matching result.  Instead it matched more.
          $single($a, function($v) { $v > 9 }) => D3139: The $single() function expected exactly 1 matching result.  Instead it matched 0.
          $reduce($a, function($p, $v) { $p * $v }) => 6
          $reduce($a, function($p, $v) { $p + $v }, 10) => 16
          $reduce($a, function($v) { $v }) => D3050: The second argument of reduce function must be a function with at least two arguments
          """)
  void ofArrays(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $keys($o)                     => ["x","y"]
          $keys({"a": 1})               => "a"
          $keys({})                     => undefined
          $keys([{"a": 1}, {"b": 1}])   => ["a","b"]
          $lookup($o, "x")              => 1
          $lookup([{"k": 1}, {"k": 2}], "k") => [1,2]
          $spread($o)                   => [{"x":1},{"y":null}]
          $merge([{"a": 1, "b": 2}, {"a": null}]) => {"a":null,"b":2}
          $merge([])                    => {}
          $sift($o, function($v) { $v = 1 }) => {"x":1}
          $each({"a": 1, "b": 2}, function($v, $k) { $k & $v }) => ["a1","b2"]
          $each({"a": 1}, function($v, $k) { $k & $v }) => "a1"
          """)
  void ofObjects(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $now()                        => "2026-01-02T03:04:05.678Z"
          $now("[D1o] [MNn] [Y]")       => "2nd January 2026"
          $millis()                     => 1767323045678
          $fromMillis(0)                => "1970-01-01T00:00:00.000Z"
          $fromMillis(0, "[H01]:[m01] [z]", "+0530") => "05:30 GMT+05:30"
          $toMillis("1970-01-01T00:00:01Z") => 1000
          $toMillis("1970-01-02")       => 86400000
          $toMillis("2/1/1970", "[D]/[M]/[Y]") => 86400000
          $toMillis($now()) = $millis() => true
          $toMillis("1970-01-01 +01:30", "[Y]-[M]-[D] [Z]") => -5400000
          $toMillis("1970-01-01 +0130", "[Y]-[M]-[D] [Z0000]") => -5400000
          $toMillis("1970-01-01 +1", "[Y]-[M]-[D] [Z0]") => -3600000
          $toMillis("1970-01-01 +01+30", "[Y]-[M]-[D] [Z01+01]") => -5400000
          $toMillis("1970-01-01 +01a30", "[Y]-[M]-[D] [Z01A01]") => -5400000
          $toMillis("1970-01-" & $pad("", 300, "9"), "[Y]-[M]-[D]") => undefined
          $fromMillis(0, "[Y]" & $pad("", 998, "x")) => The picture string has more than 1000 characters: 1001
          $fromMillis(0, "[Y,2147483647]") => The picture string has a width of more than 1000: 2147483647
          $toMillis("yesterday")        => D3110: The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given "yesterday"
          """)
  void ofDates(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          $partition([1..5], 2)         => [[1,2],[3,4],[5]]
          $partition([1, 2], 9)         => [[1,2]]
          $partition([], 2)             => undefined
          $partition([1], 0)            => undefined
          $range(1, 9, 4)               => [1,5,9]
          $range(9, 1, -4)              => [9,5,1]
          $range(1, 1, 1)               => 1
          $range(2, 1, 1)               => undefined
          $range(1, 2, 0)               => The step of the range function cannot be zero
          $hash("a", "MD5")             => "0cc175b9c0f1b6a831c399e269772661"
          $hash("a", "SHA-1")           => "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8"
          $length($hash("", "SHA-256")) => 64
          $length($hash("", "SHA-384")) => 96
          $length($hash("", "SHA-512")) => 128
          $hash("a", "CRC")             => The hash function does not know the algorithm "CRC"
          $random(7) = $random(7)       => true
          $random() = $random()         => false
          $random(1) < 1                => true
          $length($uuid())              => 36
          $uuid() = $uuid()             => false
          $parse("{'a': [1, null]}")    => {"a":[1,null]}
          $parse("1e3")                 => 1000
          """)
  void ofTheService(String expression, String expected) {
    evaluates(expression, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "NaN", "[1,]", "{'a':1,'a':2}", "1 2", "'a"})
  void parseRefusesWhatIsNoJson(String text) {
    assertThat(TestData.evaluate("$parse(\"" + text + "\")"))
        .startsWith("The argument of the parse function is not JSON: ");
  }

  @Test
  void everyFunctionThatTheParserKnowsIsThere() {
    assertThat(JsonataFunctions.names())
        .allSatisfy(name -> assertThat(Builtins.find(name)).isNotNull());
  }
}
