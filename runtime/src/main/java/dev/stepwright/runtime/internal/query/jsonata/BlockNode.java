package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code (a; b; c)}: a scope of its own, with the value of its last expression. */
final class BlockNode extends Node {
  private final @Nullable Scope scope;
  private final Node[] expressions;

  /**
   * @param scope what is bound in it, null where nothing is
   */
  BlockNode(@Nullable Scope scope, Node[] expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Frame inner = scope == null ? frame : Frame.of(frame.evaluation, frame, scope);
    Object result = null;
    for (Node expression : expressions) {
      result = expression.evaluate(input, inner);
    }
    return result;
  }
}
