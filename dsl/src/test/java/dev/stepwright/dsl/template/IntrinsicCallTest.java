package dev.stepwright.dsl.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.template.Argument.BooleanLiteral;
import dev.stepwright.dsl.template.Argument.NullLiteral;
import dev.stepwright.dsl.template.Argument.NumberLiteral;
import dev.stepwright.dsl.template.Argument.PathArgument;
import dev.stepwright.dsl.template.Argument.StringLiteral;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntrinsicCallTest {
  @Test
  void readsEveryArgumentWithItsPlace() {
    IntrinsicCall call =
        IntrinsicCall.parse("States.Array('a', -1.5e2, true, false, null, $.a['b'], $$, $v.x)");

    assertThat(call.function()).isEqualTo(IntrinsicFunction.ARRAY_OF);
    assertThat(call.start()).isZero();
    assertThat(call.end()).isEqualTo(call.text().length());
    assertThat(call.arguments())
        .containsExactly(
            new StringLiteral(13, 16, "a", "a"),
            new NumberLiteral(18, 24, "-1.5e2"),
            new BooleanLiteral(26, 30, true),
            new BooleanLiteral(32, 37, false),
            new NullLiteral(39, 43),
            new PathArgument(45, 53, Path.parse("$.a['b']")),
            new PathArgument(55, 57, Path.parse("$$")),
            new PathArgument(59, 63, Path.parse("$v.x")));
    assertThat(((NumberLiteral) call.arguments().get(1)).value())
        .isEqualTo(new BigDecimal("-1.5e2"));
  }

  @Test
  void readsCallsWithinCalls() {
    IntrinsicCall call =
        IntrinsicCall.parse("States.ArrayGetItem( States.StringSplit($.key , '/'), 0)\n ");

    assertThat(call.arguments()).hasSize(2);
    IntrinsicCall nested = (IntrinsicCall) call.arguments().get(0);
    assertThat(nested.function()).isEqualTo(IntrinsicFunction.STRING_SPLIT);
    assertThat(nested.start()).isEqualTo(21);
    assertThat(nested.end()).isEqualTo(52);
    assertThat(nested.text()).isEqualTo("States.StringSplit($.key , '/')");
    assertThat(nested.arguments().get(0)).isEqualTo(new PathArgument(40, 45, Path.parse("$.key")));
    assertThat(call.text()).isEqualTo("States.ArrayGetItem( States.StringSplit($.key , '/'), 0)");
  }

  @Test
  void readsPathsWithParenthesesAndCommas() {
    IntrinsicCall call =
        IntrinsicCall.parse("States.ArrayGetItem($.a[?(@.b == Foo && @.c in [1,2])]['x,y)'], 0)");

    assertThat(call.arguments().get(0))
        .isEqualTo(
            new PathArgument(20, 62, Path.parse("$.a[?(@.b == Foo && @.c in [1,2])]['x,y)']")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``              | ``",
        "\\'             | '",
        "\\\\             | \\",
        "\\{a\\}          | {a}",
        "${Bucket}/{}    | ${Bucket}/{}",
        "{\"a\": \"b\" }    | {\"a\": \"b\" }",
        "(,)             | (,)",
        "é\uD83C\uDD97     | é\uD83C\uDD97"
      })
  void readsStrings(String raw, String value) {
    IntrinsicCall call = IntrinsicCall.parse("States.Base64Encode('" + raw + "')");

    assertThat(call.arguments())
        .containsExactly(new StringLiteral(20, 22 + raw.length(), raw, value));
  }

  @Test
  void knowsEveryFunctionOfTheSpecification() {
    assertThat(IntrinsicFunction.values()).hasSize(18);
    for (IntrinsicFunction function : IntrinsicFunction.values()) {
      assertThat(IntrinsicCall.parse(function.functionName() + "()").function())
          .isEqualTo(function);
    }
  }

  @Test
  void knowsWhatMayGiveAString() {
    assertThat(Stream.of(IntrinsicFunction.values()).filter(IntrinsicFunction::mayGiveString))
        .containsExactly(
            IntrinsicFunction.FORMAT,
            IntrinsicFunction.JSON_TO_STRING,
            IntrinsicFunction.ARRAY_GET_ITEM,
            IntrinsicFunction.BASE64_ENCODE,
            IntrinsicFunction.BASE64_DECODE,
            IntrinsicFunction.HASH,
            IntrinsicFunction.UUID);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("", 0, "Found the end, expected an Intrinsic Function such as States.Format(…)"),
        fault("23", 0, "Found '23', expected an Intrinsic Function"),
        fault("plain text", 0, "Found 'plain', expected an Intrinsic Function"),
        fault(" States.UUID()", 0, "Found ' '"),
        fault("x States.UUID()", 0, "Found 'x'"),
        fault("States. ", 0, "Found 'States.'"),
        fault("States.format('{}', $.x)", 0, "Found 'States.format'"),
        fault("States.UU-ID()", 0, "Found 'States.UU'"),
        fault("JsonToString($)", 0, "Found 'JsonToString'"),
        fault("States.UUID", 11, "Found the end, expected '(' immediately after 'States.UUID'"),
        fault("States.Format ('{}', $.x)", 13, "Found ' ', expected '(' immediately"),
        fault("States.JsonToString($", 21, "Found the end, expected ',' or ')'"),
        fault("States.UUID() x", 14, "Found 'x', expected the end of the Intrinsic Function"),
        fault("States.UUID(", 12, "Found the end, expected a string in apostrophes"),
        fault("States.Array(,)", 13, "Found ','"),
        fault("States.Array(1,)", 15, "Found ')'"),
        fault("States.Array(1;2)", 14, "Found ';', expected ',' or ')'"),
        fault("States.Array(\"a\")", 13, "Found '\"', expected a string in apostrophes"),
        fault("States.Array('a", 15, "Found the end, expected the apostrophe"),
        fault("States.Format('it's {}', $.x)", 18, "Found 's', expected ',' or ')'"),
        fault("States.Format('a \\\"b\\\"')", 18, "Found '\"', expected one of ' { } \\"),
        fault("States.Format('a\\nb')", 17, "Found 'n', expected one of"),
        fault("States.Format('a\\", 17, "Found the end, expected one of"),
        fault("States.Array(-)", 14, "Found ')', expected a digit"),
        fault("States.Array(1.)", 15, "Found ')', expected a digit"),
        fault("States.Array(01)", 14, "Found '1', expected ',' or ')'"),
        fault("States.Array(1e)", 15, "Found ')', expected a digit"),
        fault("States.Array(+1)", 13, "Found '+'"),
        fault("States.Array($.)", 15, "Found ')', expected a name"),
        fault("States.Array($.b[)", 17, "Found ')', expected a name in quotes"),
        fault("States.Array(a.b)", 13, "Found 'a.b', expected an Intrinsic Function"),
        fault("States.Array(trueish)", 13, "Found 'trueish'"),
        fault("States.Array(States.Nope())", 13, "Found 'States.Nope'"));
  }

  private static Arguments fault(String text, int offset, String message) {
    return Arguments.of(text, offset, message);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void pointsAtTheFault(String text, int offset, String message) {
    SyntaxException fault =
        catchThrowableOfType(SyntaxException.class, () -> IntrinsicCall.parse(text));

    assertThat(fault).isNotNull().hasMessageStartingWith(message).message().doesNotEndWith(".");
    assertThat(fault.offset()).isEqualTo(offset);
  }

  @Test
  void nestsTenCallsAndNoMore() {
    assertThat(IntrinsicCall.parse(nested(10)).problems()).isEmpty();

    SyntaxException fault =
        catchThrowableOfType(SyntaxException.class, () -> IntrinsicCall.parse(nested(11)));
    assertThat(fault).hasMessageContaining("expected at most 10 Intrinsic Functions");
    assertThat(fault.offset()).isEqualTo("States.Array(".length() * 10);
  }

  private static String nested(int depth) {
    return "States.Array(".repeat(depth) + ")".repeat(depth);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusesHostileTextsInLittleTime(String text) {
    throwsNothingElse(text);
  }

  static Stream<String> hostileTexts() {
    int many = 100_000;
    return Stream.of(
        "States.Array(".repeat(many),
        "States.Array(" + "(".repeat(many),
        "States.Array(" + "$".repeat(many),
        "States.Array($" + "[".repeat(many),
        "States.Array(1" + ",1".repeat(many) + ")",
        "States.Array(1" + " 1".repeat(many) + ")",
        "States.Array($" + " $".repeat(many) + ")",
        "States.Array('" + "\\'".repeat(many) + "')",
        "States.Array('" + "\\".repeat(many),
        "States.Format('" + "{".repeat(many) + "')",
        "States.Format('" + "{}".repeat(many) + "')",
        "States.Format('" + "${".repeat(many) + "')",
        "States.Format('" + "${a".repeat(many) + "')",
        "States.MathAdd(" + "9".repeat(many) + ", 1" + "0".repeat(many) + ")",
        "States.ArrayRange(1e999999999, -1e999999999, 1e-999999999)",
        "States.ArrayRange(-999999999999999999, 999999999999999999, 1)",
        "States.MathAdd(1e" + "9".repeat(many) + ", 1)",
        "States." + "x".repeat(many),
        "States.Array()" + " ".repeat(many));
  }

  @Property(tries = 2000)
  void throwsNothingElseWhateverTheText(@ForAll String text) {
    throwsNothingElse("States.Array(" + text);
  }

  @Property(tries = 5000)
  void throwsNothingElseWhateverTheTokens(@ForAll("tokens") String text) {
    throwsNothingElse(text);
  }

  @Provide
  static Arbitrary<String> tokens() {
    return Arbitraries.of(
            "States.Array(",
            "States.Format(",
            "States.ArrayRange(",
            "States.UUID()",
            "'a{}'",
            "'{'",
            "1",
            "-2.5",
            "0",
            "true",
            "null",
            "$.a",
            "$",
            "[",
            "]",
            "(",
            ")",
            ",",
            " ",
            "'",
            "\\",
            "{",
            "\uD800")
        .list()
        .ofMaxSize(12)
        .map(tokens -> "States.Array(" + String.join("", tokens) + ")");
  }

  private static void throwsNothingElse(String text) {
    try {
      List<ArgumentProblem> problems = IntrinsicCall.parse(text).problems();
      assertThat(problems)
          .allSatisfy(
              problem -> {
                assertThat(problem.start()).isBetween(0, problem.end());
                assertThat(problem.end()).isLessThanOrEqualTo(text.length());
              });
    } catch (SyntaxException e) {
      assertThat(e.offset()).isBetween(0, text.length());
    }
  }
}
