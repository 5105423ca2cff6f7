package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an expression makes before it is seen from outside: a value, or a sequence that is
 * still one, however few its items.
 *
 * @param value the value, {@link Typed#NEVER} if it is a sequence for certain; its marks and where
 *     it is missing are those of the sequence too
 * @param sequence the sequence, null if it is none for certain
 * @param keepSingleton whether a sequence of one item stays an array
 */
record Result(Typed value, @Nullable ArrayShape sequence, boolean keepSingleton) {
  static final Result ANY = of(Typed.ANY);
  static final Result NEVER = of(Typed.NEVER);

  static Result of(Typed value) {
    return new Result(value, null, false);
  }

  static Result of(Shape value) {
    return of(Typed.of(value));
  }

  static Result sequence(ArrayShape items) {
    return new Result(Typed.NEVER, items, false);
  }

  boolean isUnknown() {
    return value.isUnknown();
  }

  /** It as a value from outside. */
  Typed typed() {
    if (sequence == null || value.isUnknown()) {
      return value;
    }
    Shape worth = value.shape().join(Items.unwrapped(sequence, keepSingleton));
    Typed.Marks marks = value.marks().and(new Typed.Marks(worth.array() != null, false));
    return new Typed(worth, null, marks, value.missing());
  }

  Result withMarks(Typed.Marks marks) {
    return new Result(
        new Typed(value.shape(), value.function(), value.marks().and(marks), value.missing()),
        sequence,
        keepSingleton);
  }

  Result missingAt(Typed.@Nullable Missing place) {
    return value.missing() != null || place == null
        ? this
        : new Result(
            new Typed(value.shape(), value.function(), value.marks(), place),
            sequence,
            keepSingleton);
  }

  Result optional() {
    return new Result(
        new Typed(value.shape().optional(), null, value.marks(), value.missing()),
        sequence,
        keepSingleton);
  }

  Result join(Result other) {
    if (isUnknown() || other.isUnknown()) {
      return new Result(value.join(other.value), null, false);
    }
    if (keepSingleton != other.keepSingleton && sequence != null && other.sequence != null) {
      return of(typed().join(other.typed()));
    }
    Typed joined =
        new Typed(
            value.shape().join(other.value.shape()),
            value.function() != null && value.function().equals(other.value.function())
                ? value.function()
                : null,
            value.marks().and(other.value.marks()),
            value.missing() == null ? other.value.missing() : value.missing());
    return new Result(
        joined, Items.join(sequence, other.sequence), keepSingleton || other.keepSingleton);
  }
}
