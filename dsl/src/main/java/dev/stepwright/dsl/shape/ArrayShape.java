package dev.stepwright.dsl.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Arrays.
 *
 * @param first what the first elements are, one by one; those that may be absent come last
 * @param rest what the elements behind those are; null if there are none
 */
public record ArrayShape(List<Shape> first, @Nullable Shape rest) {
  private static final int MOST_FIRST = 64;

  public ArrayShape {
    if (first.size() > MOST_FIRST) {
      Shape all = rest == null ? Shape.NEVER : rest;
      for (Shape element : first) {
        all = all.join(element);
      }
      first = List.of();
      rest = all;
    }
    first = List.copyOf(first);
    rest = rest == null ? null : rest.present();
    if (rest != null && rest.isNever()) {
      rest = null;
    }
  }

  /** Arrays of any length. */
  static ArrayShape of(Shape element) {
    return new ArrayShape(List.of(), element);
  }

  /**
   * What is at an index, absence included.
   *
   * @param index from 0
   */
  public Shape element(int index) {
    if (index < first.size()) {
      return first.get(index);
    }
    return rest == null ? Shape.ABSENT : rest.optional();
  }

  /** What elements are, whichever they are; never absent. */
  public Shape elements() {
    Shape all = rest == null ? Shape.NEVER : rest;
    for (Shape element : first) {
      all = all.join(element.present());
    }
    return all;
  }

  /** The least number of elements. */
  public int least() {
    int least = 0;
    while (least < first.size() && !first.get(least).contains(null)) {
      least++;
    }
    return least;
  }

  long leastBytes() {
    long bytes = 1;
    for (int i = 0; i < least(); i++) {
      bytes += first.get(i).leastBytes() + 1;
    }
    // The last element has no comma.
    return Math.max(2, bytes);
  }

  int parts() {
    int parts = rest == null ? 0 : rest.parts();
    for (Shape element : first) {
      parts += element.parts();
    }
    return parts;
  }

  ArrayShape join(ArrayShape other) {
    List<Shape> joined = new ArrayList<>();
    for (int i = 0; i < Math.max(first.size(), other.first.size()); i++) {
      Shape element = element(i).join(other.element(i));
      if (element.isAny() && i >= Math.min(least(), other.least())) {
        // It may be missing, which cannot be said of what is unknown.
        return new ArrayShape(joined, Shape.ANY);
      }
      joined.add(element);
    }
    return new ArrayShape(
        joined, rest == null ? other.rest : other.rest == null ? rest : rest.join(other.rest));
  }

  /**
   * These arrays with an element that is something else.
   *
   * @param index from 0, or from -1 backwards
   */
  public ArrayShape with(int index, Shape element) {
    if (index < 0 || index >= MOST_FIRST) {
      return new ArrayShape(
          first.stream().map(each -> each.join(element)).toList(),
          rest == null ? null : rest.join(element));
    }
    List<Shape> changed = new ArrayList<>();
    for (int i = 0; i < Math.max(index + 1, first.size()); i++) {
      changed.add(i == index ? element : i < index ? element(i).present() : element(i));
    }
    return new ArrayShape(changed, rest);
  }

  @Override
  public String toString() {
    if (first.isEmpty()) {
      return rest == null ? "[]" : "array of " + rest;
    }
    String shown = first.stream().map(Shape::toString).collect(Collectors.joining(", "));
    return "[" + shown + (rest == null ? "" : ", " + rest + "…") + "]";
  }

  // Written out: what a record has of itself takes long to link where little runs, as in javac.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ArrayShape that
            && first.equals(that.first)
            && Objects.equals(rest, that.rest));
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + Objects.hashCode(rest);
  }
}
