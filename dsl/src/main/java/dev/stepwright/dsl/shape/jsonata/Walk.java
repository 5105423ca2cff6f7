package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.jsonata.Step;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Findings.Outcome;
import dev.stepwright.dsl.shape.jsonata.Findings.Text;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding.Kind;
import dev.stepwright.dsl.shape.jsonata.Typed.Marks;
import dev.stepwright.dsl.shape.jsonata.Typed.Missing;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way along the steps of a path. Up to a step that gives an array there is a single item; from
 * there on every step is taken for all items of a sequence.
 */
final class Walk {
  private final Typer typer;
  private final boolean dotted;

  /** The only item, {@link Shape#NEVER} if there is none. */
  private Shape single = Shape.NEVER;

  /** The items, null if there is only one for certain. */
  private @Nullable ArrayShape many;

  /** What the last step gave that is the result as it is: arrays. */
  private Shape whole = Shape.NEVER;

  private boolean absent;
  private boolean unknown;
  private @Nullable Callable function;
  private Marks marks = Marks.NONE;
  private @Nullable Missing missing;

  Walk(Typer typer, boolean dotted) {
    this.typer = typer;
    this.dotted = dotted;
  }

  /** Whether nothing is known any more. */
  boolean isLost() {
    return unknown;
  }

  Result result() {
    Shape value = single.join(whole);
    Typed typed = new Typed(absent ? value.optional() : value, function, marks, missing);
    return new Result(typed, many, false);
  }

  /** The first step, which is taken for the context. */
  void start(Step step, boolean variable, boolean array, boolean last) {
    Typed context = typer.view.context();
    ArrayShape items = variable || array ? null : context.shape().array();
    if (!variable && !array && context.isUnknown() && !typer.view.outermost()) {
      unknown = true;
      return;
    }
    if (items != null) {
      marks = context.marks();
      Shape other = context.shape().without(JsonType.ARRAY);
      single = other;
      many = items;
      step(step, last);
      return;
    }
    Result found = applied(step, typer.visit(step.expression()).typed());
    begin(found, step, array, last);
  }

  private void begin(Result found, Step step, boolean array, boolean last) {
    note(found);
    if (unknown) {
      return;
    }
    function = found.value().function();
    take(found, last && !array, !array && isConstructed(step));
    ArrayShape constructed = found.value().shape().array();
    if (array && constructed != null && constructed.least() == 0) {
      // An empty one stays what it is.
      whole = Shape.of(Items.NONE);
      marks = marks.and(new Marks(false, true));
    }
    place(step);
  }

  private void note(Result found) {
    marks = marks.and(found.value().marks());
    // A name of an unknown value may select anything, but cannot fail.
    unknown |= found.isUnknown();
    if (missing == null) {
      missing = found.value().missing();
    }
  }

  /** Takes what a step gave for a single item. */
  private void take(Result found, boolean last, boolean constructed) {
    Shape value = found.value().shape();
    absent |= value.mayBeAbsent();
    single = value.present().without(JsonType.ARRAY);
    many = found.sequence();
    ArrayShape array = value.array();
    if (array == null) {
      return;
    }
    Shape arrays = Shape.of(array);
    if (last) {
      whole = whole.join(arrays);
      many = marks.sequences() ? Items.join(many, array) : many;
    } else if (constructed) {
      many = Items.join(many, Items.one(arrays));
    } else {
      lose(marks.constructed());
      many = Items.join(many, array);
    }
  }

  private void lose(boolean lost) {
    unknown |= lost;
  }

  private boolean isConstructed(Step step) {
    boolean constructed =
        dotted
            && step.stages().isEmpty()
            && step.expression() instanceof Expression.ArrayConstructor;
    if (dotted && step.expression().unmodified() instanceof Expression.ArrayConstructor) {
      marks = marks.and(new Marks(false, true));
    }
    return constructed;
  }

  void step(Step step, boolean last) {
    if (single.isNever() && (many == null || Items.most(many) == 0)) {
      absent |= many != null;
      many = null;
      return;
    }
    if (step.expression() instanceof Expression.Sort sort) {
      sort(sort, step, last);
      return;
    }
    Shape one = single;
    ArrayShape all = many;
    if (all != null
        && one.isNever()
        && all.rest() == null
        && all.least() == 1
        && all.first().size() == 1) {
      one = all.first().get(0);
      all = null;
    }
    boolean before = absent || (all != null && all.least() == 0);
    Function<Shape, Result> found = found(step, all == null ? one : one.join(all.elements()));
    boolean constructed = isConstructed(step);
    many = null;
    single = Shape.NEVER;
    if (!one.isNever()) {
      Result result = found.apply(one);
      note(result);
      take(result, last, constructed);
    }
    if (all != null) {
      Shape alone = single;
      ArrayShape sequence = many;
      single = alone;
      many = Items.join(sequence, spread(all, found, last, constructed));
    }
    if (!before) {
      place(step);
    }
  }

