package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.jsonata.BinaryOperator;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.jsonata.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes of a syntax tree the {@link Node}s that evaluate it. */
final class Compiler implements Expression.Visitor<Node> {
  private final Ancestors ancestors;
  private Scope scope;

  private Compiler(Ancestors ancestors, Scope scope) {
    this.ancestors = ancestors;
    this.scope = scope;
  }

  /** A whole expression and the scope it stands in. */
  record Compiled(Node root, Scope scope) {}

  static Compiled compile(Expression root) {
    Ancestors ancestors = Ancestors.in(root);
    Scope scope = new Scope(null, BoundNames.assigned(List.of(root), ancestors));
    return new Compiled(root.accept(new Compiler(ancestors, scope)), scope);
  }

  private Node node(Expression expression) {
    return expression.accept(this);
  }

  private Node[] nodes(List<Expression> expressions) {
    Node[] nodes = new Node[expressions.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = node(expressions.get(i));
    }
    return nodes;
  }

  private <T> T within(@Nullable Scope inner, Supplier<T> compilation) {
    Scope outer = scope;
    scope = inner == null ? outer : inner;
    T result = compilation.get();
    scope = outer;
    return result;
  }

  // ---- paths

  @Override
  public Node path(Expression.Path path) {
    Step first = path.steps().get(0);
    if (path.steps().size() == 1
        && first.focus() != null
        && first.index() == null
        && !(first.expression() instanceof Expression.Name)) {
      // In the reference implementation this is no path: what it would bind is lost.
      Node value = node(first.expression());
      return path.keepArray() ? new KeepArrayNode(value) : value;
    }
    PathNode general = path(path, tupleScope(path, path));
    NamesNode names = general.names();
    return names == null ? general : names;
  }

  private PathNode path(Expression.Path path, @Nullable Scope tupleScope) {
    List<Step> steps = path.steps();
    int first = readsStates(steps) ? 1 : 0;
    StepNode[] nodes = new StepNode[steps.size() - first];
    Expression start = steps.get(0).expression().unmodified();
    boolean dotted = isDotted(steps);
    boolean tuples = false;
    for (int i = 0; i < nodes.length; i++) {
      Step step = steps.get(i + first);
      tuples |= bindsTuples(step);
      Scope inner = tuples ? tupleScope : null;
      Node expression =
          i < first && step.expression() instanceof Expression.Name name
              ? new StatesNode(name.name())
              : within(inner, () -> stepExpression(step.expression(), dotted));
      nodes[i] = step(step, expression, inner, tuples);
    }
    PathNode.Start kind = PathNode.Start.OTHER;
    if (start instanceof Expression.Variable) {
      kind = PathNode.Start.VARIABLE;
    } else if (start instanceof Expression.ArrayConstructor && dotted && !nodes[0].tuples) {
      kind = PathNode.Start.ARRAY;
    }
    return new PathNode(nodes, kind, path.keepArray(), ancestors.carries(path), tupleScope);
  }

  /** Whether a path begins with a field of {@code $states}, by itself. */
  private boolean readsStates(List<Step> steps) {
    return steps.size() > 1
        && steps.get(0).expression() instanceof Expression.Variable variable
        && variable.name().equals(StatesNode.NAME)
        && scope.places(StatesNode.NAME).isEmpty()
        && steps.get(0).stages().isEmpty()
        && !bindsTuples(steps.get(0))
        && steps.get(1).expression() instanceof Expression.Name
        && !bindsTuples(steps.get(1));
  }

