package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array while it is told what its items are, one after another. From the first of which it is
 * not certain that it is there on, positions are lost.
 */
final class Items {
  private final List<Shape> first = new ArrayList<>();
  private Shape rest = Shape.NEVER;

  /** Whether positions are lost. */
  private boolean open;

  /** Whether the last of the first ones may be absent. */
  private boolean loose;

  static final ArrayShape NONE = new ArrayShape(List.of(), null);

  static ArrayShape one(Shape item) {
    return new Items().add(item).toArray();
  }

  static ArrayShape many(Shape items) {
    return new ArrayShape(List.of(), items.present());
  }

  /** Adds an item, which an array is too. */
  Items add(Shape item) {
    if (item.isAny() || open) {
      return addAny(item);
    }
    if (!item.present().isNever()) {
      settle();
      if (open) {
        return addAny(item);
      }
      first.add(item);
      loose = item.mayBeAbsent();
    }
    return this;
  }

  /** Adds a value's items if it is an array, else the value. */
  Items addFlat(Shape value) {
    if (value.isAny()) {
      return addAny(Shape.ANY);
    }
    ArrayShape array = value.array();
    if (array == null) {
      return add(value);
    }
    Shape others = value.without(JsonType.ARRAY);
    return others.isNever() ? addAll(array) : addAny(others).addAny(array.elements());
  }

  Items addAll(ArrayShape array) {
    array.first().forEach(this::add);
    return array.rest() == null ? this : addAny(array.rest());
  }

  /** Something comes behind the one that may be absent: it may take its place. */
  private void settle() {
    if (loose) {
      loose = false;
      open = true;
      rest = rest.join(first.remove(first.size() - 1).present());
    }
  }

  /** Adds any number of items. */
  Items addAny(Shape items) {
    Shape present = items.present();
    if (!present.isNever()) {
      settle();
      open = true;
      rest = rest.join(present);
    }
    return this;
  }

  ArrayShape toArray() {
    return new ArrayShape(first, rest.isNever() ? null : rest);
  }

  /** The most items an array has, or the greatest integer. */
  static int most(ArrayShape array) {
    return array.rest() == null ? array.first().size() : Integer.MAX_VALUE;
  }

  static @Nullable ArrayShape join(@Nullable ArrayShape a, @Nullable ArrayShape b) {
    return a == null ? b : b == null ? a : Shape.of(a).join(Shape.of(b)).array();
  }

  /** The same number of items in any order. */
  static ArrayShape shuffled(ArrayShape array) {
    Shape items = array.elements();
    List<Shape> mixed = new ArrayList<>();
    for (Shape item : array.first()) {
      mixed.add(item.mayBeAbsent() ? items.optional() : items);
    }
    return new ArrayShape(mixed, array.rest() == null ? null : items);
  }

  /** What a sequence of these items is worth: nothing, the only item, or an array of several. */
  static Shape unwrapped(ArrayShape sequence, boolean keepSingleton) {
    Shape worth = sequence.least() == 0 ? Shape.ABSENT : Shape.NEVER;
    int most = most(sequence);
    int single = keepSingleton ? 1 : 2;
    if (!keepSingleton && most >= 1 && sequence.least() <= 1) {
      worth = worth.join(sequence.element(0).present());
    }
    if (most < single) {
      return worth;
    }
    List<Shape> first = new ArrayList<>(sequence.first());
    for (int i = 0; i < Math.min(single, first.size()); i++) {
      first.set(i, first.get(i).present());
    }
    return worth.join(Shape.of(new ArrayShape(first, sequence.rest())));
  }
}
