package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.path.FilterExpression;
import dev.stepwright.dsl.path.FilterExpression.And;
import dev.stepwright.dsl.path.FilterExpression.Comparison;
import dev.stepwright.dsl.path.FilterExpression.Exists;
import dev.stepwright.dsl.path.FilterExpression.Not;
import dev.stepwright.dsl.path.FilterExpression.Or;
import dev.stepwright.dsl.path.Operand;
import dev.stepwright.runtime.internal.query.QueryFailure;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Turns the condition of a filter into a tree of tests. */
final class FilterCompiler implements FilterExpression.Visitor<FilterCondition> {

  @Override
  public FilterCondition or(Or expression) {
    List<FilterCondition> conditions = all(expression.conditions());
    return (node, search) -> {
      for (FilterCondition condition : conditions) {
        if (condition.test(node, search)) {
          return true;
        }
      }
      return false;
    };
  }

  @Override
  public FilterCondition and(And expression) {
    List<FilterCondition> conditions = all(expression.conditions());
    return (node, search) -> {
      for (FilterCondition condition : conditions) {
        if (!condition.test(node, search)) {
          return false;
        }
      }
      return true;
    };
  }

  private List<FilterCondition> all(List<FilterExpression> expressions) {
    return expressions.stream().map(expression -> expression.accept(this)).toList();
  }

  @Override
  public FilterCondition not(Not expression) {
    FilterCondition condition = expression.condition().accept(this);
    return (node, search) -> !condition.test(node, search);
  }

  @Override
  public FilterCondition exists(Exists expression) {
    return new OperandPath(expression.operand().path())::exists;
  }

  @Override
  public FilterCondition comparison(Comparison expression) {
    Operand left = expression.left();
    Operand right = expression.right();
    if (left instanceof Operand.RegexLiteral || right instanceof Operand.RegexLiteral) {
      return regex(expression);
    }
    FilterOperand leftValue = left.accept(OperandCompiler.INSTANCE);
    FilterOperand rightValue = right.accept(OperandCompiler.INSTANCE);
    FilterComparison comparison = FilterComparison.of(expression.operator());
    return (node, search) -> {
      search.steps(1);
      return comparison.test(leftValue.value(node, search), rightValue.value(node, search), search);
    };
  }

  private static FilterCondition regex(Comparison expression) {
    boolean onTheLeft = expression.left() instanceof Operand.RegexLiteral;
    Operand other = onTheLeft ? expression.right() : expression.left();
    Operand literal = onTheLeft ? expression.left() : expression.right();
    if (other instanceof Operand.RegexLiteral
        || !(literal instanceof Operand.RegexLiteral regex)
        || !FilterComparison.isRegex(expression.operator())) {
      return (node, search) -> FilterComparison.isNegation(expression.operator());
    }
    Pattern pattern;
    try {
      pattern = Pattern.compile(regex.pattern(), RegexFlags.of(regex.flags()));
    } catch (PatternSyntaxException e) {
      QueryFailure failure =
          QueryFailure.runtime(
              "Invalid regular expression: /"
                  + regex.pattern()
                  + "/"
                  + regex.flags()
                  + ": "
                  + e.getDescription());
      return (node, search) -> {
        throw failure.asException();
      };
    }
    FilterOperand value = other.accept(OperandCompiler.INSTANCE);
    return (node, search) ->
        FilterComparison.matches(pattern, value.value(node, search), onTheLeft, search);
  }
}
