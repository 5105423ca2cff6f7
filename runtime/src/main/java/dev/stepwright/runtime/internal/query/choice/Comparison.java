package dev.stepwright.runtime.internal.query.choice;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.runtime.internal.query.Numbers;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two values of a type. Strings compare by UTF-16 units, numbers by value,
 * timestamps by the instant they denote.
 *
 * @param type the type both values must have
 * @param order what the order of the two must be
 */
record Comparison(Type type, Order order) {
  /** What is compared. */
  private enum Type {
    STRING,
    NUMBER,
    BOOLEAN,
    TIMESTAMP
  }

  /** What the order of two values must be. */
  private enum Order {
    EQUAL,
    LESS,
    GREATER,
    LESS_OR_EQUAL,
    GREATER_OR_EQUAL;

    boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case LESS -> order < 0;
        case GREATER -> order > 0;
        case LESS_OR_EQUAL -> order <= 0;
        case GREATER_OR_EQUAL -> order >= 0;
      };
    }
  }

  /** The comparison an operator makes; the one of its {@code Path} twin is the same. */
  static Comparison of(ComparisonOperator operator) {
    return switch (operator) {
      case STRING_EQUALS, STRING_EQUALS_PATH -> new Comparison(Type.STRING, Order.EQUAL);
      case STRING_LESS_THAN, STRING_LESS_THAN_PATH -> new Comparison(Type.STRING, Order.LESS);
      case STRING_GREATER_THAN, STRING_GREATER_THAN_PATH ->
          new Comparison(Type.STRING, Order.GREATER);
      case STRING_LESS_THAN_EQUALS, STRING_LESS_THAN_EQUALS_PATH ->
          new Comparison(Type.STRING, Order.LESS_OR_EQUAL);
      case STRING_GREATER_THAN_EQUALS, STRING_GREATER_THAN_EQUALS_PATH ->
          new Comparison(Type.STRING, Order.GREATER_OR_EQUAL);
      case NUMERIC_EQUALS, NUMERIC_EQUALS_PATH -> new Comparison(Type.NUMBER, Order.EQUAL);
      case NUMERIC_LESS_THAN, NUMERIC_LESS_THAN_PATH -> new Comparison(Type.NUMBER, Order.LESS);
      case NUMERIC_GREATER_THAN, NUMERIC_GREATER_THAN_PATH ->
          new Comparison(Type.NUMBER, Order.GREATER);
      case NUMERIC_LESS_THAN_EQUALS, NUMERIC_LESS_THAN_EQUALS_PATH ->
          new Comparison(Type.NUMBER, Order.LESS_OR_EQUAL);
      case NUMERIC_GREATER_THAN_EQUALS, NUMERIC_GREATER_THAN_EQUALS_PATH ->
          new Comparison(Type.NUMBER, Order.GREATER_OR_EQUAL);
      case BOOLEAN_EQUALS, BOOLEAN_EQUALS_PATH -> new Comparison(Type.BOOLEAN, Order.EQUAL);
      case TIMESTAMP_EQUALS, TIMESTAMP_EQUALS_PATH -> new Comparison(Type.TIMESTAMP, Order.EQUAL);
      case TIMESTAMP_LESS_THAN, TIMESTAMP_LESS_THAN_PATH ->
          new Comparison(Type.TIMESTAMP, Order.LESS);
      case TIMESTAMP_GREATER_THAN, TIMESTAMP_GREATER_THAN_PATH ->
          new Comparison(Type.TIMESTAMP, Order.GREATER);
      case TIMESTAMP_LESS_THAN_EQUALS, TIMESTAMP_LESS_THAN_EQUALS_PATH ->
          new Comparison(Type.TIMESTAMP, Order.LESS_OR_EQUAL);
      case TIMESTAMP_GREATER_THAN_EQUALS, TIMESTAMP_GREATER_THAN_EQUALS_PATH ->
          new Comparison(Type.TIMESTAMP, Order.GREATER_OR_EQUAL);
      case STRING_MATCHES, IS_NULL, IS_PRESENT, IS_NUMERIC, IS_STRING, IS_BOOLEAN, IS_TIMESTAMP ->
          throw new IllegalArgumentException(operator.field() + " compares no two values");
    };
  }

  /** Whether the comparison holds; values of another type do not compare. */
  boolean test(JsonValue left, JsonValue right) {
    return with(right).test(left);
  }

  /** The comparison with a given right operand. */
  Predicate<JsonValue> with(JsonValue right) {
    return switch (type) {
      case STRING ->
          right instanceof JsonString other
              ? left ->
                  left instanceof JsonString text
                      && order.holds(text.value().compareTo(other.value()))
              : left -> false;
      case NUMBER ->
          right instanceof JsonNumber other
              ? left ->
                  left instanceof JsonNumber number && order.holds(Numbers.compare(number, other))
              : left -> false;
      case BOOLEAN ->
          right instanceof JsonBoolean ? left -> order.holds(left == right ? 0 : 1) : left -> false;
      case TIMESTAMP -> timestamp(DataTests.timestamp(right));
    };
  }

  private Predicate<JsonValue> timestamp(@Nullable Instant right) {
    if (right == null) {
      return left -> false;
    }
    return left -> {
      Instant instant = DataTests.timestamp(left);
      return instant != null && order.holds(instant.compareTo(right));
    };
  }
}
