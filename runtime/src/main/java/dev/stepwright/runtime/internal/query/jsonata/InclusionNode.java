package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code in}: whether a string, number, boolean or null is among the items of an array. */
final class InclusionNode extends Node {
  private final Node left;
  private final Node right;

  InclusionNode(Node left, Node right) {
    this.left = left;
    this.right = right;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object value = left.evaluate(input, frame);
    Object among = right.evaluate(input, frame);
    if (value == null || among == null) {
      return false;
    }
    if (!Values.isArray(among)) {
      return isSame(value, among);
    }
    int size = Values.size(among);
    frame.evaluation.steps(size);
    for (int i = 0; i < size; i++) {
      if (isSame(value, Values.item(among, i))) {
        return true;
      }
    }
    return false;
  }

  /** JavaScript's {@code ===}: arrays and objects are equal only to themselves. */
  private static boolean isSame(Object left, @Nullable Object right) {
    if (left instanceof Number first && right instanceof Number second) {
      return first.doubleValue() == second.doubleValue();
    }
    return (left instanceof String || left instanceof Boolean) ? left.equals(right) : left == right;
  }
}
