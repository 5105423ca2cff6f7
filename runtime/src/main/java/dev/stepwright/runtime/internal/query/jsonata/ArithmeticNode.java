package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.jsonata.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code + - * / %}: undefined if a side is. */
final class ArithmeticNode extends Node {
  private final BinaryOperator operator;
  private final Node left;
  private final Node right;

  ArithmeticNode(BinaryOperator operator, Node left, Node right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object first = left.evaluate(input, frame);
    Object second = right.evaluate(input, frame);
    check(first, ErrorCode.T2001);
    check(second, ErrorCode.T2002);
    if (first == null || second == null) {
      return null;
    }
    return compute(((Number) first).doubleValue(), ((Number) second).doubleValue());
  }

  private void check(@Nullable Object side, ErrorCode code) {
    if (side == null) {
      return;
    }
    if (!(side instanceof Number number) || Double.isNaN(number.doubleValue())) {
      throw JsonataException.of(code, side).in(operator.symbol());
    }
    if (Double.isInfinite(number.doubleValue())) {
      throw JsonataException.of(ErrorCode.D1001, side).in(operator.symbol());
    }
  }

  private double compute(double first, double second) {
    return switch (operator) {
      case ADD -> first + second;
      case SUBTRACT -> first - second;
      case MULTIPLY -> first * second;
      case DIVIDE -> first / second;
      case REMAINDER -> first % second;
      default -> throw new IllegalStateException("no arithmetic: " + operator);
    };
  }
}
