package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Suggestion;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.Condition;
import dev.stepwright.dsl.model.Condition.DataTest;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.Root;
import dev.stepwright.dsl.shape.Narrowing;
import dev.stepwright.dsl.shape.PathSelection.Selected;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.StringShape;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of data where the condition of a Choice Rule holds, and where it does not.
 *
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
final class Conditions {
  private final Reports reports;

  Conditions(Reports reports) {
    this.reports = reports;
  }

  /**
   * Data where a condition holds and where it does not; of a value that is {@link Shape#NEVER}
   * there is none.
   */
  record Outcome(Data holds, Data fails) {
    Outcome negated() {
      return new Outcome(/* holds= */ fails, /* fails= */ holds);
    }
  }

  /** Follows data through a condition. */
  Outcome of(Condition condition, JsonPointer at, Query query) {
    Data data = new Data(query.root(), query.variables());
    if (condition instanceof Condition.And and) {
      return all(and.conditions(), at.child("And"), query, true);
    }
    if (condition instanceof Condition.Or or) {
      return all(or.conditions(), at.child("Or"), query, false);
    }
    if (condition instanceof Condition.Not not) {
      return of(not.condition().condition(), at.child("Not"), query).negated();
    }
    if (condition instanceof DataTest test) {
      return test(test, at, query, data);
    }
    if (condition instanceof Condition.Expression expression
        && expression.value() instanceof FieldValue.Computed<Boolean> computed) {
      JsonPointer to = at.child("Condition");
      Shape shape = query.jsonata(computed.expression(), to);
      query.expect(JsonType.BOOLEAN, shape, null, "Condition is ", to, 0);
    }
    return new Outcome(data, data);
  }

  /** Conditions one after the other, until one decides. */
  private Outcome all(List<Condition.Nested> nested, JsonPointer at, Query query, boolean isAnd) {
    Data open = new Data(query.root(), query.variables());
    Data decided = open.with(Shape.NEVER);
    for (int i = 0; i < nested.size() && !open.value().isNever(); i++) {
      Outcome each = of(nested.get(i).condition(), at.child(i), query.with(open));
      open = isAnd ? each.holds : each.fails;
      decided = joined(decided, isAnd ? each.fails : each.holds);
    }
    return isAnd ? new Outcome(open, decided) : new Outcome(decided, open);
  }

  private static Data joined(Data a, Data b) {
    return a.value().isNever() ? b : b.value().isNever() ? a : a.join(b);
  }

  private Outcome test(DataTest test, JsonPointer at, Query query, Data data) {
    if (!(test.variable() instanceof FieldValue.Literal<Path> literal)
        || !(test.operand() instanceof FieldValue.Literal<?> operand)) {
      return new Outcome(data, data);
    }
    Path variable = literal.value();
    JsonPointer place = at.child("Variable");
    if (test.operator() == ComparisonOperator.IS_PRESENT) {
      boolean expected = operand.value() == JsonBoolean.TRUE;
      isPresent(variable, query, expected, place);
      Data present = narrow(data, variable, Shape::present);
      Data absent = narrow(data, variable, Conditions::absent);
      return expected ? new Outcome(present, absent) : new Outcome(absent, present);
    }
    Shape found = query.path(variable, place, 0);
    Data there = narrow(data, variable, Shape::present);
    JsonPointer operandPlace = at.child(test.operator().field());
    if (operand.value() instanceof Path other) {
      JsonType type = type(test.operator());
      Shape right = query.path(other, operandPlace, 0);
      compare(test.operator(), found, variable, query, place);
      compare(test.operator(), right, other, query, operandPlace);
      Data holds = narrow(there, variable, shape -> only(shape, type));
      return new Outcome(narrow(holds, other, shape -> only(shape, type)), there);
    }
    UnaryOperator<Shape> holds = holding(test.operator(), operand.value());
    UnaryOperator<Shape> fails = failing(test.operator(), operand.value());
    if (!guards(test.operator(), operand.value())) {
      compare(test.operator(), found, variable, query, place);
      neverEquals(test.operator(), operand.value(), found, variable, operandPlace);
    }
    return new Outcome(narrow(there, variable, holds), narrow(there, variable, fails));
  }

  private static Shape absent(Shape shape) {
    return shape.isAny() ? shape : shape.mayBeAbsent() ? Shape.ABSENT : Shape.NEVER;
  }

  private static Shape only(Shape shape, JsonType type) {
    return shape.present().only(Set.of(type));
  }

  /** Data where a part of it is less. */
  private static Data narrow(Data data, Path path, UnaryOperator<Shape> part) {
    if (!Narrowing.isPossible(path.segments())) {
      return data;
    }
    if (path.root() instanceof Root.Input) {
      return data.with(Narrowing.of(data.value(), path.segments(), part));
    }
    if (path.root() instanceof Root.Variable variable
        && data.variables().containsKey(variable.name())) {
      Shape known = Objects.requireNonNull(data.variables().get(variable.name()));
      Shape narrowed = Narrowing.of(known, path.segments(), part);
      return narrowed.isNever()
          ? data.with(Shape.NEVER)
          : data.assign(Map.of(variable.name(), narrowed));
    }
    return data;
  }

