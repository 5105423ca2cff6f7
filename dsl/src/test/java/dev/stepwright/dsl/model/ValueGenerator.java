package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.IntrinsicCall;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Random values of scalar fields, Paths and expressions in one query language and scope. */
final class ValueGenerator {
  private static final String[] INTRINSICS = {
    "States.Format('{} of \\'{}\\'', $.a, $$.Execution.Id)",
    "States.StringToJson($.text)",
    "States.JsonToString($.object)",
    "States.Array()",
    "States.Array(1, 'two', true, null, $.five, States.UUID())",
    "States.ArrayPartition($.items, 4)",
    "States.ArrayContains($.items, 'x')",
    "States.ArrayRange(1, 9, 2)",
    "States.ArrayGetItem(States.StringSplit('a,b', ','), 0)",
    "States.ArrayLength($.items[*])",
    "States.ArrayUnique($.items)",
    "States.Base64Encode('text')",
    "States.Base64Decode('dGV4dA==')",
    "States.Hash($.text, 'SHA-256')",
    "States.JsonMerge($.a, $.b, false)",
    "States.MathRandom(1, 10)",
    "States.MathAdd($.count, -1)",
    "States.StringSplit($.text, '.+')",
    "States.UUID()"
  };

  private final Draw draw;
  private final QueryLanguage language;
  private final List<String> variables;
  private final String states;

  /**
   * Values of fields.
   *
   * @param variables the Variables that may be read
   * @param states what the reserved Variable {@code $states} has here besides the input: {@code
   *     result}, {@code errorOutput}, or the empty text
   */
  ValueGenerator(Draw draw, QueryLanguage language, List<String> variables, String states) {
    this.draw = draw;
    this.language = language;
    this.variables = variables;
    this.states = states;
  }

  /** These values where {@code $states} has something more. */
  ValueGenerator with(String more) {
    return new ValueGenerator(draw, language, variables, more);
  }

  boolean isJsonata() {
    return language == QueryLanguage.JSONATA;
  }

  String substitution() {
    return draw.of("${Name}", "${Stack.Out-put_1}", "a${Name}b${Other}", "${nested${Name}}");
  }

  <T> FieldValue<T> substituted() {
    return new FieldValue.Substitution<>(
        isJsonata() && draw.oneIn(2) ? "{% ${Name} + 1 %}" : substitution());
  }

  /** A value that no expression computes. */
  <T> FieldValue<T> fixed(Supplier<T> literal) {
    return draw.oneIn(4)
        ? new FieldValue.Substitution<>(substitution())
        : FieldValue.of(literal.get());
  }

  <E> FieldValue<E> word(E[] words) {
    return fixed(() -> draw.of(words));
  }

  /** A value that an expression may compute in JSONata. */
  <T> FieldValue<T> value(Supplier<T> literal) {
    return switch (draw.below(4)) {
      case 0 -> substituted();
      case 1 ->
          isJsonata() ? new FieldValue.Computed<>(expression()) : FieldValue.of(literal.get());
      default -> FieldValue.of(literal.get());
    };
  }

  /** A value that may come from a Path in JSONPath. */
  <T> Source<T> source(Supplier<T> literal) {
    return !isJsonata() && draw.oneIn(2)
        ? new Source.FromPath<>(referencePath())
        : new Source.Given<>(value(literal));
  }

  Source<Long> integer(long least, long most) {
    return source(() -> draw.between(least, most));
  }

  FieldValue<Long> fixedInteger(long least, long most) {
    return fixed(() -> draw.between(least, most));
  }

  JsonNumber number(String... literals) {
    return JsonNumber.parse(draw.of(literals));
  }

  String timestamp() {
    return draw.of(
        "2016-03-14T01:59:00Z", "2024-02-29T23:59:59.123456Z", "0001-01-01T00:00:00+17:59");
  }

  // Paths

  FieldValue<Path> path() {
    return fixed(() -> Path.parse(pathText()));
  }

  FieldValue<Path> pathOrNull() {
    return draw.oneIn(4) ? new FieldValue.Null<>() : path();
  }

  FieldValue<ReferencePath> referencePath() {
    return fixed(() -> ReferencePath.parse(referencePathText()));
  }

  FieldValue<ReferencePath> resultPath() {
    return draw.oneIn(4)
        ? new FieldValue.Null<>()
        : fixed(() -> ReferencePath.parse(draw.of("$", "$.a.b", "$['x y'][0]", "$.ünï")));
  }

  String pathText() {
    return draw.oneIn(2)
        ? referencePathText()
        : draw.of(
            "$..x",
            "$.a[*].b",
            "$.a[0,1]",
            "$.a[-1:]",
            "$['a','b']",
            "$.a[?(@.b > 1)]",
            "$.length()");
  }

  private String referencePathText() {
    String root = variables.isEmpty() ? "$$" : draw.of("$", "$$", "$" + draw.of(variables));
    return root + draw.of("", ".a", ".a.b[0]", "['x y']", ".a[-1]");
  }

  // Expressions

  IntrinsicCall intrinsic() {
    return IntrinsicCall.parse(draw.of(INTRINSICS));
  }

  /** A call that may give a string, as a Fail State needs. */
  IntrinsicCall stringIntrinsic() {
    List<IntrinsicCall> calls =
        Arrays.stream(INTRINSICS)
            .map(IntrinsicCall::parse)
            .filter(call -> call.function().mayGiveString())
            .toList();
    return draw.of(calls);
  }

  JsonataExpression expression() {
    return JsonataExpression.parse(draw.of("", " ") + expressionText() + draw.of("", " ", "\n"));
  }

  private String expressionText() {
    String data =
        draw.of(
            "$states.input.a",
            "$states.context.Execution.Id",
            "$states" + (states.isEmpty() ? "" : "." + states),
            variables.isEmpty() ? "$uuid()" : "$" + draw.of(variables));
    return draw.of(
        data,
        data + " & 'text'",
        "$sum(" + data + ".(price * quantity))",
        "$map(" + data + ", function($x, $i) { $i = 0 ? $x : [$x, {\"é\": null}] })",
        "($v := " + data + "; $v[0]^(>a) ~> $count)",
        "/* why */ 1 + 2");
  }
}
