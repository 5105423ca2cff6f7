package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.jsonata.Expression.Entry;
import dev.stepwright.dsl.jsonata.Expression.Name;
import dev.stepwright.dsl.jsonata.Expression.Variable;
import dev.stepwright.dsl.jsonata.JsonataReferences.TopLevelReference;
import dev.stepwright.dsl.jsonata.JsonataReferences.VariableReference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks an expression in the order of its evaluation. Every visit returns the collector. */
final class ReferenceCollector implements Expression.Visitor<ReferenceCollector> {
  final List<TopLevelReference> topLevel = new ArrayList<>();
  final List<VariableReference> roots = new ArrayList<>();
  final List<VariableReference> free = new ArrayList<>();

  /** For a use of {@code $states} that a field name follows, that name. */
  final IdentityHashMap<VariableReference, Name> firstSteps = new IdentityHashMap<>();

  private Scope scope = new Scope(null, Scope.Kind.BLOCK);

  /** Whether the context is the input document. */
  private boolean atTopLevel = true;

  private ReferenceCollector() {}

  static ReferenceCollector collect(Expression root) {
    ReferenceCollector collector = root.accept(new ReferenceCollector());
    collector.free.addAll(collector.scope.close());
    return collector;
  }

  private ReferenceCollector visit(@Nullable Expression expression) {
    return expression == null ? this : expression.accept(this);
  }

  private ReferenceCollector visitAll(List<? extends Expression> expressions) {
    expressions.forEach(this::visit);
    return this;
  }

  private void visitEntries(List<Entry> entries) {
    for (Entry entry : entries) {
      visit(entry.key());
      visit(entry.value());
    }
  }

  /** Walks what may change the context, and changes it back. */
  private void inContext(Runnable walk) {
    boolean outside = atTopLevel;
    walk.run();
    atTopLevel = outside;
  }

  /** Walks what has items of some value as its context. */
  private ReferenceCollector below(Runnable walk) {
    inContext(
        () -> {
          atTopLevel = false;
          walk.run();
        });
    return this;
  }

  private ReferenceCollector within(Scope.Kind kind, Runnable walk) {
    Scope outside = scope;
    Scope inside = new Scope(outside, kind);
    scope = inside;
    walk.run();
    scope = outside;
    inside.close();
    return this;
  }

  // ---- references

  private void use(Variable variable, boolean called, @Nullable Name next) {
    String name = variable.name();
    if (name.isEmpty()) {
      topLevel("$", next == null ? null : next.name(), variable);
      return;
    }
    VariableReference use = new VariableReference(name, called, variable.start(), variable.end());
    if (name.equals("$")) {
      roots.add(use);
    } else if (!scope.binds(name)) {
      if (next != null && name.equals(JsonataReferences.STATES)) {
        firstSteps.put(use, next);
      }
      if (!scope.await(use)) {
        free.add(use);
      }
    }
  }

  private ReferenceCollector topLevel(String text, @Nullable String field, Expression node) {
    if (atTopLevel) {
      topLevel.add(new TopLevelReference(text, field, node.start(), node.end()));
    }
    return this;
  }

  private ReferenceCollector called(Expression procedure) {
    if (procedure instanceof Variable variable) {
      use(variable, true, null);
      return this;
    }
    return visit(procedure);
  }

  @Override
  public ReferenceCollector variable(Variable variable) {
    use(variable, false, null);
    return this;
  }

  @Override
  public ReferenceCollector name(Name name) {
    return topLevel(name.name(), null, name);
  }

  @Override
  public ReferenceCollector wildcard(Expression.Wildcard wildcard) {
    return topLevel("*", null, wildcard);
  }

  @Override
  public ReferenceCollector descendants(Expression.Descendants descendants) {
    return topLevel("**", null, descendants);
  }

  @Override
  public ReferenceCollector parent(Expression.Parent parent) {
    return topLevel("%", null, parent);
  }

  // ---- what changes the context

  @Override
  public ReferenceCollector path(Expression.Path path) {
    inPath(path, () -> steps(path));
    return this;
  }

  private void inPath(Expression.Path path, Runnable walk) {
    // Most paths bind nothing and need no scope.
    boolean binds = false;
    for (Step step : path.steps()) {
      binds |= step.focus() != null || step.index() != null || !step.stages().isEmpty();
    }
    if (binds) {
      within(Scope.Kind.PATH, () -> inContext(walk));
    } else {
      inContext(walk);
    }
  }

