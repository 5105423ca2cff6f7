package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Typed.Missing;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells what every kind of node gives. */
final class Typer implements Expression.Visitor<Result> {
  private static final int MOST_VISITS = 50_000;

  /** Thrown where nothing can be told of the whole expression. */
  static final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownException() {
      super(null, null, false, false);
    }
  }

  final Findings findings = new Findings();
  final Operators operators = new Operators(this);
  final Paths paths = new Paths(this);
  final Objects objects = new Objects(this);
  final Calls calls = new Calls(this);

  /** Whether every operand was known. */
  boolean complete = true;

  View view;
  private final Function<String, Shape> variables;
  private final Typed root;
  private int visits;

  /**
   * @param document the input document, null if there is none
   */
  Typer(Function<String, Shape> variables, @Nullable Typed document) {
    this.variables = variables;
    this.root = document == null ? Typed.ANY : document;
    this.view = new View(root, new View.Scope(null), document == null);
  }

  /** Goes through an expression. */
  Result visit(Expression expression) {
    if (++visits > MOST_VISITS) {
      throw new UnknownException();
    }
    return expression.accept(this);
  }

  /** What an expression gives, seen from outside. */
  Typed typed(Expression expression) {
    return visit(expression).typed();
  }

  Typed typed(Expression expression, View seen) {
    return in(seen, () -> typed(expression));
  }

  <T> T in(View seen, java.util.function.Supplier<T> work) {
    View outside = view;
    view = seen;
    try {
      return work.get();
    } finally {
      view = outside;
    }
  }

  /** Nothing is known here, and something may fail that has not been looked at. */
  Result unknown() {
    complete = false;
    return Result.ANY;
  }

  // ---- literals

  private static Result text(String value) {
    return Result.of(Shape.texts(Set.of(value)));
  }

  @Override
  public Result string(Expression.StringLiteral literal) {
    return text(literal.value());
  }

  @Override
  public Result number(Expression.NumberLiteral literal) {
    boolean integer = literal.value() == Math.rint(literal.value());
    return Result.of(integer ? Shape.INTEGER : Shape.NUMBER);
  }

  @Override
  public Result bool(Expression.BooleanLiteral literal) {
    return Result.of(Shape.BOOLEAN);
  }

  @Override
  public Result nullLiteral(Expression.NullLiteral literal) {
    return Result.of(Shape.NULL);
  }

  @Override
  public Result regex(Expression.RegexLiteral literal) {
    return Result.of(Typed.of(new Callable.Opaque(literal)));
  }

  @Override
  public Result transform(Expression.Transform transform) {
    complete = false;
    return Result.of(Typed.of(new Callable.Opaque(transform)));
  }

  @Override
  public Result lambda(Expression.Lambda lambda) {
    return Result.of(Typed.of(new Callable.Closure(lambda, view)));
  }

  // ---- paths

  @Override
  public Result path(Expression.Path path) {
    return paths.path(path);
  }

  @Override
  public Result filter(Expression.Filter filter) {
    Result result = visit(filter.operand());
    for (Expression predicate : filter.predicates()) {
      result = paths.filters.filter(result, predicate, false);
    }
    return result;
  }

  @Override
  public Result keepArray(Expression.KeepArray keepArray) {
    Result result = visit(keepArray.operand());
    return new Result(result.value(), result.sequence(), true);
  }

  @Override
  public Result name(Expression.Name name) {
    return paths.field(name, view.context().shape()).withMarks(view.context().marks());
  }

  @Override
  public Result wildcard(Expression.Wildcard wildcard) {
    return Paths.wildcard(view.context().shape()).withMarks(view.context().marks());
  }

  @Override
  public Result descendants(Expression.Descendants descendants) {
    return Paths.descendants(view.context().shape()).withMarks(view.context().marks());
  }

  @Override
  public Result parent(Expression.Parent parent) {
    throw new UnknownException();
  }

  @Override
  public Result sort(Expression.Sort sort) {
    throw new IllegalStateException("an ordering outside a path");
  }

  // ---- variables

  @Override
  public Result variable(Expression.Variable variable) {
    return switch (variable.name()) {
      case "" -> Result.of(view.context());
      case "$" -> Result.of(root);
      default -> Result.of(find(variable.name()));
    };
  }

  Typed find(String name) {
    Typed bound = view.scope().find(name);
    if (bound != null) {
      return bound;
    }
    Shape shape = variables.apply(name);
    return shape.isAny() && Builtins.contains(name)
        ? Typed.of(new Callable.Named(name))
        : Typed.of(shape);
  }

  /** Whether a name is that of the function of the language, as far as can be seen. */
  boolean isBuiltin(String name) {
    return view.scope().find(name) == null && Builtins.contains(name);
  }

  @Override
  public Result bind(Expression.Bind bind) {
    // What binds anywhere else may do so or not, or again and again.
    throw new UnknownException();
  }

  private Result statement(Expression expression, Function<Expression, Result> otherwise) {
    if (!(expression instanceof Expression.Bind bind)) {
      return otherwise.apply(expression);
    }
    Typed value = statement(bind.value(), this::visit).typed();
    view.scope().bind(bind.variable().name(), value);
    return Result.of(value);
  }

  @Override
  public Result block(Expression.Block block) {
    return block(block, this::seen);
  }

  private Result seen(Expression expression) {
    return Result.of(typed(expression));
  }

  private Result block(Expression.Block block, Function<Expression, Result> last) {
    return in(
        view.nested(),
        () -> {
          Result result = Result.of(Shape.ABSENT);
          List<Expression> expressions = block.expressions();
          boolean never = false;
          for (int i = 0; i < expressions.size() && !never; i++) {
            boolean isLast = i == expressions.size() - 1;
            result = statement(expressions.get(i), isLast ? last : this::seen);
            never = result.typed().isNever();
          }
          return result;
        });
  }

  /** A whole expression, or the body of a function. */
  Result whole(Expression expression) {
    return statement(expression, this::visit);
  }

  /** The value of a function: what a call in its place gives is handed on as it is. */
  Result tail(Expression expression) {
    Expression plain =
        expression instanceof Expression.KeepArray keepArray ? keepArray.operand() : expression;
    if (plain instanceof Expression.Call call) {
      return visit(call);
    }
    if (expression instanceof Expression.Conditional conditional) {
      return conditional(conditional, this::tail);
    }
    return expression instanceof Expression.Block block
        ? block(block, this::tail)
        : statement(expression, this::seen);
  }

  @Override
  public Result conditional(Expression.Conditional conditional) {
    return conditional(conditional, this::seen);
  }

  private Result conditional(
      Expression.Conditional conditional, Function<Expression, Result> branch) {
    Expression condition = conditional.condition();
    if (typed(condition).isNever()) {
      return Result.NEVER;
    }
    View holds = Narrowing.assume(this, view, condition, true);
    View fails = Narrowing.assume(this, view, condition, false);
    Result then = holds == null ? Result.NEVER : in(holds, () -> branch.apply(conditional.then()));
    Expression otherwise = conditional.otherwise();
    if (otherwise == null) {
      Missing place =
          new Missing(
              conditional.start(), conditional.end(), "there is no value if the condition fails");
      return then.join(Result.of(Typed.ABSENT.missingAt(place)));
    }
    return then.join(fails == null ? Result.NEVER : in(fails, () -> branch.apply(otherwise)));
  }

  // ---- operators and constructors

  @Override
  public Result binary(Expression.Binary binary) {
    return Result.of(operators.binary(binary));
  }

  @Override
  public Result negation(Expression.Negation negation) {
    return Result.of(operators.negation(negation));
  }

  @Override
  public Result range(Expression.Range range) {
    return operators.range(range);
  }

  @Override
  public Result array(Expression.ArrayConstructor array) {
    Items items = new Items();
    Typed.Marks marks = Typed.Marks.NONE;
    for (Expression item : array.items()) {
      Typed typed = typed(item);
      if (typed.isNever()) {
        return Result.NEVER;
      }
      marks = marks.and(typed.marks());
      if (item.unmodified() instanceof Expression.ArrayConstructor) {
        items.add(typed.shape());
      } else {
        items.addFlat(typed.shape());
      }
    }
    ArrayShape made = items.toArray();
    return Result.of(Typed.of(Shape.of(made)).withMarks(marks));
  }

  @Override
  public Result object(Expression.ObjectConstructor object) {
    return view.outermost()
        ? objects.group(object.entries(), Result.of(Typed.ABSENT), true)
        : objects.group(object.entries(), Result.of(view.context()), false);
  }

  @Override
  public Result groupBy(Expression.GroupBy groupBy) {
    Result operand =
        groupBy.operand() instanceof Expression.Path path
            ? paths.stream(path)
            : visit(groupBy.operand());
    return objects.group(groupBy.entries(), operand, false);
  }

  // ---- functions

  @Override
  public Result call(Expression.Call call) {
    return calls.call(call, null);
  }

  @Override
  public Result apply(Expression.Apply apply) {
    return calls.apply(apply);
  }

  @Override
  public Result partialApplication(Expression.PartialApplication application) {
    for (Expression argument : application.arguments()) {
      if (!(argument instanceof Expression.Placeholder)) {
        typed(argument);
      }
    }
    return unknown();
  }

  @Override
  public Result placeholder(Expression.Placeholder placeholder) {
    throw new IllegalStateException("a placeholder outside a partial application");
  }

  /** Whether all that is there has one of these types. */
  static boolean isOnly(Shape shape, JsonType... types) {
    Shape present = shape.present();
    return !present.isAny() && !present.isNever() && Set.of(types).containsAll(present.types());
  }

  static @Nullable String singleText(Shape shape) {
    Set<String> texts =
        isOnly(shape, JsonType.STRING) && shape.string() != null ? shape.string().values() : null;
    return texts != null && texts.size() == 1 && !shape.mayBeAbsent()
        ? texts.iterator().next()
        : null;
  }
}
