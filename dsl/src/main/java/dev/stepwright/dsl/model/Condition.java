package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.path.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a Choice Rule holds (specification, "Choice State"): in JSONPath a Boolean expression over
 * Data-test expressions, in JSONata one expression.
 */
public sealed interface Condition {

  /** All of these hold; at least one is given. */
  record And(List<Nested> conditions) implements Condition {
    public And {
      conditions = Checks.notEmpty("And", conditions);
      Languages.of(QueryLanguage.JSON_PATH).and(conditions);
    }
  }

  /** One of these holds; at least one is given. */
  record Or(List<Nested> conditions) implements Condition {
    public Or {
      conditions = Checks.notEmpty("Or", conditions);
      Languages.of(QueryLanguage.JSON_PATH).and(conditions);
    }
  }

  /** This does not hold. */
  record Not(Nested condition) implements Condition {
    public Not {
      Languages.of(QueryLanguage.JSON_PATH).and(condition);
    }
  }

  /**
   * A Data-test expression.
   *
   * @param variable the Path of the value that is tested
   * @param operator the comparison
   * @param operand what it is compared with, of the operator's kind: a {@link
   *     dev.stepwright.dsl.json.JsonValue} or, for operators ending in {@code Path}, a {@link Path}
   */
  record DataTest(FieldValue<Path> variable, ComparisonOperator operator, FieldValue<?> operand)
      implements Condition {
    public DataTest {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(operator, "operator");
      Checks.fixed("Variable", variable);
      Checks.fixed(operator.field(), operand);
      Checks.literal(operator.field(), operator.operand().phrase(), operand, operator::accepts);
    }
  }

  /**
   * A JSONata Choice Rule's {@code Condition}.
   *
   * @param value a boolean or an expression that gives one
   */
  record Expression(FieldValue<Boolean> value) implements Condition {
    public Expression {
      Checks.notNull("Condition", value);
    }
  }

  /**
   * A condition inside another one.
   *
   * @param comment a text for people
   * @param condition the condition
   * @param unknownFields fields no specification knows, kept as they are
   */
  record Nested(@Nullable String comment, Condition condition, JsonObject unknownFields) {
    public Nested {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(unknownFields, "unknownFields");
    }

    /** A condition without a comment. */
    public static Nested of(Condition condition) {
      return new Nested(null, condition, JsonObject.EMPTY);
    }
  }
}
