package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * A part of a compiled expression. Immutable and shared by all evaluations; what changes is in the
 * {@link Frame}.
 */
abstract class Node {

  /**
   * The value of this part.
   *
   * @param input the context: what {@code $} and field names refer to
   * @param frame the variables
   */
  final @Nullable Object evaluate(@Nullable Object input, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    evaluation.enter();
    Object result = compute(input, frame);
    evaluation.leave();
    return result instanceof ArrayValue array ? array.unwrapped() : result;
  }

  /**
   * The value as it is made: a sequence still is one, however few its items. Called by {@link
   * #evaluate}, and by nodes that modify another one, with which they count as one part.
   */
  abstract @Nullable Object compute(@Nullable Object input, Frame frame);

  /** A value that is the same always. */
  static final class Constant extends Node {
    private final @Nullable Object value;

    Constant(@Nullable Object value) {
      this.value = value;
    }

    @Nullable Object value() {
      return value;
    }

    @Override
    @Nullable Object compute(@Nullable Object input, Frame frame) {
      return value;
    }
  }

  /** {@code $}: the context itself. */
  static final class Context extends Node {
    @Override
    @Nullable Object compute(@Nullable Object input, Frame frame) {
      return input instanceof ArrayValue array && array.wrapper ? array.get(0) : input;
    }
  }

  /** {@code $$}: the input document. */
  static final class Root extends Node {
    @Override
    @Nullable Object compute(@Nullable Object input, Frame frame) {
      return frame.evaluation.root;
    }
  }
}
