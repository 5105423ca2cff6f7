package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code first..last}: the integers from one to the other. */
final class RangeNode extends Node {
  private static final double MAX_SIZE = 1e7;

  private final Node first;
  private final Node last;

  RangeNode(Node first, Node last) {
    this.first = first;
    this.last = last;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    Object from = first.evaluate(input, frame);
    Object to = last.evaluate(input, frame);
    if (from != null && !isInteger(from)) {
      throw JsonataException.of(ErrorCode.T2003, from);
    }
    if (to != null && !isInteger(to)) {
      throw JsonataException.of(ErrorCode.T2004, to);
    }
    if (from == null || to == null) {
      return null;
    }
    double begin = ((Number) from).doubleValue();
    double end = ((Number) to).doubleValue();
    if (begin > end) {
      return null;
    }
    double size = end - begin + 1;
    if (size > MAX_SIZE) {
      throw JsonataException.of(ErrorCode.D2014, size);
    }
    if (size > evaluation.maxItems) {
      throw evaluation.tooLarge();
    }
    ArrayValue range = ArrayValue.sequence(evaluation);
    evaluation.steps((int) size);
    for (int i = 0; i < (int) size; i++) {
      range.add(begin + i);
    }
    return range;
  }

  private static boolean isInteger(Object value) {
    if (!(value instanceof Number number)) {
      return false;
    }
    double d = number.doubleValue();
    return d == Math.rint(d) && !Double.isInfinite(d);
  }
}
