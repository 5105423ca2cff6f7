package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.JsonataField;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryException;
import java.util.function.LongSupplier;

/**
 * Compiles the JSONata expressions of a definition. What they read is {@code $states} and the
 * Variables; what goes wrong is told as AWS tells it.
 */
public final class JsonataCompiler implements ExpressionCompiler {
  private final JsonataEnvironment environment;

  /**
   * A compiler of expressions within the limits of Step Functions.
   *
   * @param nanoseconds real time, of any origin, for the limit of one second
   */
  public JsonataCompiler(LongSupplier nanoseconds) {
    this(new JsonataEnvironment(JsonataLimits.STEP_FUNCTIONS, nanoseconds));
  }

  JsonataCompiler(JsonataEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Evaluator compile(JsonataExpression expression, String location) {
    return new ProgramEvaluator(
        JsonataProgram.compile(expression), environment, JsonataField.of(expression, location));
  }

  /** A program in its field. */
  private record ProgramEvaluator(
      JsonataProgram program, JsonataEnvironment environment, JsonataField field)
      implements Evaluator {

    /**
     * {@inheritDoc}
     *
     * @throws QueryException {@code States.QueryEvaluationError} if the expression fails, goes
     *     beyond its limits, or is undefined or a function
     */
    @Override
    public JsonValue evaluate(QueryData data) {
      JsonValue value;
      try {
        value = program.evaluate(data, environment);
      } catch (JsonataException e) {
        throw field.threw(e.numberedMessage()).asException();
      } catch (UnsupportedResultException e) {
        throw field.unsupported().asException();
      }
      if (value == null) {
        throw field.undefined().asException();
      }
      return value;
    }
  }
}
