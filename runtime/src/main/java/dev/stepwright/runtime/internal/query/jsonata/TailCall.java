package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * A call in the place of a function's value, so that recursion of this kind takes no stack: the
 * function's caller evaluates it.
 */
final class TailCall {
  private final CallNode node;
  private final @Nullable Object input;
  private final Frame frame;

  TailCall(CallNode node, @Nullable Object input, Frame frame) {
    this.node = node;
    this.input = input;
    this.frame = frame;
  }

  FunctionValue function() {
    return node.function(input, frame);
  }

  @Nullable Object[] arguments() {
    return node.arguments(input, frame, 0);
  }

  @Nullable Object input() {
    return input;
  }
}
