package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.QueryLanguage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Data-test expression.
 *
 * @param variable what is tested
 * @param operator the comparison; null if there is none for the values
 * @param operand what it is compared with, written out or a Path
 * @param origin the call's argument that is the operand
 * @param other the data it is compared with; null for a value
 */
record Comparison(
    Data<?, ?> variable,
    @Nullable ComparisonOperator operator,
    JsonValue operand,
    @Nullable CallOrigin origin,
    @Nullable Data<?, ?> other)
    implements Condition {
  private static final List<Class<?>> PRIMITIVE_NUMBERS =
      List.of(int.class, long.class, double.class, float.class, short.class, byte.class);
  private static final Map<String, String> IN_JSONATA =
      Map.of(
          "EQUALS", "=",
          "LESS_THAN", "<",
          "LESS_THAN_EQUALS", "<=",
          "GREATER_THAN", ">",
          "GREATER_THAN_EQUALS", ">=");

  /** How two values are compared, whatever they are. */
  enum Kind {
    EQUALS,
    LESS_THAN,
    LESS_THAN_EQUALS,
    GREATER_THAN,
    GREATER_THAN_EQUALS
  }

  /** That data compares so with a value. */
  static <S> Rule<S> rule(Data<S, ?> variable, Kind kind, @Nullable Object value) {
    String family = value == null ? null : family(value.getClass());
    return new Rule<>(
        new Comparison(
            variable, operator(family, kind, ""), Values.json(value), CallOrigin.here(0), null));
  }

  /** That data compares so with other data. */
  static <S> Rule<S> rule(Data<S, ?> variable, Kind kind, Data<?, ?> other) {
    Type type = variable.type() == null ? other.type() : variable.type();
    String family = type == null ? null : family(raw(type));
    return new Rule<>(
        new Comparison(
            variable,
            operator(family, kind, "_PATH"),
            new JsonString(String.valueOf(other.operand(QueryLanguage.JSON_PATH))),
            CallOrigin.here(0),
            other));
  }

  private static Class<?> raw(Type type) {
    return type instanceof Class<?> known
        ? known
        : type instanceof ParameterizedType generic
            ? (Class<?>) generic.getRawType()
            : Object.class;
  }

  private static @Nullable String family(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)
        || Enum.class.isAssignableFrom(type)
        || JsonString.class.isAssignableFrom(type)) {
      return "STRING";
    }
    if (Number.class.isAssignableFrom(type)
        || PRIMITIVE_NUMBERS.contains(type)
        || type == JsonNumber.class) {
      return "NUMERIC";
    }
    if (type == Boolean.class || type == boolean.class || type == JsonBoolean.class) {
      return "BOOLEAN";
    }
    return Temporal.class.isAssignableFrom(type) ? "TIMESTAMP" : null;
  }

  private static @Nullable ComparisonOperator operator(
      @Nullable String family, Kind kind, String suffix) {
    String name = family + "_" + kind + suffix;
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      if (operator.name().equals(name)) {
        return operator;
      }
    }
    return null;
  }

  @Override
  public void write(Document document, JsonPointer at, JsonObject.Builder to) {
    if (operator == null) {
      notComparable(document);
      document.unknown.add(at);
      return;
    }
    to.put("Variable", variable.variable(document, at.child("Variable")));
    document.put(at.child(operator.field()), origin);
    if (other != null) {
      document.problems.addAll(other.problems());
    }
    to.put(operator.field(), operand);
  }

  private void notComparable(Document document) {
    document.problem(
        BuilderProblem.Code.NOT_COMPARABLE,
        origin,
        "Nothing compares with "
            + (operand instanceof JsonString ? "such a value" : operand.toJson())
            + " in that way",
        "Texts, numbers and timestamps are equal or come one before the other; booleans are equal.");
  }

  @Override
  public @Nullable String expression(Document document) {
    String left = variable.operand(QueryLanguage.JSONATA);
    if (operator == null) {
      notComparable(document);
      return null;
    }
    document.problems.addAll(variable.problems());
    if (other != null) {
      document.problems.addAll(other.problems());
    }
    if (left == null) {
      return noExpression(document);
    }
    if (operator == ComparisonOperator.IS_PRESENT) {
      return operand == JsonBoolean.TRUE ? "$exists(" + left + ")" : "$not($exists(" + left + "))";
    }
    if (operator == ComparisonOperator.IS_NULL) {
      return left + (operand == JsonBoolean.TRUE ? " = null" : " != null");
    }
    String name = operator.name().replaceFirst("_PATH$", "");
    String symbol = IN_JSONATA.get(name.substring(name.indexOf('_') + 1));
    String right = other == null ? Values.jsonata(operand) : other.operand(QueryLanguage.JSONATA);
    if (symbol == null || right == null) {
      return noExpression(document);
    }
    return name.startsWith("TIMESTAMP")
        ? "$toMillis(" + left + ") " + symbol + " $toMillis(" + right + ")"
        : left + " " + symbol + " " + right;
  }

  private @Nullable String noExpression(Document document) {
    document.problem(
        BuilderProblem.Code.NOT_IN_QUERY_LANGUAGE,
        origin,
        "The State's query language is JSONata, which has no such comparison",
        "Write condition(\"{% … %}\"), or data by its accessors.");
    return null;
  }
}
