package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code operand[]}: a sequence of one item stays an array. */
final class KeepArrayNode extends Node {
  final Node operand;

  KeepArrayNode(Node operand) {
    this.operand = operand;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object value = operand.compute(input, frame);
    if (value instanceof ArrayValue array && array.sequence && !array.tuples) {
      array.keepSingleton = true;
    }
    return value;
  }
}
