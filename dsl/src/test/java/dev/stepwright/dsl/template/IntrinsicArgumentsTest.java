package dev.stepwright.dsl.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.template.ArgumentProblem.Authority;
import dev.stepwright.dsl.template.ArgumentProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicArgumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "States.Format('no places')",
        "States.Format('{} {}', $.a, 1)",
        "States.Format('\\{literal\\} {}', $.x)",
        "States.Format('${Bucket}/${AWS::Region}/{}', $.x)",
        "States.Format('costs ${}', $.x)",
        "States.Format($.template, $.a, $.b)",
        "States.Format(States.ArrayGetItem($.templates, 0), $.a)",
        "States.StringToJson('{\"a\": {}}')",
        "States.StringToJson(States.Format('{}', 1))",
        "States.JsonToString($$)",
        "States.Array()",
        "States.Array('Foo', 2020, $.someJson, null)",
        "States.ArrayPartition($.a, 4)",
        "States.ArrayContains($.a, null)",
        "States.ArrayContains(States.Array(1, 2), 'x')",
        "States.ArrayRange(1, 1000, 1)",
        "States.ArrayRange(9, -9, -3)",
        "States.ArrayRange(1, 1e3, 1.0)",
        "States.ArrayRange(1, $.n, $.step)",
        "States.ArrayGetItem($.a, 0)",
        "States.ArrayLength(States.StringSplit($.a, ','))",
        "States.ArrayUnique($.a)",
        "States.Base64Encode('a')",
        "States.Base64Decode($.a)",
        "States.Hash(1, 'SHA-256')",
        "States.Hash($.a, $.algorithm)",
        "States.JsonMerge($.a, States.StringToJson('{}'), false)",
        "States.JsonMerge($.a, $.b, $.deep)",
        "States.MathRandom(1, 999)",
        "States.MathRandom(1, 999, $.seed)",
        "States.MathAdd(States.ArrayLength($.a), -1)",
        "States.StringSplit('a,b', ',')",
        "States.UUID()"
      })
  void findsNothingWrong(String call) {
    assertThat(IntrinsicCall.parse(call).problems()).isEmpty();
  }

  /** The range is what the last column says, within the call. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "States.Format() | COUNT | REFUSED | States.Format() | Found 0 arguments, expected at least 1 in States.Format",
        "States.StringToJson($.a, $.b) | COUNT | REFUSED | $.b | Found 2 arguments, expected 1 in States.StringToJson",
        "States.MathRandom(1) | COUNT | REFUSED | States.MathRandom(1) | Found 1 argument, expected 2 or 3 in States.MathRandom",
        "States.UUID(1, 2) | COUNT | REFUSED | 1, 2 | Found 2 arguments, expected 0 in States.UUID",
        "States.Format('{} {}', 1) | COUNT | REFUSED | '{} {}' | Found 2 places '{}' and 1 argument, expected as many arguments after the template as there are '{}' in it",
        "States.Format('{}', $.a, $.b) | COUNT | SPECIFICATION | '{}' | Found 1 place '{}' and 2 arguments, expected as many arguments after the template as there are '{}' in it",
        "States.Format(1, $.a) | TYPE | SPECIFICATION | 1 | Found `1`, expected a string",
        "States.Format('{ {}', $.a) | ESCAPE | SPECIFICATION | { | Found '{' alone, expected '{}' or '\\{'",
        "States.StringToJson(1) | TYPE | SPECIFICATION | 1 | Found `1`, expected a string",
        "States.StringToJson(null) | TYPE | SPECIFICATION | null | Found `null`, expected a string",
        "States.JsonToString('a') | TYPE | SPECIFICATION | 'a' | Found `'a'`, expected a Path",
        "States.ArrayPartition('a', 4) | TYPE | SPECIFICATION | 'a' | Found `'a'`, expected an array",
        "States.ArrayPartition($.a, 0) | VALUE | SPECIFICATION | 0 | Found `0`, expected an integer of at least 1",
        "States.ArrayPartition($.a, 1.5) | TYPE | SPECIFICATION | 1.5 | Found `1.5`, expected an integer",
        "States.ArrayContains('a', 5) | TYPE | SPECIFICATION | 'a' | Found `'a'`, expected an array",
        "States.ArrayRange(1, 9, 0) | VALUE | SPECIFICATION | 0 | Found `0`, expected a step other than 0",
        "States.ArrayRange(1, 2000, 1) | VALUE | SPECIFICATION | 2000 | Found 2000 items, expected at most 1000",
        "States.ArrayRange(1.5, 9, 2) | TYPE | REFUSED | 1.5 | Found `1.5`, expected an integer",
        "States.ArrayGetItem($.a, -1) | VALUE | SPECIFICATION | -1 | Found `-1`, expected an integer of at least 0",
        "States.ArrayLength(States.UUID()) | TYPE | SPECIFICATION | States.UUID() | Found `States.UUID()`, expected an array",
        "States.Base64Encode(true) | TYPE | SPECIFICATION | true | Found `true`, expected a string",
        "States.Hash($.a, 'sha1') | VALUE | SPECIFICATION | 'sha1' | Found `'sha1'`, expected 'MD5', 'SHA-1', 'SHA-256', 'SHA-384' or 'SHA-512'",
        "States.JsonMerge($.a, $.b, true) | VALUE | SPECIFICATION | true | Found `true`, expected `false`: AWS merges only the first level",
        "States.JsonMerge($.a, $.b, 'false') | TYPE | SPECIFICATION | 'false' | Found `'false'`, expected a boolean",
        "States.MathRandom('1', 999) | TYPE | SPECIFICATION | '1' | Found `'1'`, expected an integer",
        "States.MathRandom(1.5, 999) | TYPE | TOLERATED | 1.5 | Found `1.5`, expected an integer",
        "States.MathAdd(1, '1') | TYPE | REFUSED | '1' | Found `'1'`, expected an integer",
        "States.MathAdd(1, 0.5) | TYPE | TOLERATED | 0.5 | Found `0.5`, expected an integer",
        "States.StringSplit('a', 1) | TYPE | SPECIFICATION | 1 | Found `1`, expected a string",
        "States.Array(States.MathAdd(1, '1')) | TYPE | REFUSED | '1' | Found `'1'`, expected an integer"
      })
  void findsTheProblem(String call, Kind kind, Authority authority, String range, String message) {
    List<ArgumentProblem> problems = IntrinsicCall.parse(call).problems();

    assertThat(problems).hasSize(1);
    ArgumentProblem problem = problems.get(0);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.authority()).isEqualTo(authority);
    assertThat(call.substring(problem.start(), problem.end())).isEqualTo(range);
  }

  @Test
  void reportsAMissingComma() {
    List<ArgumentProblem> problems = IntrinsicCall.parse("States.Array($.a  $.b, $.c)").problems();

    assertThat(problems)
        .containsExactly(
            new ArgumentProblem(
                16,
                18,
                Kind.SEPARATOR,
                Authority.SPECIFICATION,
                "Found white space between two arguments, expected ','"));
  }

  @Test
  void reportsAllProblemsInOrder() {
    assertThat(
            IntrinsicCall.parse("States.Format('{ {}', States.MathAdd('a'), States.UUID(1))")
                .problems())
        .extracting(ArgumentProblem::kind)
        .containsExactly(Kind.COUNT, Kind.ESCAPE, Kind.COUNT, Kind.TYPE, Kind.COUNT);
  }

  @Test
  void reportsTheEleventhCall() {
    String ten = "States.UUID(), ".repeat(9) + "States.UUID()";

    assertThat(IntrinsicCall.parse("States.Array(" + ten + ")").problems())
        .extracting(ArgumentProblem::kind, ArgumentProblem::start)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Kind.NESTING, "States.Array(".length() + "States.UUID(), ".length() * 9));
  }

  @Test
  void reportsDataThatIsTooLong() {
    String data = "x".repeat(10_001);

    assertThat(IntrinsicCall.parse("States.Hash('" + data + "', 'MD5')").problems())
        .extracting(ArgumentProblem::message)
        .containsExactly("Found a string of 10001 characters, expected at most 10000");
  }
}