  /** Whether there is a dot in a path; an ordering, too, makes a step, but without one. */
  private static boolean isDotted(List<Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      if (!(steps.get(i).expression() instanceof Expression.Sort)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The scope of what a path's steps bind, or null if they bind nothing.
   *
   * @param whole the path, or the grouping of it
   */
  private @Nullable Scope tupleScope(Expression.Path path, Expression whole) {
    for (Step step : path.steps()) {
      if (bindsTuples(step)) {
        return new Scope(scope, BoundNames.ofTuples(whole, ancestors));
      }
    }
    return null;
  }

  private boolean bindsTuples(Step step) {
    if (step.focus() != null || step.index() != null) {
      return true;
    }
    for (Step.Stage stage : step.stages()) {
      if (stage instanceof Step.Indexing) {
        return true;
      }
    }
    Expression expression = step.expression().unmodified();
    return ancestors.label(expression) != null || ancestors.carries(expression);
  }

  private StepNode step(Step step, Node expression, @Nullable Scope tupleScope, boolean tuples) {
    List<Object> stages = new ArrayList<>();
    for (Step.Stage stage : step.stages()) {
      if (stage instanceof Step.Filtering filtering) {
        stages.add(filter(filtering.predicate(), tupleScope));
      } else if (stage instanceof Step.Indexing indexing) {
        stages.add(indexing.variable().name());
      }
    }
    return new StepNode(
        expression,
        stages,
        step.focus() == null ? null : step.focus().name(),
        step.index() == null ? null : step.index().name(),
        ancestors.label(step.expression().unmodified()),
        tuples);
  }

  private Node stepExpression(Expression expression, boolean dotted) {
    if (expression instanceof Expression.Sort sort) {
      // Every key is evaluated in the scope of the step, which is the tuples' if there are any.
      return sort(sort);
    }
    return dotted ? asStep(expression) : node(expression);
  }

  /** An array constructor that is a step gives one item, not its items. */
  private Node asStep(Expression expression) {
    if (expression instanceof Expression.ArrayConstructor array) {
      return array(array, true);
    }
    if (expression instanceof Expression.Filter filter) {
      return filter(filter, asStep(filter.operand()));
    }
    if (expression instanceof Expression.KeepArray keepArray) {
      return new KeepArrayNode(asStep(keepArray.operand()));
    }
    if (expression instanceof Expression.GroupBy groupBy
        && !(groupBy.operand() instanceof Expression.Path)) {
      return new Grouping.Grouped(
          asStep(groupBy.operand()), grouping(groupBy.entries(), operandScope(groupBy)));
    }
    return node(expression);
  }

  @Override
  public Node name(Expression.Name name) {
    return new FieldNode(name.name());
  }

  @Override
  public Node wildcard(Expression.Wildcard wildcard) {
    return new WildcardNode();
  }

  @Override
  public Node descendants(Expression.Descendants descendants) {
    return new DescendantsNode();
  }

  @Override
  public Node parent(Expression.Parent parent) {
    String label = ancestors.labelOf(parent);
    return label == null
        ? new Node.Constant(null)
        : new VariableNode(label, scope.places(label), null);
  }

  @Override
  public SortNode sort(Expression.Sort sort) {
    Node[] keys = new Node[sort.terms().size()];
    boolean[] descending = new boolean[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = node(sort.terms().get(i).key());
      descending[i] = sort.terms().get(i).descending();
    }
    return new SortNode(keys, descending, scope);
  }

  private ItemFilter filter(Expression predicate, @Nullable Scope tupleScope) {
    Double position =
        predicate instanceof Expression.NumberLiteral literal ? literal.value() : null;
    return new ItemFilter(within(tupleScope, () -> node(predicate)), position, tupleScope);
  }

  @Override
  public Node filter(Expression.Filter filter) {
    return filter(filter, node(filter.operand()));
  }

  private Node filter(Expression.Filter filter, Node operand) {
    Scope tupleScope = operandScope(filter);
    ItemFilter[] filters = new ItemFilter[filter.predicates().size()];
    for (int i = 0; i < filters.length; i++) {
      filters[i] = filter(filter.predicates().get(i), tupleScope);
    }
    return new FilterNode(operand, filters);
  }

  /** The scope of what a modified operand hands on, or null if it hands on nothing. */
  private @Nullable Scope operandScope(Expression whole) {
    return ancestors.carries(whole.unmodified())
        ? new Scope(scope, BoundNames.ofTuples(whole, ancestors))
        : null;
  }

  @Override
  public Node groupBy(Expression.GroupBy groupBy) {
    if (groupBy.operand() instanceof Expression.Path path) {
      Scope tupleScope = tupleScope(path, groupBy);
      return new Grouping.Grouped(path(path, tupleScope), grouping(groupBy.entries(), tupleScope));
    }
    return new Grouping.Grouped(
        node(groupBy.operand()), grouping(groupBy.entries(), operandScope(groupBy)));
  }

  @Override
  public Node object(Expression.ObjectConstructor object) {
    return new Grouping.Constructor(grouping(object.entries(), null));
  }

  private Grouping grouping(List<Expression.Entry> entries, @Nullable Scope tupleScope) {
    Node[] keys = new Node[entries.size()];
    Node[] values = new Node[entries.size()];
    return within(
        tupleScope,
        () -> {
          for (int i = 0; i < keys.length; i++) {
            keys[i] = node(entries.get(i).key());
            values[i] = node(entries.get(i).value());
          }
          return new Grouping(keys, values, tupleScope);
        });
  }

  // ---- values

  @Override
  public Node keepArray(Expression.KeepArray keepArray) {
    return new KeepArrayNode(node(keepArray.operand()));
  }

  @Override
  public Node array(Expression.ArrayConstructor array) {
    return array(array, false);
  }

  private Node array(Expression.ArrayConstructor array, boolean step) {
    boolean[] whole = new boolean[array.items().size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = array.items().get(i).unmodified() instanceof Expression.ArrayConstructor;
    }
    return new ArrayNode(nodes(array.items()), whole, step);
  }

  @Override
  public Node range(Expression.Range range) {
    return new RangeNode(node(range.first()), node(range.last()));
  }

  @Override
  public Node string(Expression.StringLiteral literal) {
    return new Node.Constant(literal.value());
  }

  @Override
  public Node number(Expression.NumberLiteral literal) {
    return new Node.Constant(literal.value());
  }

  @Override
  public Node bool(Expression.BooleanLiteral literal) {
    return new Node.Constant(literal.value());
  }

  @Override
  public Node nullLiteral(Expression.NullLiteral literal) {
    return new Node.Constant(JsonNull.NULL);
  }

  @Override
  public Node regex(Expression.RegexLiteral literal) {
    return new RegexNode(literal.pattern(), literal.flags());
  }

  @Override
  public Node placeholder(Expression.Placeholder placeholder) {
    throw new IllegalStateException("a placeholder outside a partial application");
  }

  @Override
  public Node negation(Expression.Negation negation) {
    return new NegationNode(node(negation.operand()));
  }

  @Override
  public Node binary(Expression.Binary binary) {
    Node left = node(binary.left());
    Node right = node(binary.right());
    BinaryOperator operator = binary.operator();
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> new ArithmeticNode(operator, left, right);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          new ComparisonNode(operator, left, right);
      case EQUAL, NOT_EQUAL -> new EqualityNode(operator == BinaryOperator.EQUAL, left, right);
      case AND, OR -> new LogicalNode(operator == BinaryOperator.AND, left, right);
      case IN -> new InclusionNode(left, right);
      case CONCATENATE -> new ConcatenationNode(left, right);
    };
  }

  @Override
  public Node conditional(Expression.Conditional conditional) {
    Expression otherwise = conditional.otherwise();
    return new ConditionalNode(
        node(conditional.condition()),
        node(conditional.then()),
        otherwise == null ? null : node(otherwise));
  }

  // ---- variables and functions

  @Override
  public Node variable(Expression.Variable variable) {
    return switch (variable.name()) {
      case "" -> new Node.Context();
      case "$" -> new Node.Root();
      default -> variable(variable.name());
    };
  }

  private VariableNode variable(String name) {
    return new VariableNode(name, scope.places(name), Builtins.find(name));
  }

  @Override
  public Node bind(Expression.Bind bind) {
    return new BindNode(scope.slot(bind.variable().name()), node(bind.value()));
  }

  @Override
  public Node block(Expression.Block block) {
    return block(block, false);
  }

  private Node block(Expression.Block block, boolean tail) {
    List<Expression> expressions = block.expressions();
    List<String> names = BoundNames.assigned(expressions, ancestors);
    Scope inner = names.isEmpty() ? null : new Scope(scope, names);
    return within(
        inner,
        () -> {
          Node[] nodes = new Node[expressions.size()];
          for (int i = 0; i < nodes.length; i++) {
            boolean last = i == nodes.length - 1;
            nodes[i] = last && tail ? tail(expressions.get(i)) : node(expressions.get(i));
          }
          return new BlockNode(inner, nodes);
        });
  }

  @Override
  public Node lambda(Expression.Lambda lambda) {
    List<String> names = new ArrayList<>();
    // A parameter that is named twice has the last one's value: the earlier ones get no name.
    int parameters = lambda.parameters().size();
    for (int i = 0; i < parameters; i++) {
      String name = lambda.parameters().get(i).name();
      boolean again = false;
      for (int j = i + 1; j < parameters; j++) {
        again |= lambda.parameters().get(j).name().equals(name);
      }
      names.add(again ? " " + i : name);
    }
    names.addAll(BoundNames.assigned(List.of(lambda.body()), ancestors));
    Scope inner = new Scope(scope, names);
    Expression.Signature signature = lambda.signature();
    return new LambdaNode(
        new LambdaValue.Definition(
            inner,
            parameters,
            signature == null ? null : Signature.parse(signature.text()),
            within(inner, () -> tail(lambda.body()))));
  }

  /** The value of a function: a call in its place is left to the function's caller. */
  private Node tail(Expression expression) {
    Expression plain =
        expression instanceof Expression.KeepArray keepArray ? keepArray.operand() : expression;
    if (plain instanceof Expression.Call call) {
      // As in the reference implementation, [] after it is lost.
      return new CallNode.Tail(call(call));
    }
    if (expression instanceof Expression.Conditional conditional) {
      Expression otherwise = conditional.otherwise();
      return new ConditionalNode(
          node(conditional.condition()),
          tail(conditional.then()),
          otherwise == null ? null : tail(otherwise));
    }
    return expression instanceof Expression.Block block ? block(block, true) : node(expression);
  }

  @Override
  public CallNode call(Expression.Call call) {
    return new CallNode(
        node(call.procedure()),
        procedureName(call.procedure()),
        meant(call.procedure()),
        nodes(call.arguments()));
  }

  @Override
  public Node partialApplication(Expression.PartialApplication application) {
    List<Expression> arguments = application.arguments();
    @Nullable Node[] nodes = new @Nullable Node[arguments.size()];
    for (int i = 0; i < nodes.length; i++) {
      Expression argument = arguments.get(i);
      nodes[i] = argument instanceof Expression.Placeholder ? null : node(argument);
    }
    return new PartialNode(
        node(application.procedure()),
        procedureName(application.procedure()),
        meant(application.procedure()),
        nodes);
  }

  private static @Nullable String procedureName(Expression procedure) {
    Expression plain = procedure.unmodified();
    if (plain instanceof Expression.Variable variable) {
      return variable.name();
    }
    return plain instanceof Expression.Path path
            && path.steps().get(0).expression() instanceof Expression.Name name
        ? name.name()
        : null;
  }

  /** Where a field name stands in a function's place, the function that may have been meant. */
  private @Nullable VariableNode meant(Expression procedure) {
    String name = procedureName(procedure);
    return name != null && procedure.unmodified() instanceof Expression.Path
        ? variable(name)
        : null;
  }

  @Override
  public Node apply(Expression.Apply apply) {
    // As in the reference implementation, filters on the call are not applied.
    Expression called = apply.function().unmodified();
    Expression function = called instanceof Expression.Call ? called : apply.function();
    return new ApplyNode(node(apply.argument()), node(function));
  }

  @Override
  public Node transform(Expression.Transform transform) {
    Expression delete = transform.delete();
    return new TransformNode(
        variable("clone"),
        node(transform.pattern()),
        node(transform.update()),
        delete == null ? null : node(delete));
  }
}