  /** Walks a path and leaves {@link #atTopLevel} as it is for what comes after its last step. */
  private void steps(Expression.Path path) {
    List<Step> steps = path.steps();
    for (int i = 0; i < steps.size(); i++) {
      boolean named =
          i + 1 < steps.size() && steps.get(i + 1).expression() instanceof Expression.Name;
      Step step = steps.get(i);
      step(step.expression(), named ? (Name) steps.get(i + 1).expression() : null);
      // A step that binds its focus leaves the context where it was, and so does an ordering.
      if (step.focus() == null && !(step.expression() instanceof Expression.Sort)) {
        atTopLevel = false;
      }
      modifiers(step);
    }
  }

  private void step(Expression expression, @Nullable Name next) {
    if (expression instanceof Variable variable) {
      use(variable, false, next);
    } else if (expression instanceof Expression.Filter filter) {
      step(filter.operand(), next);
      below(() -> visitAll(filter.predicates()));
    } else {
      visit(expression);
    }
  }

  private void modifiers(Step step) {
    if (step.focus() != null) {
      scope.declare(step.focus().name());
    }
    if (step.index() != null) {
      scope.declare(step.index().name());
    }
    for (Step.Stage stage : step.stages()) {
      if (stage instanceof Step.Filtering filtering) {
        visit(filtering.predicate());
      } else if (stage instanceof Step.Indexing indexing) {
        scope.declare(indexing.variable().name());
      }
    }
  }

  @Override
  public ReferenceCollector sort(Expression.Sort sort) {
    sort.terms().forEach(term -> visit(term.key()));
    return this;
  }

  @Override
  public ReferenceCollector groupBy(Expression.GroupBy groupBy) {
    if (groupBy.operand() instanceof Expression.Path path) {
      // The keys and values see what the path binds.
      inPath(
          path,
          () -> {
            steps(path);
            visitEntries(groupBy.entries());
          });
      return this;
    }
    visit(groupBy.operand());
    return below(() -> visitEntries(groupBy.entries()));
  }

  @Override
  public ReferenceCollector filter(Expression.Filter filter) {
    visit(filter.operand());
    return below(() -> visitAll(filter.predicates()));
  }

  @Override
  public ReferenceCollector transform(Expression.Transform transform) {
    return within(
        Scope.Kind.TRANSFORM,
        () ->
            below(
                () -> {
                  visit(transform.pattern());
                  visit(transform.update());
                  visit(transform.delete());
                }));
  }

  // ---- what binds variables

  @Override
  public ReferenceCollector block(Expression.Block block) {
    return within(Scope.Kind.BLOCK, () -> visitAll(block.expressions()));
  }

  @Override
  public ReferenceCollector bind(Expression.Bind bind) {
    visit(bind.value());
    scope.assign(bind.variable().name());
    return this;
  }

  @Override
  public ReferenceCollector lambda(Expression.Lambda lambda) {
    return within(
        Scope.Kind.FUNCTION,
        () -> {
          lambda.parameters().forEach(parameter -> scope.declare(parameter.name()));
          visit(lambda.body());
        });
  }

  // ---- the rest

  @Override
  public ReferenceCollector call(Expression.Call call) {
    return called(call.procedure()).visitAll(call.arguments());
  }

  @Override
  public ReferenceCollector partialApplication(Expression.PartialApplication application) {
    return called(application.procedure()).visitAll(application.arguments());
  }

  @Override
  public ReferenceCollector apply(Expression.Apply apply) {
    return visit(apply.argument()).called(apply.function());
  }

  @Override
  public ReferenceCollector array(Expression.ArrayConstructor array) {
    return visitAll(array.items());
  }

  @Override
  public ReferenceCollector range(Expression.Range range) {
    return visit(range.first()).visit(range.last());
  }

  @Override
  public ReferenceCollector object(Expression.ObjectConstructor object) {
    visitEntries(object.entries());
    return this;
  }

  @Override
  public ReferenceCollector keepArray(Expression.KeepArray keepArray) {
    return visit(keepArray.operand());
  }

  @Override
  public ReferenceCollector binary(Expression.Binary binary) {
    return visit(binary.left()).visit(binary.right());
  }

  @Override
  public ReferenceCollector negation(Expression.Negation negation) {
    return visit(negation.operand());
  }

  @Override
  public ReferenceCollector conditional(Expression.Conditional conditional) {
    return visit(conditional.condition()).visit(conditional.then()).visit(conditional.otherwise());
  }

  @Override
  public ReferenceCollector placeholder(Expression.Placeholder placeholder) {
    return this;
  }

  @Override
  public ReferenceCollector string(Expression.StringLiteral literal) {
    return this;
  }

  @Override
  public ReferenceCollector number(Expression.NumberLiteral literal) {
    return this;
  }

  @Override
  public ReferenceCollector bool(Expression.BooleanLiteral literal) {
    return this;
  }

  @Override
  public ReferenceCollector nullLiteral(Expression.NullLiteral literal) {
    return this;
  }

  @Override
  public ReferenceCollector regex(Expression.RegexLiteral literal) {
    return this;
  }
}
