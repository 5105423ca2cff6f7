package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Typed.Missing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code [predicate]}: an item at a position, or those for which a condition holds. */
final class Filters {
  private final Typer typer;

  Filters(Typer typer) {
    this.typer = typer;
  }

  /**
   * What is left.
   *
   * @param step whether it is a step of a path that is filtered, to which an only item is as good
   *     as the sequence of it
   */
  Result filter(Result from, Expression predicate, boolean step) {
    if (from.isUnknown()) {
      typer.typed(predicate, typer.view.withContext(Typed.ANY));
      return typer.unknown();
    }
    if (from.value().isNever() && from.sequence() == null) {
      return from;
    }
    Result left =
        predicate instanceof Expression.NumberLiteral literal
            ? at(from, (int) Math.max(-1e6, Math.min(1e6, Math.floor(literal.value()))), step)
            : where(from, predicate);
    return left.withMarks(from.value().marks())
        .missingAt(from.value().missing())
        .missingAt(new Missing(predicate.start(), predicate.end(), "this may leave nothing over"));
  }

  private static Result at(Result from, int index, boolean step) {
    Shape value = from.value().shape();
    Shape only = value.present().without(JsonType.ARRAY);
    Shape found = index == 0 || index == -1 ? only : only.isNever() ? only : Shape.ABSENT;
    if (value.mayBeAbsent()) {
      found = found.optional();
    }
    if (value.array() != null) {
      found = found.join(at(value.array(), index));
    }
    if (from.sequence() != null) {
      found = found.join(at(from.sequence(), index));
    }
    Shape item = found.without(JsonType.ARRAY);
    if (step || found.isAny() || item.isNever()) {
      return Result.of(found);
    }
    return new Result(
        Typed.of(found.only(Set.of(JsonType.ARRAY))), new ArrayShape(List.of(item), null), false);
  }

  private static Shape at(ArrayShape array, int index) {
    if (index >= 0) {
      return array.element(index);
    }
    int size = array.least();
    if (size == Items.most(array)) {
      return -index > size ? Shape.ABSENT : array.element(size + index);
    }
    Shape elements = array.elements();
    return elements.isNever() ? Shape.ABSENT : elements.optional();
  }

  private Result where(Result from, Expression predicate) {
    Shape value = from.value().shape();
    ArrayShape array = value.array();
    Shape items = value.without(JsonType.ARRAY);
    boolean single = array == null && from.sequence() == null;
    if (array != null) {
      items = items.join(array.elements());
    }
    if (from.sequence() != null) {
      items = items.join(from.sequence().elements());
    }
    if (items.isNever()) {
      return Result.sequence(Items.NONE);
    }
    Typed item = new Typed(items, null, from.value().marks(), from.value().missing());
    View view = typer.view.withContext(item);
    Typed given = typer.typed(predicate, view);
    View holds = given.isNever() ? null : Narrowing.assume(typer, view, predicate, true);
    Shape left = holds == null ? Shape.NEVER : holds.context().shape().present();
    boolean atMostOne =
        single
            ? !given.shape().mayBe(JsonType.ARRAY)
            : isPosition(predicate) && Typer.isOnly(given.shape(), JsonType.NUMBER);
    if (left.isAny()) {
      return Result.ANY;
    }
    return Result.sequence(
        left.isNever()
            ? Items.NONE
            : atMostOne ? new ArrayShape(List.of(left.optional()), null) : Items.many(left));
  }

  /** Whether it is the same for all items. */
  private static boolean isPosition(@Nullable Expression predicate) {
    return predicate instanceof Expression.Variable variable && !variable.name().isEmpty();
  }
}
