package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Timestamps;
import java.time.Instant;

/**
 * The type of value that a field takes from a JSONata expression.
 *
 * @param <T> the type in Java
 */
@FunctionalInterface
public interface ResultType<T> {

  /** A boolean: {@code Condition}. */
  ResultType<Boolean> BOOLEAN =
      (result, field) -> {
        if (result instanceof JsonBoolean bool) {
          return bool.value();
        }
        throw field.unexpected("boolean", result).asException();
      };

  /** A string: {@code Error}, {@code Cause}, {@code RoleArn}. */
  ResultType<String> STRING =
      (result, field) -> {
        if (result instanceof JsonString string) {
          return string.value();
        }
        throw field.unexpected("string", result).asException();
      };

  /** An array: {@code Items} of an inline Map. */
  ResultType<JsonArray> ARRAY =
      (result, field) -> {
        if (result instanceof JsonArray array) {
          return array;
        }
        throw field.unexpected("array", result).asException();
      };

  /** An array, or an object, whose members are items: {@code Items} of a distributed Map. */
  ResultType<JsonValue> ARRAY_OR_OBJECT =
      (result, field) -> result instanceof JsonObject ? result : ARRAY.read(result, field);

  /** A timestamp: a Wait State's {@code Timestamp}. */
  ResultType<Instant> TIMESTAMP =
      (result, field) -> {
        String text = STRING.read(result, field);
        Instant instant = Timestamps.parse(text);
        if (instant == null) {
          throw field.notTimestamp(text).asException();
        }
        return instant;
      };

  /**
   * A number within bounds, both included: {@code ToleratedFailurePercentage}.
   *
   * <p>Only the message for a value that is no number is known of AWS; for one out of bounds it
   * names them.
   */
  static ResultType<JsonNumber> number(long least, long most) {
    return (result, field) -> {
      if (!(result instanceof JsonNumber number)) {
        throw field.unexpected("number", result).asException();
      }
      if (number.doubleValue() < least || number.doubleValue() > most) {
        throw field.unexpected("number from " + least + " to " + most, result).asException();
      }
      return number;
    };
  }

  /**
   * An integer within bounds, both included: {@code Seconds}, {@code TimeoutSeconds}, {@code
   * HeartbeatSeconds}, {@code MaxConcurrency}, {@code ToleratedFailureCount}, {@code MaxItems},
   * {@code MaxItemsPerBatch}, {@code MaxInputBytesPerBatch}.
   *
   * @see #number
   */
  static ResultType<Long> integer(long least, long most) {
    return (result, field) -> {
      if (!(result instanceof JsonNumber number)) {
        throw field.unexpected("number", result).asException();
      }
      if (!number.isIntegral() || number.longValue() < least || number.longValue() > most) {
        throw field.unexpected("integer from " + least + " to " + most, result).asException();
      }
      return number.longValue();
    };
  }

  /**
   * Reads what an expression has given.
   *
   * @param result what it has given
   * @param field the field it stands in, for the message
   * @throws QueryException {@code States.QueryEvaluationError} if the field does not take it
   */
  T read(JsonValue result, JsonataField field);
}
