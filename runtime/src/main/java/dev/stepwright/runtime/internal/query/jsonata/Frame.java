package dev.stepwright.runtime.internal.query.jsonata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The variables that a {@link Scope} binds, while it is evaluated. */
final class Frame {
  /** In the place of a variable that is not bound yet: an outer one of its name is meant. */
  static final Object UNBOUND = new Object();

  private static final @Nullable Object[] NONE = {};

  final Evaluation evaluation;
  final @Nullable Frame outer;
  final @Nullable Object[] slots;

  Frame(Evaluation evaluation, @Nullable Frame outer, @Nullable Object[] slots) {
    this.evaluation = evaluation;
    this.outer = outer;
    this.slots = slots;
  }

  /** A frame with nothing bound in it yet. */
  static Frame of(Evaluation evaluation, @Nullable Frame outer, Scope scope) {
    return new Frame(evaluation, outer, unbound(scope));
  }

  static @Nullable Object[] unbound(Scope scope) {
    int size = scope.size();
    if (size == 0) {
      return NONE;
    }
    @Nullable Object[] slots = new @Nullable Object[size];
    Arrays.fill(slots, UNBOUND);
    return slots;
  }

  /** The frame so many scopes further out. */
  Frame out(int hops) {
    Frame frame = this;
    for (int i = 0; i < hops && frame.outer != null; i++) {
      frame = frame.outer;
    }
    return frame;
  }
}
