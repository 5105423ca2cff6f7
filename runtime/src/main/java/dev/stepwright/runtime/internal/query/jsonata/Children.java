package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.jsonata.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes directly below one of the syntax tree, in the order they are written. */
final class Children implements Expression.Visitor<List<Expression>> {
  private static final Children VISITOR = new Children();

  private Children() {}

  static List<Expression> of(Expression expression) {
    return expression.accept(VISITOR);
  }

  private static List<Expression> all(@Nullable Expression... expressions) {
    List<Expression> all = new ArrayList<>(expressions.length);
    for (Expression expression : expressions) {
      if (expression != null) {
        all.add(expression);
      }
    }
    return all;
  }

  private static void add(List<Expression.Entry> entries, List<Expression> all) {
    for (Expression.Entry entry : entries) {
      all.add(entry.key());
      all.add(entry.value());
    }
  }

  @Override
  public List<Expression> path(Expression.Path path) {
    List<Expression> all = new ArrayList<>();
    for (Step step : path.steps()) {
      all.add(step.expression());
      for (Step.Stage stage : step.stages()) {
        if (stage instanceof Step.Filtering filtering) {
          all.add(filtering.predicate());
        }
      }
    }
    return all;
  }

  @Override
  public List<Expression> sort(Expression.Sort sort) {
    List<Expression> all = new ArrayList<>();
    sort.terms().forEach(term -> all.add(term.key()));
    return all;
  }

  @Override
  public List<Expression> array(Expression.ArrayConstructor array) {
    return array.items();
  }

  @Override
  public List<Expression> range(Expression.Range range) {
    return all(range.first(), range.last());
  }

  @Override
  public List<Expression> object(Expression.ObjectConstructor object) {
    List<Expression> all = new ArrayList<>();
    add(object.entries(), all);
    return all;
  }

  @Override
  public List<Expression> groupBy(Expression.GroupBy groupBy) {
    List<Expression> all = all(groupBy.operand());
    add(groupBy.entries(), all);
    return all;
  }

  @Override
  public List<Expression> filter(Expression.Filter filter) {
    List<Expression> all = all(filter.operand());
    all.addAll(filter.predicates());
    return all;
  }

  @Override
  public List<Expression> keepArray(Expression.KeepArray keepArray) {
    return all(keepArray.operand());
  }

  @Override
  public List<Expression> binary(Expression.Binary binary) {
    return all(binary.left(), binary.right());
  }

  @Override
  public List<Expression> negation(Expression.Negation negation) {
    return all(negation.operand());
  }

  @Override
  public List<Expression> conditional(Expression.Conditional conditional) {
    return all(conditional.condition(), conditional.then(), conditional.otherwise());
  }

  @Override
  public List<Expression> block(Expression.Block block) {
    return block.expressions();
  }

  @Override
  public List<Expression> bind(Expression.Bind bind) {
    return all(bind.value());
  }

  @Override
  public List<Expression> lambda(Expression.Lambda lambda) {
    return all(lambda.body());
  }

  @Override
  public List<Expression> call(Expression.Call call) {
    List<Expression> all = all(call.procedure());
    all.addAll(call.arguments());
    return all;
  }

  @Override
  public List<Expression> partialApplication(Expression.PartialApplication application) {
    List<Expression> all = all(application.procedure());
    all.addAll(application.arguments());
    return all;
  }

  @Override
  public List<Expression> apply(Expression.Apply apply) {
    return all(apply.argument(), apply.function());
  }

  @Override
  public List<Expression> transform(Expression.Transform transform) {
    return all(transform.pattern(), transform.update(), transform.delete());
  }

  @Override
  public List<Expression> name(Expression.Name name) {
    return List.of();
  }

  @Override
  public List<Expression> wildcard(Expression.Wildcard wildcard) {
    return List.of();
  }

  @Override
  public List<Expression> descendants(Expression.Descendants descendants) {
    return List.of();
  }

  @Override
  public List<Expression> parent(Expression.Parent parent) {
    return List.of();
  }

  @Override
  public List<Expression> variable(Expression.Variable variable) {
    return List.of();
  }

  @Override
  public List<Expression> string(Expression.StringLiteral literal) {
    return List.of();
  }

  @Override
  public List<Expression> number(Expression.NumberLiteral literal) {
    return List.of();
  }

  @Override
  public List<Expression> bool(Expression.BooleanLiteral literal) {
    return List.of();
  }

  @Override
  public List<Expression> nullLiteral(Expression.NullLiteral literal) {
    return List.of();
  }

  @Override
  public List<Expression> regex(Expression.RegexLiteral literal) {
    return List.of();
  }

  @Override
  public List<Expression> placeholder(Expression.Placeholder placeholder) {
    return List.of();
  }
}