  /** The type that an operator compares. */
  private static JsonType type(ComparisonOperator operator) {
    String field = operator.field();
    return field.startsWith("Numeric") || field.equals("IsNumeric")
        ? JsonType.NUMBER
        : field.startsWith("Boolean") || field.equals("IsBoolean")
            ? JsonType.BOOLEAN
            : field.equals("IsNull") ? JsonType.NULL : JsonType.STRING;
  }

  private static boolean isTypeTest(ComparisonOperator operator) {
    return operator.operand() == ComparisonOperator.Operand.BOOLEAN
        && operator != ComparisonOperator.BOOLEAN_EQUALS;
  }

  private static UnaryOperator<Shape> holding(ComparisonOperator operator, Object operand) {
    if (isTypeTest(operator)) {
      return typed(operator, operand == JsonBoolean.TRUE);
    }
    if (operator == ComparisonOperator.STRING_EQUALS && operand instanceof JsonString text) {
      return shape -> shape.isAny() ? shape : equal(only(shape, JsonType.STRING), text.value());
    }
    return shape -> only(shape, type(operator));
  }

  private static UnaryOperator<Shape> failing(ComparisonOperator operator, Object operand) {
    if (isTypeTest(operator)) {
      return typed(operator, operand != JsonBoolean.TRUE);
    }
    if (operator == ComparisonOperator.STRING_EQUALS && operand instanceof JsonString text) {
      return shape -> unequal(shape.present(), text.value());
    }
    return Shape::present;
  }

  /** What has a type, or does not. */
  private static UnaryOperator<Shape> typed(ComparisonOperator operator, boolean has) {
    JsonType type = type(operator);
    return shape -> {
      if (shape.isAny()) {
        return shape;
      }
      if (operator == ComparisonOperator.IS_TIMESTAMP) {
        return has ? only(shape, type) : shape.present();
      }
      return has ? only(shape, type) : shape.only(EnumSet.complementOf(EnumSet.of(type)));
    };
  }

  private static Shape equal(Shape shape, String text) {
    StringShape strings = shape.string();
    boolean may = strings != null && (strings.values() == null || strings.values().contains(text));
    return may ? Shape.texts(Set.of(text)) : Shape.NEVER;
  }

  private static Shape unequal(Shape shape, String text) {
    StringShape strings = shape.string();
    Set<String> values = strings == null ? null : strings.values();
    if (strings == null || values == null || !values.contains(text)) {
      return shape;
    }
    Set<String> left = new LinkedHashSet<>(values);
    left.remove(text);
    Shape others = shape.without(JsonType.STRING);
    return left.isEmpty() ? others : others.join(Shape.of(new StringShape(false, left)));
  }

  private void isPresent(Path variable, Query query, boolean expected, JsonPointer place) {
    Selected selected = query.find(variable);
    if (expected && selected.miss() != null && selected.miss().certain()) {
      Set<String> known = new LinkedHashSet<>();
      selected.miss().of().objects().forEach(object -> known.addAll(object.fields().keySet()));
      warn(
          place,
          selected.miss().segment().start(),
          "`" + variable.text() + "` is never present",
          variable.segments().isEmpty()
              ? null
              : Suggestion.didYouMean(
                  variable
                      .text()
                      .substring(selected.miss().segment().start())
                      .replaceAll("[\\[.].*", ""),
                  known));
    }
  }

  /** Whether a test may be there for what is not of its type. */
  private static boolean guards(ComparisonOperator operator, Object operand) {
    return isTypeTest(operator)
        && (operand == JsonBoolean.FALSE || operator == ComparisonOperator.IS_NULL);
  }

  /** Reports a comparison of data that never has the type. */
  private void compare(
      ComparisonOperator operator, Shape found, Path variable, Query query, JsonPointer place) {
    if (!found.isAny() && !found.isNever() && !found.mayBe(type(operator))) {
      String hint = query.whyReplaced(variable);
      warn(
          place,
          0,
          never(operator, variable, found),
          hint == null ? "Compare it with " + operators(found) + "." : hint);
    }
  }

  /** Reports a text that is never there. */
  private void neverEquals(
      ComparisonOperator operator, Object operand, Shape found, Path variable, JsonPointer place) {
    StringShape strings = found.string();
    if (!found.isAny()
        && strings != null
        && type(operator) == JsonType.STRING
        && holding(operator, operand).apply(found).isNever()) {
      warn(
          place,
          0,
          never(operator, variable, found),
          operand instanceof JsonString text && strings.values() != null
              ? Suggestion.didYouMean(text.value(), strings.values())
              : null);
    }
  }

  private static String never(ComparisonOperator operator, Path variable, Shape found) {
    return operator.field() + " never holds: `" + variable.text() + "` is " + found;
  }

  private static String operators(Shape found) {
    Map<JsonType, String> names = new LinkedHashMap<>();
    names.put(JsonType.STRING, "String…");
    names.put(JsonType.NUMBER, "Numeric…");
    names.put(JsonType.BOOLEAN, "Boolean…");
    for (Map.Entry<JsonType, String> each : names.entrySet()) {
      if (found.mayBe(each.getKey())) {
        return each.getValue();
      }
    }
    return "IsPresent or IsNull";
  }

  private void warn(JsonPointer at, int offset, String message, @Nullable String hint) {
    reports.report(
        findings ->
            findings
                .at(at, DiagnosticCode.DATA_COMPARISON, message)
                .onCharacter(offset)
                .hint(hint)
                .warning());
  }
}
