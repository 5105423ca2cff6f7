package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code condition ? then : otherwise}. */
final class ConditionalNode extends Node {
  private final Node condition;
  private final Node then;
  private final @Nullable Node otherwise;

  ConditionalNode(Node condition, Node then, @Nullable Node otherwise) {
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    if (Values.isTrue(condition.evaluate(input, frame))) {
      return then.evaluate(input, frame);
    }
    return otherwise == null ? null : otherwise.evaluate(input, frame);
  }
}
