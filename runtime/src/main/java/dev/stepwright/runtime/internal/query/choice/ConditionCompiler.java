package dev.stepwright.runtime.internal.query.choice;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Condition;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.QueryFailure;
import java.util.List;
import java.util.Locale;

/** Turns conditions into trees of tests, which stop as soon as they are decided. */
public final class ConditionCompiler {
  private final ExpressionCompiler expressions;

  /**
   * A compiler of conditions.
   *
   * @param expressions compiles the JSONata expressions in them
   */
  public ConditionCompiler(ExpressionCompiler expressions) {
    this.expressions = expressions;
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
      return expression(expression.value(), location);
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

  private ConditionEvaluator expression(FieldValue<Boolean> value, String location) {
    if (value instanceof FieldValue.Literal<Boolean> literal) {
      return data -> literal.value();
    }
    if (value instanceof FieldValue.Computed<Boolean> computed) {
      Evaluator evaluator = expressions.compile(computed.expression(), location);
      String text = computed.expression().source().strip();
      return data -> {
        JsonValue result = evaluator.evaluate(data);
        if (result instanceof JsonBoolean bool) {
          return bool.value();
        }
        throw notBoolean(text, location, result).asException();
      };
    }
    return DataTests.unfilled(value);
  }

  private static QueryFailure notBoolean(String text, String location, JsonValue result) {
    return QueryFailure.queryEvaluation(
        "The JSONata expression '"
            + text
            + "' specified for the field '"
            + location
            + "' returned an unexpected result type. Expected 'boolean', but was '"
            + result.type().name().toLowerCase(Locale.ROOT)
            + "' for value: "
            + result.toJson());
  }
}
