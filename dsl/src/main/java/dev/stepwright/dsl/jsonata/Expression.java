package dev.stepwright.dsl.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the syntax tree of a JSONata 2.0.6 expression.
 *
 * <p>The tree is the one to evaluate, not the one that was written: a field name always stands in a
 * {@link Path}, string literals that are steps have become names, a minus sign before a number has
 * gone into the number, and filters sit on the step they belong to. Nothing nests deeper than
 * {@link JsonataExpression#MAX_DEPTH}.
 *
 * <p>{@code start} and {@code end} of every node are UTF-16 offsets into the source, from the first
 * unit of the node to the one after its last.
 */
public sealed interface Expression {

  /** Offset of the node's first UTF-16 unit in the source. */
  int start();

  /** Offset after the node's last UTF-16 unit in the source. */
  int end();

  <R> R accept(Visitor<R> visitor);

  /** What stands inside filters, groupings and {@code []}, which are a node's own modifiers. */
  default Expression unmodified() {
    return this;
  }

  /**
   * {@code a.b.c}: steps, each evaluated on what the one before gave.
   *
   * @param keepArray whether a result of one item stays an array, because {@code []} was written
   *     after some step
   */
  record Path(List<Step> steps, boolean keepArray, int start, int end) implements Expression {
    public Path {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.path(this);
    }
  }

  /** A field name, as a step: {@code total}, {@code `unit price`} or {@code "unit price"}. */
  record Name(String name, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** {@code *}: the values of all fields. */
  record Wildcard(int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.wildcard(this);
    }
  }

  /** {@code **}: the value itself and everything below it. */
  record Descendants(int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.descendants(this);
    }
  }

  /** {@code %}: the object that holds the current one. */
  record Parent(int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parent(this);
    }
  }

  /** {@code ^(a, >b)}: orders the items of the path so far; occurs only as a step. */
  record Sort(List<SortTerm> terms, int start, int end) implements Expression {
    public Sort {
      terms = List.copyOf(terms);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sort(this);
    }
  }

  /**
   * {@code $name}.
   *
   * @param name the name without its dollar sign: empty for {@code $}, {@code "$"} for {@code $$}
   */
  record Variable(String name, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.variable(this);
    }
  }

  /** A string in single or double quotes; the value has its escapes resolved. */
  record StringLiteral(String value, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.string(this);
    }
  }

  /**
   * A number.
   *
   * @param text the literal as written, a minus sign included, so that digits beyond a double's are
   *     not lost
   */
  record NumberLiteral(double value, String text, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** {@code true} or {@code false}. */
  record BooleanLiteral(boolean value, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bool(this);
    }
  }

  /** {@code null}. */
  record NullLiteral(int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nullLiteral(this);
    }
  }

  /**
   * {@code /pattern/flags}, in the syntax of JavaScript; whether it is a valid one is not examined.
   *
   * @param flags any of {@code i} and {@code m}
   */
  record RegexLiteral(String pattern, String flags, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.regex(this);
    }
  }

  /** {@code [a, 1..9]}; items may be {@link Range}s. */
  record ArrayConstructor(List<Expression> items, int start, int end) implements Expression {
    public ArrayConstructor {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.array(this);
    }
  }

  /** {@code first..last}: occurs only as an item of an {@link ArrayConstructor}. */
  record Range(Expression first, Expression last, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.range(this);
    }
  }

  /** <code>{"a": 1}</code>. */
  record ObjectConstructor(List<Entry> entries, int start, int end) implements Expression {
    public ObjectConstructor {
      entries = List.copyOf(entries);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.object(this);
    }
  }

  /**
   * <code>operand{key: value}</code>: groups the items of the operand by key. It is the last thing
   * done to a path even where steps are written after it, as in the reference implementation.
   */
  record GroupBy(Expression operand, List<Entry> entries, int start, int end)
      implements Expression {
    public GroupBy {
      entries = List.copyOf(entries);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.groupBy(this);
    }

    @Override
    public Expression unmodified() {
      return operand.unmodified();
    }
  }

  /**
   * {@code operand[predicate]} where the operand is no path; predicates that follow a step of a
   * path are the step's {@link Step#stages() stages}.
   */
  record Filter(Expression operand, List<Expression> predicates, int start, int end)
      implements Expression {
    public Filter {
      predicates = List.copyOf(predicates);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.filter(this);
    }

    @Override
    public Expression unmodified() {
      return operand.unmodified();
    }
  }

  /** {@code operand[]} where the operand is no path: a result of one item stays an array. */
  record KeepArray(Expression operand, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keepArray(this);
    }

    @Override
    public Expression unmodified() {
      return operand.unmodified();
    }
  }

  /** {@code left + right} and the like. */
  record Binary(BinaryOperator operator, Expression left, Expression right, int start, int end)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /** {@code -operand}, where the operand is no number literal. */
  record Negation(Expression operand, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.negation(this);
    }
  }

  /** {@code condition ? then : otherwise}; without the last part the result may be undefined. */
  record Conditional(
      Expression condition, Expression then, @Nullable Expression otherwise, int start, int end)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conditional(this);
    }
  }

  /** {@code (a; b; c)}: a scope of its own, with the value of its last expression. */
  record Block(List<Expression> expressions, int start, int end) implements Expression {
    public Block {
      expressions = List.copyOf(expressions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.block(this);
    }
  }

  /** {@code $name := value}. */
  record Bind(Variable variable, Expression value, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bind(this);
    }
  }

  /** <code>function($a, $b)&lt;nn:n&gt;{ body }</code>. */
  record Lambda(
      List<Variable> parameters, @Nullable Signature signature, Expression body, int start, int end)
      implements Expression {
    public Lambda {
      parameters = List.copyOf(parameters);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lambda(this);
    }
  }

  /** {@code procedure(arguments)}. */
  record Call(Expression procedure, List<Expression> arguments, int start, int end)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /**
   * {@code procedure(?, arguments)}: a function of the arguments left out, each of which is a
   * {@link Placeholder}.
   */
  record PartialApplication(Expression procedure, List<Expression> arguments, int start, int end)
      implements Expression {
    public PartialApplication {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.partialApplication(this);
    }
  }

  /** {@code ?}: an argument left out of a {@link PartialApplication}. */
  record Placeholder(int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.placeholder(this);
    }
  }

  /** {@code argument ~> function}: calls the function, or chains two of them. */
  record Apply(Expression argument, Expression function, int start, int end) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.apply(this);
    }
  }

  /** {@code |pattern|update,delete|}: a function that returns its argument changed. */
  record Transform(
      Expression pattern, Expression update, @Nullable Expression delete, int start, int end)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.transform(this);
    }
  }

  /** A key and its value in an object constructor or a grouping. */
  record Entry(Expression key, Expression value) {}

  /** One key to sort by: {@code <key}, {@code >key} or, ascending, {@code key}. */
  record SortTerm(Expression key, boolean descending) {}

  /**
   * The types a lambda declares for its parameters and result.
   *
   * @param text as written, angle brackets included, without white space and comments
   */
  record Signature(String text, int start, int end) {}

  /** An operation that must cover every kind of node. */
  interface Visitor<R> {
    R path(Path path);

    R name(Name name);

    R wildcard(Wildcard wildcard);

    R descendants(Descendants descendants);

    R parent(Parent parent);

    R sort(Sort sort);

    R variable(Variable variable);

    R string(StringLiteral literal);

    R number(NumberLiteral literal);

    R bool(BooleanLiteral literal);

    R nullLiteral(NullLiteral literal);

    R regex(RegexLiteral literal);

    R array(ArrayConstructor array);

    R range(Range range);

    R object(ObjectConstructor object);

    R groupBy(GroupBy groupBy);

    R filter(Filter filter);

    R keepArray(KeepArray keepArray);

    R binary(Binary binary);

    R negation(Negation negation);

    R conditional(Conditional conditional);

    R block(Block block);

    R bind(Bind bind);

    R lambda(Lambda lambda);

    R call(Call call);

    R partialApplication(PartialApplication partialApplication);

    R placeholder(Placeholder placeholder);

    R apply(Apply apply);

    R transform(Transform transform);
  }
}
