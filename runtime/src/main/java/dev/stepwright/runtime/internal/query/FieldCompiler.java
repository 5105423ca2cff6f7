package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.model.FieldValue;

/** Compiles scalar fields: those that are written out and those that an expression computes. */
public final class FieldCompiler {
  private final ExpressionCompiler expressions;

  /**
   * A compiler of fields.
   *
   * @param expressions compiles the JSONata expressions in them
   */
  public FieldCompiler(ExpressionCompiler expressions) {
    this.expressions = expressions;
  }

  /**
   * Compiles a field; JSON null it does not know.
   *
   * @param value the field as the definition has it
   * @param location where it stands, relative to its State: {@code TimeoutSeconds}
   * @param type what it takes from an expression
   */
  public <T> TypedEvaluator<T> compile(FieldValue<T> value, String location, ResultType<T> type) {
    if (value instanceof FieldValue.Literal<T> literal) {
      T constant = literal.value();
      return data -> constant;
    }
    if (value instanceof FieldValue.Computed<T> computed) {
      return compile(computed.expression(), location, type);
    }
    if (value instanceof FieldValue.Substitution<T> substitution) {
      QueryFailure failure = QueryFailure.unfilled(substitution.text(), location);
      return data -> {
        throw failure.asException();
      };
    }
    throw new IllegalArgumentException("No value of " + location + ": " + value);
  }

  /** Compiles an expression that must give a value of a type. */
  public <T> TypedEvaluator<T> compile(
      JsonataExpression expression, String location, ResultType<T> type) {
    Evaluator evaluator = expressions.compile(expression, location);
    JsonataField field = JsonataField.of(expression, location);
    return data -> type.read(evaluator.evaluate(data), field);
  }
}
