package dev.stepwright.runtime.internal.query.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a compiled path. */
final class StepNode {
  /** What is evaluated for every item, or a {@link SortNode}. */
  final Node expression;

  /**
   * What is done with the items, in order: an {@link ItemFilter}, or the name of an index variable.
   */
  final Object[] stages;

  /** The variable of {@code @$v}, if there is one. */
  final @Nullable String focus;

  /** The variable of {@code #$i} before any filter, if there is one. */
  final @Nullable String index;

  /** Under what name the item is kept for a {@code %}, if one needs it. */
  final @Nullable String ancestor;

  /** Whether from here on the path carries along what is bound. */
  final boolean tuples;

  /** The name of the field, if this selects one and does nothing else. */
  final @Nullable String field;

  StepNode(
      Node expression,
      List<Object> stages,
      @Nullable String focus,
      @Nullable String index,
      @Nullable String ancestor,
      boolean tuples) {
    this.expression = expression;
    this.stages = stages.toArray();
    this.focus = focus;
    this.index = index;
    this.ancestor = ancestor;
    this.tuples = tuples;
    this.field = expression instanceof FieldNode node && stages.isEmpty() ? node.name : null;
  }

  /** Whether this does nothing but evaluate the expression. */
  boolean isPlain() {
    return stages.length == 0 && !tuples && focus == null && index == null && ancestor == null;
  }

  boolean isSort() {
    return expression instanceof SortNode;
  }
}
