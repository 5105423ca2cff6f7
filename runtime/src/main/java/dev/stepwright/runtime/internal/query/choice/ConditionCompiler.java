package dev.stepwright.runtime.internal.query.choice;

import dev.stepwright.dsl.model.Condition;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.FieldCompiler;
import dev.stepwright.runtime.internal.query.ResultType;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import java.util.List;

/** Turns conditions into trees of tests, which stop as soon as they are decided. */
public final class ConditionCompiler {
  private final FieldCompiler fields;

  /**
   * A compiler of conditions.
   *
   * @param expressions compiles the JSONata expressions in them
   */
  public ConditionCompiler(ExpressionCompiler expressions) {
    this.fields = new FieldCompiler(expressions);
  }

  /**
   * Compiles a condition.
   *
   * @param condition the condition
   * @param location where it stands, relative to its State: {@code Choices[0]/Condition}
   */
  public ConditionEvaluator compile(Condition condition, String location) {
    if (condition instanceof Condition.And and) {
      return and(all(and.conditions(), location));
    }
    if (condition instanceof Condition.Or or) {
      return or(all(or.conditions(), location));
    }
    if (condition instanceof Condition.Not not) {
      ConditionEvaluator negated = compile(not.condition().condition(), location);
      return data -> !negated.test(data);
    }
    if (condition instanceof Condition.DataTest test) {
      return DataTests.compile(test);
    }
    if (condition instanceof Condition.Expression expression) {
      TypedEvaluator<Boolean> bool =
          fields.compile(expression.value(), location, ResultType.BOOLEAN);
      return bool::evaluate;
    }
    throw new IllegalArgumentException("Unknown kind of condition: " + condition);
  }

  private ConditionEvaluator[] all(List<Condition.Nested> conditions, String location) {
    return conditions.stream()
        .map(nested -> compile(nested.condition(), location))
        .toArray(ConditionEvaluator[]::new);
  }

  private static ConditionEvaluator and(ConditionEvaluator[] conditions) {
    return data -> {
      for (ConditionEvaluator condition : conditions) {
        if (!condition.test(data)) {
          return false;
        }
      }
      return true;
    };
  }

  private static ConditionEvaluator or(ConditionEvaluator[] conditions) {
    return data -> {
      for (ConditionEvaluator condition : conditions) {
        if (condition.test(data)) {
          return true;
        }
      }
      return false;
    };
  }
}
