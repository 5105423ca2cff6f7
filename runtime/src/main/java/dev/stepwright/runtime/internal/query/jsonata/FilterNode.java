package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code operand[predicate]} where the operand is no path. */
final class FilterNode extends Node {
  private final Node operand;
  private final ItemFilter[] filters;

  FilterNode(Node operand, ItemFilter[] filters) {
    this.operand = operand;
    this.filters = filters;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object value = operand.compute(input, frame);
    for (ItemFilter filter : filters) {
      value = filter.apply(value, frame);
    }
    return value;
  }
}