  /** What a step gives for an item: for names told from the item, else the same for all. */
  private Function<Shape, Result> found(Step step, Shape items) {
    View view = typer.view.withContext(new Typed(items, null, marks, null));
    if (step.expression() instanceof Expression.Name name && step.stages().isEmpty()) {
      typer.in(view, () -> typer.paths.field(name, items));
      return item -> Result.of(Paths.lookup(item, name.name()).withMarks(marks).typed());
    }
    Result result = typer.in(view, () -> applied(step, typer.visit(step.expression()).typed()));
    return item -> result;
  }

  /** Lays what a step gives for all items out flat. */
  private ArrayShape spread(
      ArrayShape all, Function<Shape, Result> found, boolean last, boolean constructed) {
    Items flat = new Items();
    int certain = 0;
    Shape arrays = Shape.NEVER;
    for (Shape item : all.first()) {
      Result result = found.apply(item.present());
      note(result);
      arrays = arrays.join(result.value().shape().only(Set.of(JsonType.ARRAY)));
      boolean there = !item.mayBeAbsent();
      certain += there && isThere(result) ? 1 : 0;
      add(flat, there ? result : result.optional(), constructed);
    }
    if (all.rest() != null) {
      Result result = found.apply(all.rest());
      note(result);
      arrays = arrays.join(result.value().shape().only(Set.of(JsonType.ARRAY)));
      Items others = new Items();
      add(others, result.optional(), constructed);
      flat.addAny(others.toArray().elements());
    }
    if (last && certain <= 1) {
      whole = whole.join(arrays);
    }
    lose(!constructed && marks.constructed() && !arrays.isNever());
    return flat.toArray();
  }

  private static boolean isThere(Result result) {
    return !result.value().shape().mayBeAbsent() && !result.isUnknown();
  }

  private static void add(Items flat, Result result, boolean constructed) {
    Shape value = result.value().shape();
    ArrayShape sequence = result.sequence();
    if (sequence == null) {
      if (constructed) {
        flat.add(value);
      } else {
        flat.addFlat(value);
      }
    } else if (value.isNever()) {
      flat.addAll(sequence);
    } else {
      flat.addAny(new Items().addFlat(value.optional()).toArray().elements());
      flat.addAny(sequence.elements());
    }
  }

  /** Does with what a step gave what its stages say. */
  private Result applied(Step step, Typed given) {
    Result result = Result.of(given);
    for (Step.Stage stage : step.stages()) {
      if (stage instanceof Step.Filtering filtering) {
        result = typer.paths.filters.filter(result, filtering.predicate(), true);
      }
    }
    return result;
  }

  /** Notes where something may be missing first. */
  private void place(Step step) {
    boolean may = absent || (many != null && many.least() == 0);
    if (!may || missing != null || unknown) {
      return;
    }
    Expression at = step.expression();
    String what =
        at instanceof Expression.Name name
            ? "`" + name.name() + "` may be missing"
            : "this may be missing";
    String why = !absent && many != null ? "there may be no items" : what;
    missing = new Missing(step.start(), step.end(), why);
  }

  // ---- ordering

  private void sort(Expression.Sort sort, Step step, boolean last) {
    ArrayShape items = single.isNever() ? many : Items.join(many, Items.one(single));
    if (items == null) {
      return;
    }
    Typed item = new Typed(items.elements(), null, marks, null);
    if (item.isUnknown()) {
      unknown = true;
      return;
    }
    if (Items.most(items) > 1) {
      sort.terms()
          .forEach(term -> key(term.key(), typer.typed(term.key(), typer.view.withContext(item))));
    }
    single = Shape.NEVER;
    Result result = Result.sequence(Items.shuffled(items)).withMarks(marks);
    for (Step.Stage stage : step.stages()) {
      if (stage instanceof Step.Filtering filtering) {
        result = typer.paths.filters.filter(result, filtering.predicate(), false);
      }
    }
    note(result);
    take(result, last, false);
    if (!single.isNever()) {
      many = Items.join(many, Items.one(single));
      single = Shape.NEVER;
    }
    place(step);
  }

  private void key(Expression at, Typed key) {
    Shape fits = Operators.fitting(key, Operators.ORDERED);
    // There may be fewer than two items, which nothing is asked of.
    Outcome outcome =
        fits.equals(key.shape()) && (key.shape().present().types().size() <= 1)
            ? Outcome.FINE
            : Outcome.PERHAPS;
    if (key.isUnknown()) {
      typer.complete = false;
    } else {
      typer.findings.look(
          Kind.OPERAND,
          at,
          outcome,
          () -> new Text("items are ordered by numbers or strings, not " + key.shape(), null));
    }
  }
}
