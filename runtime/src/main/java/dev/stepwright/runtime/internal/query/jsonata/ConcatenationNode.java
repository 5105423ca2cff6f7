package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code &}: two values as strings, one after the other; undefined is the empty string. */
final class ConcatenationNode extends Node {
  private final Node left;
  private final Node right;

  ConcatenationNode(Node left, Node right) {
    this.left = left;
    this.right = right;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object first = left.evaluate(input, frame);
    Object second = right.evaluate(input, frame);
    return frame.evaluation.text(
        text(frame.evaluation, first).concat(text(frame.evaluation, second)));
  }

  private static String text(Evaluation evaluation, @Nullable Object value) {
    try {
      return value == null ? "" : JsonText.string(evaluation, value, false);
    } catch (JsonataException exception) {
      throw exception.in("&");
    }
  }
}
