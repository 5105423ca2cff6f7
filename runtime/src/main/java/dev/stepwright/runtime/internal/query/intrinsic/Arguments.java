package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.template.IntrinsicFunction;

/**
 * The evaluated arguments of one call. One of the wrong type or value is an {@link IntrinsicFault},
 * for which AWS has the same words whatever is wrong.
 */
final class Arguments {
  /** What Base64 and hash functions take; characters, not bytes. */
  private static final int MAX_CHARACTERS = 10_000;

  private final IntrinsicFunction function;
  private final JsonValue[] values;

  Arguments(IntrinsicFunction function, JsonValue[] values) {
    this.function = function;
    this.values = values;
  }

  int size() {
    return values.length;
  }

  JsonValue value(int index) {
    return values[index];
  }

  String string(int index) {
    if (values[index] instanceof JsonString string) {
      return string.value();
    }
    throw invalid();
  }

  /** A text that is not too long for the functions that have a limit. */
  String limited(String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw invalid();
    }
    return text;
  }

  JsonArray array(int index) {
    if (values[index] instanceof JsonArray array) {
      return array;
    }
    throw invalid();
  }

  JsonObject object(int index) {
    if (values[index] instanceof JsonObject object) {
      return object;
    }
    throw invalid();
  }

  JsonNumber number(int index) {
    if (values[index] instanceof JsonNumber number) {
      return number;
    }
    throw invalid();
  }

  /** A number as an integer, its fraction dropped. */
  int truncated(int index) {
    JsonNumber number = number(index);
    return integer(number.isIntegral() ? number.longValue() : (long) number.doubleValue());
  }

  /** A number as the nearest integer, halves up: {@code -1.5} is {@code -1}. */
  int rounded(int index) {
    JsonNumber number = number(index);
    return integer(number.isIntegral() ? number.longValue() : Math.round(number.doubleValue()));
  }

  /** A result that must be an integer of 32 bits. */
  int integer(long value) {
    if (value != (int) value) {
      throw invalid();
    }
    return (int) value;
  }

  /** AWS's words for any argument that will not do. */
  IntrinsicFault invalid() {
    return new IntrinsicFault("Invalid arguments in " + function.functionName());
  }

  /** A text that begins with AWS's words for any argument that will not do. */
  IntrinsicFault invalid(String reason) {
    return new IntrinsicFault("Invalid arguments in " + function.functionName() + ": " + reason);
  }
}
