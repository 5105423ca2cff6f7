package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryException;
import dev.stepwright.runtime.internal.query.path.ReferencePathWriter;
import org.jspecify.annotations.Nullable;

/**
 * A Catcher, compiled.
 *
 * @param errors which errors it catches
 * @param jsonata whether the State's query language is JSONata
 * @param resultPath {@code ResultPath}; null for {@code $}
 * @param discardsError whether {@code ResultPath} is null: the output is the raw input
 * @param assign {@code Assign}
 * @param output {@code Output}
 * @param next the State to go on with
 * @see <a href="https://states-language.net/spec.html#fallback-states">Fallback States</a>
 */
public record CatcherProgram(
    ErrorMatcher errors,
    boolean jsonata,
    @Nullable ReferencePathWriter resultPath,
    boolean discardsError,
    @Nullable Evaluator assign,
    @Nullable Evaluator output,
    StateProgram next) {

  /**
   * The State's output for an error.
   *
   * @param raw the State's raw input
   * @param errorOutput the Error Output
   * @throws QueryException if it cannot be computed
   */
  public JsonValue output(QueryData raw, JsonObject errorOutput) {
    if (jsonata) {
      return output == null ? errorOutput : output.evaluate(withError(raw, errorOutput));
    }
    if (discardsError) {
      return raw.input();
    }
    return resultPath == null ? errorOutput : resultPath.write(raw.input(), errorOutput);
  }

  /**
   * The Variables assigned, by name; null if there is no {@code Assign}.
   *
   * @throws QueryException if one cannot be computed
   */
  public @Nullable JsonObject assign(QueryData raw, JsonObject errorOutput) {
    if (assign == null) {
      return null;
    }
    QueryData data = jsonata ? withError(raw, errorOutput) : QueryData.of(errorOutput, raw.scope());
    return (JsonObject) assign.evaluate(data);
  }

  private static QueryData withError(QueryData raw, JsonObject errorOutput) {
    return new QueryData(raw.input(), null, errorOutput, raw.scope());
  }
}
