package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Object constructors and groupings: both group items by key. */
final class Objects {
  private static final Set<JsonType> STRINGS = EnumSet.of(JsonType.STRING);

  private final Typer typer;

  Objects(Typer typer) {
    this.typer = typer;
  }

  /**
   * The object of the groups.
   *
   * @param outermost whether the items are the context that a whole expression does not have
   */
  Result group(List<Expression.Entry> entries, Result from, boolean outermost) {
    Typed source = from.value();
    if (source.isNever() && from.sequence() == null) {
      return Result.NEVER;
    }
    Shape shape = source.shape();
    Shape items = shape.without(JsonType.ARRAY);
    Shape groups = items;
    for (ArrayShape array : arrays(from)) {
      Shape each = array.elements();
      items = items.join(array.least() == 0 ? each.optional() : each);
      groups = items.join(groups);
      if (!each.isNever() && Items.most(array) > 1) {
        groups = groups.join(Shape.arrayOf(new Items().addFlat(each).toArray().elements()));
        groups = groups.join(Shape.arrayOf(each));
      }
    }
    View keys = seen(source, items, outermost);
    View values = seen(source, groups, outermost);
    Map<String, Shape> fields = new LinkedHashMap<>();
    Shape rest = Shape.NEVER;
    Typed.Marks marks = source.marks();
    for (Expression.Entry entry : entries) {
      Typed key = typer.typed(entry.key(), keys);
      Shape fits = Operators.fitting(key, STRINGS);
      typer.operators.look(
          entry.key(), key, fits, () -> Operators.taking("{}", STRINGS, key.shape(), "this key"));
      Typed value = fits.isAbsent() ? Typed.ABSENT : typer.typed(entry.value(), values);
      boolean there = !fits.mayBeAbsent() && !fits.isAny();
      if (fits.isNever() || (value.isNever() && there)) {
        return Result.NEVER;
      }
      marks = marks.and(value.marks());
      String name = Typer.singleText(fits);
      if (name != null) {
        fields.put(name, value.shape());
      } else {
        rest = rest.join(value.shape().present());
      }
    }
    return Result.of(Typed.of(Shape.of(new ObjectShape(null, fields, rest))).withMarks(marks));
  }

  private static List<ArrayShape> arrays(Result from) {
    ArrayShape array = from.value().shape().array();
    ArrayShape sequence = from.sequence();
    return array == null
        ? sequence == null ? List.of() : List.of(sequence)
        : sequence == null ? List.of(array) : List.of(array, sequence);
  }

  private View seen(Typed source, Shape shape, boolean outermost) {
    return outermost
        ? typer.view
        : typer.view.withContext(new Typed(shape, null, source.marks(), source.missing()));
  }
}
