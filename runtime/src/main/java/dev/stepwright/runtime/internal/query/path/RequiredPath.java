package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;

/** A Path that must lead to something, with the text of the error if it does not. */
public final class RequiredPath implements Evaluator {
  private final PathEvaluator path;
  private final Wording wording;

  private RequiredPath(PathEvaluator path, Wording wording) {
    this.path = path;
    this.wording = wording;
  }

  /** What is wrong when the Path leads to nothing. */
  @FunctionalInterface
  private interface Wording {
    QueryFailure failure(String path, Miss miss, QueryData data);
  }

  /**
   * The Path of a field that builds a value: a template's {@code x.$}, {@code ErrorPath}, {@code
   * CausePath}.
   *
   * @param field the field's name, {@code x.$} with its suffix
   */
  public static RequiredPath field(Path path, String field) {
    return new RequiredPath(
        PathEvaluator.of(path),
        (text, miss, data) ->
            QueryFailure.runtime(
                miss.kind() == Miss.Kind.MISAPPLIED
                    ? miss.reason()
                    : "The JSONPath '"
                        + text
                        + "' specified for the field '"
                        + field
                        + "' could not be found in the input '"
                        + data.input().toJson()
                        + "'"));
  }

  /**
   * The Path of a field that selects: {@code InputPath}, {@code OutputPath}, {@code …SecondsPath}.
   */
  public static RequiredPath selection(Path path) {
    return new RequiredPath(
        PathEvaluator.of(path),
        (text, miss, data) ->
            QueryFailure.runtime("Invalid path '" + text + "' : " + miss.reason()));
  }

  /** A Path in a Choice Rule. */
  public static RequiredPath choice(Path path) {
    return new RequiredPath(
        PathEvaluator.of(path),
        (text, miss, data) ->
            QueryFailure.runtime(
                "Invalid path '"
                    + text
                    + "': The choice state's condition path references an invalid value."));
  }

  /**
   * A Path among the arguments of an Intrinsic Function.
   *
   * @param call the whole call as it was written
   */
  public static RequiredPath argument(Path path, String call) {
    return new RequiredPath(
        PathEvaluator.of(path),
        (text, miss, data) ->
            QueryFailure.runtime(
                "The function '"
                    + call
                    + "' had the following error: "
                    + (miss.kind() == Miss.Kind.MISAPPLIED
                        ? miss.reason()
                        : "The JsonPath argument for the field '"
                            + text
                            + "' could not be found in the input '"
                            + data.input().toJson()
                            + "'")));
  }

  /**
   * {@code ItemsPath}: what it leads to must be an array. AWS names it as one of {@code $}.
   *
   * @param orObject whether it may be an object too, as in a distributed Map
   */
  public static Evaluator items(Path path, boolean orObject) {
    RequiredPath items =
        new RequiredPath(
            PathEvaluator.of(path),
            (text, miss, data) ->
                QueryFailure.referencePathConflict(
                    "Unable to apply step \""
                        + miss.step()
                        + "\" to input "
                        + data.input().toJson()));
    String name = path.text().startsWith("$$") ? path.text().substring(1) : path.text();
    return data -> {
      JsonValue value = items.evaluate(data);
      if (!(value instanceof JsonArray || (orObject && value instanceof JsonObject))) {
        throw QueryFailure.runtime("Reference path \"" + name + "\" must point to array.")
            .asException();
      }
      return value;
    };
  }

  @Override
  public JsonValue evaluate(QueryData data) {
    JsonValue value = path.find(data);
    if (value == null) {
      throw wording.failure(path.path().text(), path.explain(data), data).asException();
    }
    return value;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
