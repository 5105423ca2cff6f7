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
    StringBuilder text = new StringBuilder();
    append(text, input, frame);
    return text.toString();
  }

  /** Appends what this gives, so that a chain of these makes one string. */
  private void append(StringBuilder text, @Nullable Object input, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    if (left instanceof ConcatenationNode chain) {
      evaluation.enter();
      chain.append(text, input, frame);
      evaluation.leave();
      append(text, right.evaluate(input, frame), evaluation);
      return;
    }
    Object first = left.evaluate(input, frame);
    Object second = right.evaluate(input, frame);
    append(text, first, evaluation);
    append(text, second, evaluation);
  }

  private static void append(StringBuilder text, @Nullable Object value, Evaluation evaluation) {
    if (value == null) {
      return;
    }
    String part;
    try {
      part = JsonText.string(evaluation, value, false);
    } catch (JsonataException exception) {
      throw exception.in("&");
    }
    evaluation.append(text.length(), part.length());
    text.append(part);
  }
}
