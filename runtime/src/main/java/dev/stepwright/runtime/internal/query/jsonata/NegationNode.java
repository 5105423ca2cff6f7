package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code -operand}. */
final class NegationNode extends Node {
  private final Node operand;

  NegationNode(Node operand) {
    this.operand = operand;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object value = operand.evaluate(input, frame);
    if (value == null) {
      return null;
    }
    if (!Values.isNumeric(value)) {
      throw JsonataException.of(ErrorCode.D1002, value);
    }
    return -((Number) value).doubleValue();
  }
}
