package dev.stepwright.dsl.path;

import java.util.List;

/** The condition of a filter segment, {@code [?(condition)]}. */
public sealed interface FilterExpression {
  <R> R accept(Visitor<R> visitor);

  /** {@code a || b}: at least one of two or more conditions holds. */
  record Or(List<FilterExpression> conditions) implements FilterExpression {
    public Or {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.or(this);
    }
  }

  /** {@code a && b}: all of two or more conditions hold. */
  record And(List<FilterExpression> conditions) implements FilterExpression {
    public And {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.and(this);
    }
  }

  /** {@code !a}: the condition does not hold. */
  record Not(FilterExpression condition) implements FilterExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /** {@code @.a}: the Path leads to a node, be it {@code false} or {@code null}. */
  record Exists(Operand.PathOperand operand) implements FilterExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.exists(this);
    }
  }

  /** {@code @.a == 1}. */
  record Comparison(Operand left, ComparisonOperator operator, Operand right)
      implements FilterExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }
  }

  /** One method for each kind of condition. */
  interface Visitor<R> {
    R or(Or expression);

    R and(And expression);

    R not(Not expression);

    R exists(Exists expression);

    R comparison(Comparison expression);
  }
}
