package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.InvalidExecutionInputException;
import org.jspecify.annotations.Nullable;

/** The input of executions. */
public final class ExecutionInput {
  private static final JsonReader READER = new JsonReader(Integer.MAX_VALUE);

  private ExecutionInput() {}

  /**
   * The member {@code Input} of a request: a string is JSON text, null or nothing is {@code {}}.
   *
   * @throws InvalidExecutionInputException if a string is no JSON
   */
  static JsonValue of(@Nullable JsonValue input) {
    if (input == null || input instanceof JsonNull) {
      return JsonObject.EMPTY;
    }
    return input instanceof JsonString text ? parse(text.value()) : input;
  }

  /**
   * JSON text, which the history then shows as it was written.
   *
   * @throws InvalidExecutionInputException if it is no JSON
   */
  public static JsonValue parse(String text) {
    JsonReader.Result result = READER.read(text);
    JsonDocument document = result.document();
    if (document == null) {
      throw new InvalidExecutionInputException(String.valueOf(result.faults()));
    }
    JsonValue value = document.root();
    if (value instanceof JsonObject object) {
      return object.withText(text);
    }
    return value instanceof JsonArray array ? array.withText(text) : value;
  }
}
