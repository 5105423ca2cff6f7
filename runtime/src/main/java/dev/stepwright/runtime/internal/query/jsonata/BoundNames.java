package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.jsonata.Step;
import java.util.ArrayList;
import java.util.List;

/** The names that parts of an expression bind. A name too many does no harm in a {@link Scope}. */
final class BoundNames {
  private final Ancestors ancestors;
  private final boolean ofTuples;
  private final List<String> names = new ArrayList<>();

  private BoundNames(Ancestors ancestors, boolean ofTuples) {
    this.ancestors = ancestors;
    this.ofTuples = ofTuples;
  }

  /** What is bound with {@code :=} in the scope that an expression stands in. */
  static List<String> assigned(Iterable<? extends Expression> expressions, Ancestors ancestors) {
    BoundNames bound = new BoundNames(ancestors, false);
    expressions.forEach(bound::visit);
    return bound.names;
  }

  /** What the steps of a path may bind, those of paths inside it included. */
  static List<String> ofTuples(Expression path, Ancestors ancestors) {
    BoundNames bound = new BoundNames(ancestors, true);
    bound.visit(path);
    return bound.names;
  }

  private void visit(Expression expression) {
    if (expression instanceof Expression.Bind bind) {
      names.add(bind.variable().name());
    }
    if (ofTuples) {
      bindings(expression);
    } else if (expression instanceof Expression.Block || expression instanceof Expression.Lambda) {
      return;
    }
    Children.of(expression).forEach(this::visit);
  }

  private void bindings(Expression expression) {
    String label = ancestors.label(expression);
    if (label != null) {
      names.add(label);
    }
    if (!(expression instanceof Expression.Path path)) {
      return;
    }
    for (Step step : path.steps()) {
      if (step.focus() != null) {
        names.add(step.focus().name());
      }
      if (step.index() != null) {
        names.add(step.index().name());
      }
      for (Step.Stage stage : step.stages()) {
        if (stage instanceof Step.Indexing indexing) {
          names.add(indexing.variable().name());
        }
      }
    }
  }
}
