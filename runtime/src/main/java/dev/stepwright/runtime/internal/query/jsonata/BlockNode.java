package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code (a; b; c)}: a scope of its own, with the value of its last expression. */
final class BlockNode extends Node {
  private final Scope scope;
  private final Node[] expressions;

  BlockNode(Scope scope, Node[] expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Frame inner = Frame.of(frame.evaluation, frame, scope);
    Object result = null;
    for (Node expression : expressions) {
      result = expression.evaluate(input, inner);
    }
    return result;
  }
}
