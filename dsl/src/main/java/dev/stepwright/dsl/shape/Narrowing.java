package dev.stepwright.dsl.shape;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.path.Segment;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is known of data once something is known of a part of it. */
public final class Narrowing {
  private Narrowing() {}

  /** Whether steps lead to one part only, of which something can be known. */
  public static boolean isPossible(List<Segment> steps) {
    return steps.stream()
        .allMatch(step -> step instanceof Segment.Child || step instanceof Segment.Index);
  }

  /**
   * Data with less in it: only what has a part that may still be.
   *
   * @param steps the steps to the part
   * @param part what of the part, absence included, may still be; {@link Shape#NEVER} for none
   */
  public static Shape of(Shape data, List<Segment> steps, UnaryOperator<Shape> part) {
    if (steps.isEmpty()) {
      return part.apply(data);
    }
    if (data.isAny()) {
      return data;
    }
    Segment step = steps.get(0);
    List<Segment> rest = steps.subList(1, steps.size());
    // What has no such part, absent data among it, is left if the part may be absent.
    boolean mayLack = !part.apply(Shape.ABSENT).isNever();
    if (step instanceof Segment.Child child) {
      return fields(data, child.name(), rest, part, mayLack);
    }
    return elements(data, ((Segment.Index) step).index(), rest, part, mayLack);
  }

  private static Shape fields(
      Shape data, String name, List<Segment> rest, UnaryOperator<Shape> part, boolean mayLack) {
    Shape narrowed = mayLack ? data.filterObjects(object -> false) : Shape.NEVER;
    for (ObjectShape object : data.objects()) {
      Shape field = object.field(name);
      Shape left = of(field, rest, part);
      if (!left.isNever()) {
        boolean isSame = left.equals(field);
        narrowed = narrowed.join(Shape.of(isSame ? object : object.with(name, left)));
      }
    }
    return narrowed;
  }

  private static Shape elements(
      Shape data, int index, List<Segment> rest, UnaryOperator<Shape> part, boolean mayLack) {
    ArrayShape array = data.array();
    Shape others = mayLack ? data.without(JsonType.ARRAY) : Shape.NEVER;
    if (array == null || index < 0) {
      return array == null ? others : data;
    }
    Shape element = array.element(index);
    Shape left = of(element, rest, part);
    if (left.isNever()) {
      return others;
    }
    boolean isSame = left.mayBeAbsent() || left.equals(element);
    return others.join(Shape.of(isSame ? array : array.with(index, left)));
  }
}
