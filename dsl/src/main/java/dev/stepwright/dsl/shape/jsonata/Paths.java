package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.diagnostic.Suggestion;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.jsonata.Step;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Findings.Outcome;
import dev.stepwright.dsl.shape.jsonata.Findings.Text;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Paths: what their steps select of one value or of the items of an array. */
final class Paths {
  final Filters filters;
  private final Typer typer;

  Paths(Typer typer) {
    this.typer = typer;
    this.filters = new Filters(typer);
  }

  Result path(Expression.Path path) {
    Result result = stream(path);
    return path.keepArray() ? kept(result) : result;
  }

  /** {@code []}: an only item becomes the array of it. */
  private static Result kept(Result result) {
    if (result.isUnknown()) {
      return result;
    }
    Shape value = result.value().shape();
    Shape item = value.present().without(JsonType.ARRAY);
    Shape rest = value.only(Set.of(JsonType.ARRAY));
    if (result.value().marks().constructed() && rest.array() != null) {
      return Result.ANY;
    }
    Typed.Marks marks = result.value().marks().and(new Typed.Marks(true, false));
    Shape other = value.mayBeAbsent() ? rest.optional() : rest;
    ArrayShape sequence =
        item.isNever() ? result.sequence() : Items.join(result.sequence(), Items.one(item));
    return new Result(new Typed(other, null, marks, result.value().missing()), sequence, true);
  }

  /** What the last step gives. */
  Result stream(Expression.Path path) {
    List<Step> steps = path.steps();
    for (Step step : steps) {
      if (step.focus() != null || step.index() != null || isIndexed(step)) {
        return typer.unknown();
      }
    }
    boolean dotted = isDotted(steps);
    Walk walk = new Walk(typer, dotted);
    Expression start = steps.get(0).expression().unmodified();
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      boolean array = i == 0 && dotted && start instanceof Expression.ArrayConstructor;
      if (i == 0) {
        walk.start(steps.get(0), start instanceof Expression.Variable, array, last);
      } else {
        walk.step(steps.get(i), last);
      }
      if (walk.isLost()) {
        return typer.unknown();
      }
    }
    return walk.result();
  }

  private static boolean isIndexed(Step step) {
    return step.stages().stream().anyMatch(Step.Indexing.class::isInstance);
  }

  private static boolean isDotted(List<Step> steps) {
    return steps.stream().skip(1).anyMatch(step -> !(step.expression() instanceof Expression.Sort));
  }

  // ---- names

  /** What a name selects, and whether it can select anything. */
  Result field(Expression.Name name, Shape from) {
    Result found = lookup(from, name.name());
    look(name, from, found);
    return found;
  }

  private void look(Expression.Name name, Shape from, Result found) {
    if (from.isAny()) {
      return;
    }
    Shape looked = from.present().without(JsonType.ARRAY).join(deepItems(from));
    if (looked.isNever() || looked.equals(Shape.NULL)) {
      return;
    }
    boolean selects = !found.typed().shape().present().isNever();
    typer.findings.look(
        Kind.FIELD_UNKNOWN,
        name,
        selects ? Outcome.FINE : Outcome.CERTAIN,
        () -> unknown(name.name(), looked));
  }

  private static Text unknown(String name, Shape looked) {
    List<ObjectShape> objects = looked.objects();
    if (objects.isEmpty()) {
      return new Text("`" + name + "` selects nothing: " + looked + " has no fields", null);
    }
    Set<String> known = new LinkedHashSet<>();
    objects.forEach(object -> known.addAll(object.fields().keySet()));
    return new Text(
        "`" + name + "` selects nothing: " + objects.get(0).description(),
        Suggestion.didYouMean(name, known));
  }

  /**
   * Of an object its field, of an array the fields of all its objects, of anything else nothing.
   */
  static Result lookup(Shape from, String name) {
    if (from.isAny()) {
      return Result.ANY;
    }
    Shape others = from.without(JsonType.ARRAY);
    Shape value = others.isNever() ? Shape.NEVER : others.field(name);
    ArrayShape array = from.array();
    if (array == null) {
      return Result.of(value);
    }
    Items found = new Items();
    gather(array, name, found);
    return new Result(Typed.of(value), found.toArray(), false);
  }

  private static void gather(ArrayShape array, String name, Items found) {
    for (Shape item : array.first()) {
      gather(item, name, found);
    }
    if (array.rest() != null) {
      Items others = new Items();
      gather(array.rest(), name, others);
      found.addAny(others.toArray().elements());
    }
  }

  private static void gather(Shape item, String name, Items found) {
    if (item.isAny()) {
      found.addAny(Shape.ANY);
      return;
    }
    Shape others = item.without(JsonType.ARRAY);
    Shape field = others.isNever() ? Shape.NEVER : others.field(name);
    ArrayShape array = item.array();
    if (array == null) {
      found.addFlat(item.mayBeAbsent() ? field.optional() : field);
      return;
    }
    Items inner = new Items();
    gather(array, name, inner);
    if (others.isNever()) {
      found.addAll(inner.toArray());
    } else {
      found.addAny(new Items().addFlat(field.optional()).toArray().elements());
      found.addAny(inner.toArray().elements());
    }
  }

  // ---- wildcards

  static Result wildcard(Shape from) {
    if (from.isAny()) {
      return Result.ANY;
    }
    Shape values = from.values().join(from.elements());
    if (values.isAny()) {
      return Result.ANY;
    }
    Shape flat = values.without(JsonType.ARRAY).join(deepItems(values));
    if (flat.isAny()) {
      return Result.ANY;
    }
    Shape whole = values.array() == null ? Shape.NEVER : Shape.arrayOf(flat);
    return new Result(Typed.of(whole), Items.many(values.without(JsonType.ARRAY)), false);
  }

  /** What is in arrays, and in those of these, but is no array. */
  static Shape deepItems(Shape shape) {
    Shape items = shape.elements();
    return items.isAny() || items.array() == null
        ? items
        : items.without(JsonType.ARRAY).join(deepItems(items));
  }

  static Result descendants(Shape from) {
    Shape all = Shape.NEVER;
    Set<Shape> seen = new HashSet<>();
    Deque<Shape> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Shape each = open.pop().present();
      if (each.isAny()) {
        return Result.ANY;
      }
      if (!each.isNever() && seen.add(each)) {
        all = all.join(each.without(JsonType.ARRAY));
        open.push(each.elements());
        open.push(each.values());
        for (ObjectShape object : each.objects()) {
          open.addAll(object.fields().values());
        }
      }
    }
    return Result.sequence(Items.many(all));
  }
}
