package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.jsonata.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code < <= > >=} between two numbers or two strings, which compare by UTF-16 units; undefined if
 * a side is.
 */
final class ComparisonNode extends Node {
  private final BinaryOperator operator;
  private final Node left;
  private final Node right;

  ComparisonNode(BinaryOperator operator, Node left, Node right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object first = left.evaluate(input, frame);
    Object second = right.evaluate(input, frame);
    if (first instanceof Number a && second instanceof Number b) {
      return holds(a.doubleValue(), b.doubleValue());
    }
    if (!isComparable(first) || !isComparable(second)) {
      Object culprit = first instanceof Number || first instanceof String ? second : first;
      throw JsonataException.of(ErrorCode.T2010, culprit).in(operator.symbol());
    }
    if (first == null || second == null) {
      return null;
    }
    if (first instanceof String a && second instanceof String b) {
      return holds(a.compareTo(b), 0);
    }
    throw JsonataException.of(ErrorCode.T2009, first, second).in(operator.symbol());
  }

  private static boolean isComparable(@Nullable Object value) {
    return value == null || value instanceof Number || value instanceof String;
  }

  private boolean holds(double first, double second) {
    return switch (operator) {
      case LESS -> first < second;
      case LESS_OR_EQUAL -> first <= second;
      case GREATER -> first > second;
      case GREATER_OR_EQUAL -> first >= second;
      default -> throw new IllegalStateException("no comparison: " + operator);
    };
  }
}
