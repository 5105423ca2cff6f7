package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.jsonata.Expression.Entry;
import dev.stepwright.dsl.jsonata.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of an {@link Operand}, or all of one that is no path. */
final class OperandStep {
  Expression expression;
  int end;
  boolean keepArray;
  @Nullable Variable focus;
  @Nullable Variable index;

  /** What belongs to the expression itself: it was no path yet when this was written. */
  @Nullable List<Step.Filtering> filters;

  @Nullable List<Entry> grouping;

  /** What belongs to the step. */
  @Nullable List<Step.Stage> stages;

  OperandStep(Expression expression) {
    this.expression = expression;
    this.end = expression.end();
  }

  boolean isBare() {
    return filters == null && stages == null && grouping == null && focus == null && index == null;
  }

  void addFilter(Step.Filtering filter) {
    filters = filters == null ? new ArrayList<>(2) : filters;
    filters.add(filter);
  }

  void addStage(Step.Stage stage) {
    stages = stages == null ? new ArrayList<>(2) : stages;
    stages.add(stage);
  }

  void filtersBecomeStages() {
    if (filters != null) {
      filters.forEach(this::addStage);
      filters = null;
    }
  }

  /** A string that is a step names a field; other literals are a fault. */
  void becomeName() {
    if (expression instanceof Expression.StringLiteral string) {
      expression = new Expression.Name(string.value(), string.start(), string.end());
    } else if (expression instanceof Expression.NumberLiteral number) {
      throw Faults.literalStep(number.start(), JsonText.number(number.value()));
    } else if (expression instanceof Expression.BooleanLiteral bool) {
      throw Faults.literalStep(bool.start(), String.valueOf(bool.value()));
    } else if (expression instanceof Expression.NullLiteral nullLiteral) {
      throw Faults.literalStep(nullLiteral.start(), "null");
    }
  }

  Expression withModifiers() {
    Expression whole = expression;
    if (filters != null) {
      List<Expression> predicates = new ArrayList<>(filters.size());
      filters.forEach(filter -> predicates.add(filter.predicate()));
      int filtersEnd = filters.get(filters.size() - 1).end();
      whole = new Expression.Filter(whole, predicates, expression.start(), filtersEnd);
    }
    return grouping == null
        ? whole
        : new Expression.GroupBy(whole, grouping, expression.start(), end);
  }

  Step finish() {
    return new Step(
        withModifiers(),
        stages == null ? List.of() : stages,
        focus,
        index,
        keepArray,
        expression.start(),
        end);
  }
}
