package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code =} and {@code !=}; both are false if a side is undefined. */
final class EqualityNode extends Node {
  private final boolean equal;
  private final Node left;
  private final Node right;

  EqualityNode(boolean equal, Node left, Node right) {
    this.equal = equal;
    this.left = left;
    this.right = right;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object first = left.evaluate(input, frame);
    Object second = right.evaluate(input, frame);
    return first != null
        && second != null
        && Values.areEqual(frame.evaluation, first, second) == equal;
  }
}
