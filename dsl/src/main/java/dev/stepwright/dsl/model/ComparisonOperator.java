package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.path.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comparison operators of a Data-test expression (specification, "Choice State"). */
public enum ComparisonOperator {
  STRING_EQUALS("StringEquals", Operand.STRING),
  STRING_EQUALS_PATH("StringEqualsPath", Operand.PATH),
  STRING_LESS_THAN("StringLessThan", Operand.STRING),
  STRING_LESS_THAN_PATH("StringLessThanPath", Operand.PATH),
  STRING_GREATER_THAN("StringGreaterThan", Operand.STRING),
  STRING_GREATER_THAN_PATH("StringGreaterThanPath", Operand.PATH),
  STRING_LESS_THAN_EQUALS("StringLessThanEquals", Operand.STRING),
  STRING_LESS_THAN_EQUALS_PATH("StringLessThanEqualsPath", Operand.PATH),
  STRING_GREATER_THAN_EQUALS("StringGreaterThanEquals", Operand.STRING),
  STRING_GREATER_THAN_EQUALS_PATH("StringGreaterThanEqualsPath", Operand.PATH),
  STRING_MATCHES("StringMatches", Operand.STRING),
  NUMERIC_EQUALS("NumericEquals", Operand.NUMBER),
  NUMERIC_EQUALS_PATH("NumericEqualsPath", Operand.PATH),
  NUMERIC_LESS_THAN("NumericLessThan", Operand.NUMBER),
  NUMERIC_LESS_THAN_PATH("NumericLessThanPath", Operand.PATH),
  NUMERIC_GREATER_THAN("NumericGreaterThan", Operand.NUMBER),
  NUMERIC_GREATER_THAN_PATH("NumericGreaterThanPath", Operand.PATH),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", Operand.NUMBER),
  NUMERIC_LESS_THAN_EQUALS_PATH("NumericLessThanEqualsPath", Operand.PATH),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", Operand.NUMBER),
  NUMERIC_GREATER_THAN_EQUALS_PATH("NumericGreaterThanEqualsPath", Operand.PATH),
  BOOLEAN_EQUALS("BooleanEquals", Operand.BOOLEAN),
  BOOLEAN_EQUALS_PATH("BooleanEqualsPath", Operand.PATH),
  TIMESTAMP_EQUALS("TimestampEquals", Operand.TIMESTAMP),
  TIMESTAMP_EQUALS_PATH("TimestampEqualsPath", Operand.PATH),
  TIMESTAMP_LESS_THAN("TimestampLessThan", Operand.TIMESTAMP),
  TIMESTAMP_LESS_THAN_PATH("TimestampLessThanPath", Operand.PATH),
  TIMESTAMP_GREATER_THAN("TimestampGreaterThan", Operand.TIMESTAMP),
  TIMESTAMP_GREATER_THAN_PATH("TimestampGreaterThanPath", Operand.PATH),
  TIMESTAMP_LESS_THAN_EQUALS("TimestampLessThanEquals", Operand.TIMESTAMP),
  TIMESTAMP_LESS_THAN_EQUALS_PATH("TimestampLessThanEqualsPath", Operand.PATH),
  TIMESTAMP_GREATER_THAN_EQUALS("TimestampGreaterThanEquals", Operand.TIMESTAMP),
  TIMESTAMP_GREATER_THAN_EQUALS_PATH("TimestampGreaterThanEqualsPath", Operand.PATH),
  IS_NULL("IsNull", Operand.BOOLEAN),
  IS_PRESENT("IsPresent", Operand.BOOLEAN),
  IS_NUMERIC("IsNumeric", Operand.BOOLEAN),
  IS_STRING("IsString", Operand.BOOLEAN),
  IS_BOOLEAN("IsBoolean", Operand.BOOLEAN),
  IS_TIMESTAMP("IsTimestamp", Operand.BOOLEAN);

  private static final Map<String, ComparisonOperator> BY_FIELD = new HashMap<>();

  static {
    for (ComparisonOperator operator : values()) {
      BY_FIELD.put(operator.field, operator);
    }
  }

  private final String field;
  private final Operand operand;

  ComparisonOperator(String field, Operand operand) {
    this.field = field;
    this.operand = operand;
  }

  /** What an operator compares with. */
  public enum Operand {
    STRING("a string"),
    NUMBER("a number"),
    BOOLEAN("a boolean"),
    TIMESTAMP("a timestamp such as \"2016-03-14T01:59:00Z\""),
    PATH("a Path such as \"$.limit\"");

    private final String phrase;

    Operand(String phrase) {
      this.phrase = phrase;
    }

    /** The operand in a sentence. */
    public String phrase() {
      return phrase;
    }

    private boolean accepts(Object value) {
      return switch (this) {
        case STRING -> value instanceof JsonString;
        case NUMBER -> value instanceof JsonNumber;
        case BOOLEAN -> value instanceof JsonBoolean;
        case TIMESTAMP -> value instanceof JsonString text && Timestamps.isTimestamp(text.value());
        case PATH -> value instanceof Path;
      };
    }
  }

  /** The operator's field name. */
  public String field() {
    return field;
  }

  /** What the operator compares with. */
  public Operand operand() {
    return operand;
  }

  /** Whether the operator compares with such a value, written out. */
  boolean accepts(Object value) {
    return operand.accepts(value);
  }

  /** The operator of this field name, or null if there is none. */
  public static @Nullable ComparisonOperator of(String field) {
    return BY_FIELD.get(field);
  }
}
