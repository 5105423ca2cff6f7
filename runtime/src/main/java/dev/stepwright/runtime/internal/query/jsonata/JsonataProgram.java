package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.runtime.internal.query.QueryData;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression, compiled. Immutable; any number of threads may evaluate it at once.
 *
 * @see <a href="https://states-language.net/spec.html#using-jsonata">Using JSONata</a>
 */
public final class JsonataProgram {
  private final String source;
  private final Node root;
  private final Scope scope;

  private JsonataProgram(String source, Compiler.Compiled compiled) {
    this.source = source;
    this.root = compiled.root();
    this.scope = compiled.scope();
  }

  /** Compiles an expression. */
  public static JsonataProgram compile(JsonataExpression expression) {
    return new JsonataProgram(expression.source().strip(), Compiler.compile(expression.root()));
  }

  /** The text of the expression, without white space around it: how messages quote it. */
  public String source() {
    return source;
  }

  /**
   * The value of the expression, or null if it is undefined. It shares with the data what it only
   * passes on.
   *
   * @throws JsonataException if the evaluation fails or goes beyond its limits
   * @throws UnsupportedResultException if the value is or holds a function
   */
  public @Nullable JsonValue evaluate(QueryData data, JsonataEnvironment environment) {
    return evaluate(null, data, environment);
  }

  /**
   * The value of the expression for an input document, which Step Functions does not have.
   *
   * @see #evaluate(QueryData, JsonataEnvironment)
   */
  @Nullable JsonValue evaluate(
      @Nullable JsonValue document, QueryData data, JsonataEnvironment environment) {
    Object input = Values.ofNullable(document);
    Evaluation evaluation = new Evaluation(environment, data, input);
    Object context = input;
    if (input instanceof JsonArray array) {
      ArrayValue wrapper = ArrayValue.sequence(evaluation, array);
      wrapper.wrapper = true;
      context = wrapper;
    }
    Object result = root.evaluate(context, Frame.of(evaluation, null, scope));
    return result == null ? null : new Results(evaluation).json(result);
  }
}
