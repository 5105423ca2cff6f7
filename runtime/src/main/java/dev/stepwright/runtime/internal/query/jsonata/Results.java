package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What an expression has computed as JSON.
 *
 * <p>Numbers are doubles: an integer that is one exactly is written as one, what JSON has no text
 * for becomes the string {@code "Infinity"}, {@code "-Infinity"} or {@code "NaN"}. What the
 * expression only passes on is shared, unless a number in it is written in another way or has more
 * digits than a double.
 *
 * <p>A result's text may be no longer than a value may be large: what is shared inside a result
 * counts every time.
 */
final class Results {
  private static final double LONG_LIMIT = 0x1p63;

  /** The least that the text of an array or an object has. */
  private static final int PUNCTUATION = 2;

  /** Below this, every integer is a double. */
  private static final double EXACT_LIMIT = 0x1p53;

  private static final JsonString INFINITY = new JsonString("Infinity");
  private static final JsonString MINUS_INFINITY = new JsonString("-Infinity");
  private static final JsonString NAN = new JsonString("NaN");

  private final Evaluation evaluation;
  private int depth;

  Results(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * A value as JSON.
   *
   * @throws UnsupportedResultException if it is a function or holds one
   */
  JsonValue json(Object value) {
    if (value instanceof String string) {
      evaluation.write(string.length());
      return new JsonString(string);
    }
    if (value instanceof Boolean bool) {
      return JsonBoolean.of(bool);
    }
    if (value instanceof JsonNumber number) {
      return number(number);
    }
    if (value instanceof Number number) {
      return number(number.doubleValue());
    }
    if (value instanceof FunctionValue) {
      throw new UnsupportedResultException();
    }
    return value == JsonNull.NULL ? JsonNull.NULL : nested(value);
  }

  private JsonValue nested(Object value) {
    evaluation.step();
    evaluation.write(PUNCTUATION);
    if (++depth > Values.MAX_HEIGHT) {
      throw Values.tooHigh();
    }
    JsonValue result;
    if (value instanceof JsonObject object) {
      result = shared(object);
    } else if (value instanceof JsonArray array) {
      result = shared(array);
    } else if (value instanceof ObjectValue object) {
      result = object(object);
    } else {
      result = array((ArrayValue) value);
    }
    depth--;
    return result;
  }

  private JsonValue object(ObjectValue object) {
    JsonValue[] values = new JsonValue[object.size()];
    evaluation.allocate(values.length);
    for (int i = 0; i < values.length; i++) {
      evaluation.write(object.nameAt(i).length());
      values[i] = json(object.valueAt(i));
    }
    return object.withValues(values);
  }

  private JsonValue array(ArrayValue array) {
    if (array.wrapper && array.size() == 1 && array.get(0) instanceof JsonArray input) {
      return shared(input);
    }
    JsonValue[] elements = new JsonValue[array.size()];
    evaluation.allocate(elements.length);
    for (int i = 0; i < elements.length; i++) {
      Object item = array.get(i);
      elements[i] = item == null ? JsonNull.NULL : json(item);
    }
    return JsonArray.of(elements);
  }

  private JsonObject shared(JsonObject object) {
    JsonObject result = object;
    for (int i = 0; i < object.size(); i++) {
      JsonValue value = object.valueAt(i);
      JsonValue same = read(value);
      if (same != value) {
        result = result.with(object.nameAt(i), same);
      }
    }
    return result;
  }

  private JsonArray shared(JsonArray array) {
    JsonValue @Nullable [] changed = null;
    for (int i = 0; i < array.size(); i++) {
      JsonValue element = array.element(i);
      JsonValue same = read(element);
      if (same != element) {
        if (changed == null) {
          changed = array.elements().toArray(new JsonValue[0]);
        }
        changed[i] = same;
      }
    }
    return changed == null ? array : JsonArray.of(changed);
  }

  private JsonValue read(JsonValue value) {
    evaluation.write(value instanceof JsonString string ? string.value().length() : 1);
    if (value instanceof JsonNumber number) {
      return number(number);
    }
    return value instanceof JsonObject || value instanceof JsonArray ? nested(value) : value;
  }

  private static JsonValue number(JsonNumber read) {
    if (Math.abs(read.doubleValue()) < EXACT_LIMIT && read.isPlainInteger()) {
      return read;
    }
    JsonValue computed = number(read.doubleValue());
    return computed instanceof JsonNumber && computed.toString().equals(read.toString())
        ? read
        : computed;
  }

  /** A number that was computed. */
  static JsonValue number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < LONG_LIMIT) {
      return JsonNumber.of((long) value);
    }
    if (Double.isFinite(value)) {
      return JsonNumber.of(value);
    }
    return Double.isNaN(value) ? NAN : value > 0 ? INFINITY : MINUS_INFINITY;
  }
}
