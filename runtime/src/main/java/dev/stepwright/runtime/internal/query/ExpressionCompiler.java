package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.jsonata.JsonataExpression;

/** Compiles JSONata expressions. */
@FunctionalInterface
public interface ExpressionCompiler {

  /**
   * Compiles an expression.
   *
   * @param expression the expression
   * @param location where it stands, relative to its State, as messages name it: {@code
   *     Output/a/b[0]}
   */
  Evaluator compile(JsonataExpression expression, String location);
}
