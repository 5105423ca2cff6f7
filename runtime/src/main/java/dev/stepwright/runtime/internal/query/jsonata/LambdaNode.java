package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** <code>function($a, $b){ body }</code>. */
final class LambdaNode extends Node {
  private final LambdaValue.Definition definition;

  LambdaNode(LambdaValue.Definition definition) {
    this.definition = definition;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    frame.evaluation.allocate(4);
    return new LambdaValue(definition, frame, input);
  }
}
