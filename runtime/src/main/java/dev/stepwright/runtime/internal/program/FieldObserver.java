package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import org.jspecify.annotations.Nullable;

/**
 * Is told the values of a State's fields as they are computed. It is compiled into a State, so that
 * a program without one has nothing to do for it.
 */
@FunctionalInterface
public interface FieldObserver {

  /** A field has a value; a later one takes its place. */
  void observed(ObservedField field, JsonValue value);

  /** The evaluator of a field that tells its values; null is one that gives its input. */
  default Evaluator of(ObservedField field, @Nullable Evaluator evaluator) {
    return data -> {
      JsonValue value = evaluator == null ? data.input() : evaluator.evaluate(data);
      observed(field, value);
      return value;
    };
  }

  /** The evaluator of an integer that tells its values, if there is one. */
  default @Nullable TypedEvaluator<Long> ofInteger(
      ObservedField field, @Nullable TypedEvaluator<Long> evaluator) {
    return evaluator == null
        ? null
        : data -> {
          Long value = evaluator.evaluate(data);
          observed(field, JsonNumber.of(value));
          return value;
        };
  }

  /** The evaluator of a number that tells its values, if there is one. */
  default @Nullable TypedEvaluator<JsonNumber> ofNumber(
      ObservedField field, @Nullable TypedEvaluator<JsonNumber> evaluator) {
    return evaluator == null
        ? null
        : data -> {
          JsonNumber value = evaluator.evaluate(data);
          observed(field, value);
          return value;
        };
  }
}
