package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Callable.Argument;
import dev.stepwright.dsl.shape.jsonata.Findings.Outcome;
import dev.stepwright.dsl.shape.jsonata.Findings.Text;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Functions of arrays. */
final class ArrayBuiltins {
  private static final int MOST_TURNS = 4;

  private ArrayBuiltins() {}

  static void add() {
    Builtins.add("append", 2, "<xx:a>", ArrayBuiltins::append);
    Builtins.add("reverse", 1, "<a:a>", ArrayBuiltins::shuffled);
    Builtins.add("shuffle", 1, "<a:a>", ArrayBuiltins::shuffled);
    Builtins.add("distinct", 1, "<x:x>", ArrayBuiltins::distinct);
    Builtins.add("zip", 0, "<a+>", ArrayBuiltins::zip);
    Builtins.add("partition", 2, "<an:a<a>>", ArrayBuiltins::partition);
    Builtins.add("range", 3, "<nnn:a<n>>", ArrayBuiltins::range);
    Builtins.add("map", 2, "<af>", ArrayBuiltins::map);
    Builtins.add("filter", 2, "<af>", ArrayBuiltins::filter);
    Builtins.add("single", 2, "<af?>", ArrayBuiltins::single);
    Builtins.add("reduce", 3, "<afj?:j>", ArrayBuiltins::reduce);
    Builtins.add("sort", 2, "<af?:a>", ArrayBuiltins::sort);
  }

  private static Result append(Use use) {
    Typed first = use.value(0);
    Typed second = use.value(1);
    if (first.shape().isAny() || second.shape().isAny()) {
      return Result.ANY;
    }
    if (first.shape().isAbsent()) {
      return Result.of(second);
    }
    Items both = new Items().addFlat(first.shape().present()).addFlat(second.shape().present());
    Result result = Result.of(Shape.of(both.toArray()));
    if (first.shape().mayBeAbsent()) {
      result = result.join(Result.of(second));
    }
    return second.shape().mayBeAbsent()
        ? result.join(Result.of(first.with(first.shape().present())))
        : result;
  }

  private static Result shuffled(Use use) {
    return use.unlessMissing(Shape.of(Items.shuffled(use.array(0))), 0);
  }

  private static Result distinct(Use use) {
    Shape shape = use.shape(0);
    ArrayShape array = shape.array();
    if (shape.isAny() || array == null) {
      return Result.of(use.value(0));
    }
    Shape items = array.elements();
    ArrayShape left = new ArrayShape(array.least() > 0 ? List.of(items) : List.of(), items);
    Shape others = shape.without(JsonType.ARRAY);
    Shape whole = others.join(Shape.of(left));
    boolean sequence = use.value(0).marks().sequences();
    return new Result(use.value(0).with(whole), sequence ? left : null, false);
  }

  private static Result zip(Use use) {
    List<Shape> items = new ArrayList<>();
    for (int i = 0; i < use.arguments().size(); i++) {
      items.add(use.items(i));
    }
    boolean none = items.stream().anyMatch(Shape::isNever);
    return Result.of(
        none ? Shape.of(Items.NONE) : Shape.arrayOf(Shape.of(new ArrayShape(items, null))));
  }

  private static Result partition(Use use) {
    Shape part = Shape.arrayOf(use.items(0));
    return use.unlessMissing(Shape.arrayOf(part).optional(), 0, 1);
  }

  private static Result range(Use use) {
    boolean integers = use.isInteger(0) && use.isInteger(1) && use.isInteger(2);
    ArrayShape numbers = Items.many(integers ? Shape.INTEGER : Shape.NUMBER);
    return use.unlessMissing(Result.sequence(numbers), 0, 1, 2);
  }

  // ---- functions that take a function

  private static Argument argument(Use use, Typed value) {
    return new Argument(value, use.at());
  }

  private static Typed item(Use use) {
    return new Typed(use.items(0), null, use.value(0).marks(), null);
  }

  private static List<Argument> indexAndArray(Use use) {
    return List.of(
        argument(use, Typed.of(Shape.INTEGER)),
        argument(use, use.value(0).with(use.shape(0).present())));
  }

  private static Result map(Use use) {
    List<Argument> arguments = new ArrayList<>();
    arguments.add(argument(use, item(use)));
    arguments.addAll(indexAndArray(use));
    Typed given = use.typer().calls.callback(use.arguments().get(1), arguments);
    ArrayShape array = use.array(0);
    if (given.isNever() && array.least() > 0 && !use.shape(0).mayBeAbsent()) {
      return Result.NEVER;
    }
    Items items = new Items();
    for (Shape each : array.first()) {
      items.add(each.mayBeAbsent() ? given.shape().optional() : given.shape());
    }
    if (array.rest() != null) {
      items.addAny(given.shape());
    }
    return use.unlessMissing(Result.sequence(items.toArray()), 0).withMarks(given.marks());
  }

  private static Shape where(Use use) {
    if (use.shape(0).isAbsent() || use.items(0).isNever()) {
      return Shape.NEVER;
    }
    return use.typer().calls.where(use.arguments().get(1), item(use), indexAndArray(use)).present();
  }

  private static Result filter(Use use) {
    return use.unlessMissing(Result.sequence(Items.many(where(use))), 0);
  }

  private static Result single(Use use) {
    return use.unlessMissing(use.isGiven(1) ? where(use) : use.items(0), 0);
  }

  private static Result reduce(Use use) {
    Typed initial = use.value(2);
    Typed item = item(use);
    boolean some = use.array(0).least() > 0;
    Shape start = initial.shape();
    if (initial.function() != null || start.isAny() || item.isUnknown()) {
      return use.typer().unknown();
    }
    Shape soFar = start.mayBeAbsent() ? start.present().join(item.shape()) : start;
    for (int turn = 0; ; turn++) {
      Typed next =
          use.typer()
              .calls
              .callback(
                  use.arguments().get(1),
                  List.of(
                      argument(use, new Typed(soFar, null, item.marks(), null)),
                      argument(use, item),
                      argument(use, Typed.of(Shape.INTEGER)),
                      argument(use, use.value(0))));
      Shape joined = soFar.join(next.shape());
      if (joined.isAny() || turn == MOST_TURNS) {
        return use.typer().unknown();
      }
      if (joined.equals(soFar)) {
        boolean none = start.mayBeAbsent() && !some;
        Result result = Result.of(none ? soFar.optional() : soFar);
        return use.unlessMissing(result, 0).withMarks(next.marks());
      }
      soFar = turn < 2 ? joined : soFar.widen(joined);
    }
  }

  private static Result sort(Use use) {
    ArrayShape array = use.array(0);
    Shape items = array.elements();
    if (use.isGiven(1)) {
      Argument item = argument(use, item(use));
      if (Items.most(array) > 1) {
        use.typer().calls.callback(use.arguments().get(1), List.of(item, item));
      }
    } else if (items.isAny()) {
      use.typer().unknown();
    } else if (Items.most(array) > 1) {
      boolean fits = Typer.isOnly(items, JsonType.NUMBER) || Typer.isOnly(items, JsonType.STRING);
      use.typer()
          .findings
          .look(
              Kind.OPERAND,
              use.at(),
              fits || items.isNever() ? Outcome.FINE : Outcome.PERHAPS,
              () -> new Text("`$sort` takes numbers or strings, not " + items, null));
    }
    return shuffled(use);
  }
}
