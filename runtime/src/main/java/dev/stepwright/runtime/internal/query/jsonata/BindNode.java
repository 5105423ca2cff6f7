package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code $name := value}, in the innermost scope. */
final class BindNode extends Node {
  private final int slot;
  private final Node value;

  BindNode(int slot, Node value) {
    this.slot = slot;
    this.value = value;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object bound = value.evaluate(input, frame);
    frame.slots[slot] = bound;
    return bound;
  }
}
