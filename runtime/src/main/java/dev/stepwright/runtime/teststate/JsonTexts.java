package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.InvalidExecutionInputException;
import dev.stepwright.runtime.error.ValidationException;
import dev.stepwright.runtime.internal.engine.Quotas;
import dev.stepwright.runtime.internal.task.ExecutionInput;

/** Members of a request that are texts of JSON. */
final class JsonTexts {
  /** AWS's limit for each of them, in bytes of UTF-8. */
  private static final int MAX_BYTES = Quotas.OF_AWS.payloadBytes();

  private JsonTexts() {}

  /**
   * The value of a text.
   *
   * @param refusal the message if it is no JSON
   * @throws ValidationException if it is no JSON, or longer than AWS takes
   */
  static JsonValue parse(String text, String refusal) {
    try {
      JsonValue value = ExecutionInput.parse(text);
      checkLength(value);
      return value;
    } catch (InvalidExecutionInputException e) {
      throw new ValidationException(refusal, String.valueOf(e.getMessage()));
    }
  }

  /**
   * The value of an input.
   *
   * @throws InvalidExecutionInputException if it is no JSON
   * @throws ValidationException if it is longer than AWS takes
   */
  static JsonValue input(String text) {
    JsonValue value = ExecutionInput.parse(text);
    checkLength(value);
    return value;
  }

  private static void checkLength(JsonValue value) {
    if (value.textBytes() > MAX_BYTES) {
      throw new ValidationException(
          "A member of the request has "
              + value.textBytes()
              + " bytes; expected at most "
              + MAX_BYTES);
    }
  }
}
