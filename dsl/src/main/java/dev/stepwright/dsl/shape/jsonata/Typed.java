package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value inside an expression.
 *
 * @param shape its shape; {@link Shape#ANY} for a function
 * @param function what it is if it is a function that is known
 * @param marks what arrays in it may be
 * @param missing where it is that it may be missing, if it may be
 */
record Typed(Shape shape, @Nullable Callable function, Marks marks, @Nullable Missing missing) {
  static final Typed ANY = of(Shape.ANY);
  static final Typed NEVER = of(Shape.NEVER);
  static final Typed ABSENT = of(Shape.ABSENT);

  /**
   * What arrays may be that were computed. It goes along with everything made of them.
   *
   * @param sequences results of paths, which become undefined or an item where they are short
   * @param constructed arrays of a constructor that is a step, which a path does not take apart
   */
  record Marks(boolean sequences, boolean constructed) {
    static final Marks NONE = new Marks(false, false);

    Marks and(Marks other) {
      return new Marks(sequences || other.sequences, constructed || other.constructed);
    }

    boolean any() {
      return sequences || constructed;
    }
  }

  /** Where and why something may be missing. */
  record Missing(int start, int end, String message) {}

  static Typed of(Shape shape) {
    return new Typed(shape, null, Marks.NONE, null);
  }

  static Typed of(Callable function) {
    return new Typed(Shape.ANY, function, Marks.NONE, null);
  }

  boolean isNever() {
    return shape.isNever();
  }

  boolean isUnknown() {
    return shape.isAny() && function == null;
  }

  Typed with(Shape other) {
    return new Typed(other, null, marks, other.mayBeAbsent() ? missing : null);
  }

  Typed withMarks(Marks more) {
    return new Typed(shape, function, marks.and(more), missing);
  }

  /** It, missing because of a place where nothing else is known to be the cause. */
  Typed missingAt(Missing place) {
    return shape.mayBeAbsent() && missing == null ? new Typed(shape, function, marks, place) : this;
  }

  Typed join(Typed other) {
    if (isNever()) {
      return other;
    }
    if (other.isNever()) {
      return this;
    }
    return new Typed(
        shape.join(other.shape),
        function != null && function.equals(other.function) ? function : null,
        marks.and(other.marks),
        missing == null ? other.missing : missing);
  }
}
