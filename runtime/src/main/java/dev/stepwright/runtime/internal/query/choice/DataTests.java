package dev.stepwright.runtime.internal.query.choice;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.Condition.DataTest;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Timestamps;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.internal.query.path.PathEvaluator;
import dev.stepwright.runtime.internal.query.path.RequiredPath;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compiles Data-test expressions.
 *
 * <p>Values of different types do not compare, so that such a test does not hold. A Path that leads
 * to nothing is an error in all of them but {@code IsPresent}.
 */
final class DataTests {
  private DataTests() {}

  static ConditionEvaluator compile(DataTest test) {
    if (!(test.variable() instanceof FieldValue.Literal<Path> variable)) {
      return unfilled(test.variable());
    }
    if (!(test.operand() instanceof FieldValue.Literal<?> operand)) {
      return unfilled(test.operand());
    }
    if (test.operator() == ComparisonOperator.IS_PRESENT) {
      PathEvaluator path = PathEvaluator.of(variable.value());
      boolean expected = operand.value() == JsonBoolean.TRUE;
      return data -> (path.find(data) != null) == expected;
    }
    RequiredPath path = RequiredPath.choice(variable.value());
    if (operand.value() instanceof Path operandPath) {
      return withPath(path, Comparison.of(test.operator()), operandPath);
    }
    if (!(operand.value() instanceof JsonValue value)) {
      throw new IllegalArgumentException("Neither a value nor a Path: " + operand.value());
    }
    Predicate<JsonValue> predicate = predicate(test.operator(), value);
    return data -> predicate.test(path.evaluate(data));
  }

  private static ConditionEvaluator withPath(Evaluator path, Comparison comparison, Path operand) {
    Evaluator other = RequiredPath.choice(operand);
    return data -> comparison.test(path.evaluate(data), other.evaluate(data));
  }

  private static Predicate<JsonValue> predicate(ComparisonOperator operator, JsonValue operand) {
    return switch (operator) {
      case IS_NULL -> is(operand, value -> value == JsonNull.NULL);
      case IS_NUMERIC -> is(operand, JsonNumber.class::isInstance);
      case IS_STRING -> is(operand, JsonString.class::isInstance);
      case IS_BOOLEAN -> is(operand, JsonBoolean.class::isInstance);
      case IS_TIMESTAMP -> is(operand, value -> timestamp(value) != null);
      case STRING_MATCHES -> {
        Wildcards pattern = Wildcards.compile(((JsonString) operand).value());
        yield value -> value instanceof JsonString text && pattern.matches(text.value());
      }
      default -> Comparison.of(operator).with(operand);
    };
  }

  private static Predicate<JsonValue> is(JsonValue expected, Predicate<JsonValue> test) {
    return expected == JsonBoolean.TRUE ? test : test.negate();
  }

  static @Nullable Instant timestamp(JsonValue value) {
    return value instanceof JsonString text ? Timestamps.parse(text.value()) : null;
  }

  /** A field with a substitution that deployment would have filled. */
  static ConditionEvaluator unfilled(FieldValue<?> value) {
    QueryFailure failure =
        QueryFailure.runtime(
            "The Choice Rule has a substitution that was not filled: "
                + (value instanceof FieldValue.Substitution<?> substitution
                    ? substitution.text()
                    : value));
    return data -> {
      throw failure.asException();
    };
  }
}
