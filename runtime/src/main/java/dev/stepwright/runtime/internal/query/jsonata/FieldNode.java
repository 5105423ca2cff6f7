package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** A field name: selects it from the context. */
final class FieldNode extends Node {
  final String name;

  FieldNode(String name) {
    this.name = name;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    return Values.lookup(frame.evaluation, input, name);
  }
}
