package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryException;
import dev.stepwright.runtime.internal.query.path.ReferencePathWriter;
import org.jspecify.annotations.Nullable;

/**
 * How data flows through a State. A null part is one the State does not have; the parts of the
 * other query language are always null.
 *
 * @param jsonata whether the State's query language is JSONata
 * @param returns whether the State has a result of its own, as a Task, a Map and a Parallel State
 *     have, which is JSONata's {@code $states.result}
 * @param inputPath {@code InputPath}; gives {@code {}} where it is null
 * @param parameters {@code Parameters} or, in JSONata, {@code Arguments}
 * @param resultSelector {@code ResultSelector}
 * @param resultPath {@code ResultPath}; null for {@code $}
 * @param discardsResult whether {@code ResultPath} is null: the output is the raw input
 * @param assign {@code Assign}
 * @param output {@code Output}
 * @param outputPath {@code OutputPath}; gives {@code {}} where it is null
 * @see <a href="https://states-language.net/spec.html#data">Data</a>
 */
public record DataFlowProgram(
    boolean jsonata,
    boolean returns,
    @Nullable Evaluator inputPath,
    @Nullable Evaluator parameters,
    @Nullable Evaluator resultSelector,
    @Nullable ReferencePathWriter resultPath,
    boolean discardsResult,
    @Nullable Evaluator assign,
    @Nullable Evaluator output,
    @Nullable Evaluator outputPath) {

  /** A flow that leaves data as it is. */
  static final DataFlowProgram NONE =
      new DataFlowProgram(true, false, null, null, null, null, false, null, null, null);

  /**
   * The input after {@code InputPath}.
   *
   * @param raw the State's raw input
   * @throws QueryException if the Path leads to nothing
   */
  public QueryData selectInput(QueryData raw) {
    return inputPath == null ? raw : QueryData.of(inputPath.evaluate(raw), raw.scope());
  }

  /**
   * The effective input: after {@code InputPath} and {@code Parameters}, or {@code Arguments}.
   *
   * @param raw the State's raw input
   * @throws QueryException if it cannot be computed
   */
  public JsonValue effectiveInput(QueryData raw) {
    QueryData selected = selectInput(raw);
    return parameters == null ? selected.input() : parameters.evaluate(selected);
  }

  /**
   * The State's output for a result.
   *
   * @param raw the State's raw input
   * @throws QueryException if it cannot be computed
   */
  public JsonValue output(QueryData raw, JsonValue result) {
    if (jsonata) {
      return output == null ? result : output.evaluate(withResult(raw, result));
    }
    JsonValue selected =
        resultSelector == null
            ? result
            : resultSelector.evaluate(QueryData.of(result, raw.scope()));
    JsonValue merged = selected;
    if (discardsResult) {
      merged = raw.input();
    } else if (resultPath != null) {
      merged = resultPath.write(raw.input(), selected);
    }
    return selectOutput(merged, raw);
  }

  /** What {@code OutputPath} leaves of an output. */
  public JsonValue selectOutput(JsonValue output, QueryData raw) {
    return outputPath == null ? output : outputPath.evaluate(QueryData.of(output, raw.scope()));
  }

  /**
   * The Variables assigned, by name; null if there is no {@code Assign}.
   *
   * @param raw the State's raw input
   * @param result what JSONPath's {@code $} and JSONata's {@code $states.result} are
   * @throws QueryException if one cannot be computed
   */
  public @Nullable JsonObject assign(QueryData raw, JsonValue result) {
    return assign == null ? null : assign(assign, raw, result);
  }

  JsonObject assign(Evaluator variables, QueryData raw, JsonValue result) {
    QueryData data = jsonata ? withResult(raw, result) : QueryData.of(result, raw.scope());
    return (JsonObject) variables.evaluate(data);
  }

  /** This flow, of which an observer is told every value. */
  DataFlowProgram observed(FieldObserver observer) {
    return new DataFlowProgram(
        jsonata,
        returns,
        observer.of(ObservedField.INPUT_PATH, inputPath),
        observer.of(ObservedField.PARAMETERS, parameters),
        observer.of(ObservedField.RESULT_SELECTOR, resultSelector),
        resultPath,
        discardsResult,
        assign,
        output,
        afterResultPath(observer));
  }

  /** {@code OutputPath} applies to what {@code ResultPath} has made. */
  private Evaluator afterResultPath(FieldObserver observer) {
    Evaluator merged = observer.of(ObservedField.RESULT_PATH, null);
    return data -> {
      JsonValue value = merged.evaluate(data);
      return outputPath == null ? value : outputPath.evaluate(data);
    };
  }

  private QueryData withResult(QueryData raw, JsonValue result) {
    return returns ? new QueryData(raw.input(), result, null, raw.scope()) : raw;
  }
}
