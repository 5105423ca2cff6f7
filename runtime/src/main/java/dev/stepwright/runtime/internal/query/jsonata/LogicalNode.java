package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code and}, {@code or}: the right side is evaluated only if the left one leaves it open. */
final class LogicalNode extends Node {
  private final boolean and;
  private final Node left;
  private final Node right;

  LogicalNode(boolean and, Node left, Node right) {
    this.and = and;
    this.left = left;
    this.right = right;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    boolean first = Values.isTrue(left.evaluate(input, frame));
    return first == and ? Values.isTrue(right.evaluate(input, frame)) : first;
  }
}
