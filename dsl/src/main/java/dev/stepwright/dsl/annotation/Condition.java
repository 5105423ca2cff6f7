package dev.stepwright.dsl.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Boolean expression with a name, for conditions within conditions: a {@link Test} refers to it.
 *
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Condition.List.class)
public @interface Condition {

  /** Its name among the method's conditions. It is not part of the definition. */
  @Structure
  String name();

  /** True if all of them are, {@code And}. */
  @Structure
  Test[] and() default {};

  /** True if one of them is, {@code Or}. */
  @Structure
  Test[] or() default {};

  /** True if this one is not, {@code Not}; one at most. */
  @Structure
  Test[] not() default {};

  /** A comment, {@code Comment}. */
  String comment() default "";

  /** A Path to what is compared, {@code Variable}. */
  String variable() default "";

  /** {@code StringEquals}: a string. */
  String stringEquals() default "";

  /** {@code StringEqualsPath}: a Path to what it is compared with. */
  String stringEqualsPath() default "";

  /** {@code StringLessThan}: a string. */
  String stringLessThan() default "";

  /** {@code StringLessThanPath}: a Path to what it is compared with. */
  String stringLessThanPath() default "";

  /** {@code StringGreaterThan}: a string. */
  String stringGreaterThan() default "";

  /** {@code StringGreaterThanPath}: a Path to what it is compared with. */
  String stringGreaterThanPath() default "";

  /** {@code StringLessThanEquals}: a string. */
  String stringLessThanEquals() default "";

  /** {@code StringLessThanEqualsPath}: a Path to what it is compared with. */
  String stringLessThanEqualsPath() default "";

  /** {@code StringGreaterThanEquals}: a string. */
  String stringGreaterThanEquals() default "";

  /** {@code StringGreaterThanEqualsPath}: a Path to what it is compared with. */
  String stringGreaterThanEqualsPath() default "";

  /** {@code StringMatches}: a string. */
  String stringMatches() default "";

  /** {@code NumericEquals}: a number. */
  double numericEquals() default 0;

  /** {@code NumericEquals} as a substitution. */
  String numericEqualsExpression() default "";

  /** {@code NumericEqualsPath}: a Path to what it is compared with. */
  String numericEqualsPath() default "";

  /** {@code NumericLessThan}: a number. */
  double numericLessThan() default 0;

  /** {@code NumericLessThan} as a substitution. */
  String numericLessThanExpression() default "";

  /** {@code NumericLessThanPath}: a Path to what it is compared with. */
  String numericLessThanPath() default "";

  /** {@code NumericGreaterThan}: a number. */
  double numericGreaterThan() default 0;

  /** {@code NumericGreaterThan} as a substitution. */
  String numericGreaterThanExpression() default "";

  /** {@code NumericGreaterThanPath}: a Path to what it is compared with. */
  String numericGreaterThanPath() default "";

  /** {@code NumericLessThanEquals}: a number. */
  double numericLessThanEquals() default 0;

  /** {@code NumericLessThanEquals} as a substitution. */
  String numericLessThanEqualsExpression() default "";

  /** {@code NumericLessThanEqualsPath}: a Path to what it is compared with. */
  String numericLessThanEqualsPath() default "";

  /** {@code NumericGreaterThanEquals}: a number. */
  double numericGreaterThanEquals() default 0;

  /** {@code NumericGreaterThanEquals} as a substitution. */
  String numericGreaterThanEqualsExpression() default "";

  /** {@code NumericGreaterThanEqualsPath}: a Path to what it is compared with. */
  String numericGreaterThanEqualsPath() default "";

  /** {@code BooleanEquals}: a boolean. */
  boolean booleanEquals() default true;

  /** {@code BooleanEquals} as a substitution. */
  String booleanEqualsExpression() default "";

  /** {@code BooleanEqualsPath}: a Path to what it is compared with. */
  String booleanEqualsPath() default "";

  /** {@code TimestampEquals}: a time of RFC 3339. */
  String timestampEquals() default "";

  /** {@code TimestampEqualsPath}: a Path to what it is compared with. */
  String timestampEqualsPath() default "";

  /** {@code TimestampLessThan}: a time of RFC 3339. */
  String timestampLessThan() default "";

  /** {@code TimestampLessThanPath}: a Path to what it is compared with. */
  String timestampLessThanPath() default "";

  /** {@code TimestampGreaterThan}: a time of RFC 3339. */
  String timestampGreaterThan() default "";

  /** {@code TimestampGreaterThanPath}: a Path to what it is compared with. */
  String timestampGreaterThanPath() default "";

  /** {@code TimestampLessThanEquals}: a time of RFC 3339. */
  String timestampLessThanEquals() default "";

  /** {@code TimestampLessThanEqualsPath}: a Path to what it is compared with. */
  String timestampLessThanEqualsPath() default "";

  /** {@code TimestampGreaterThanEquals}: a time of RFC 3339. */
  String timestampGreaterThanEquals() default "";

  /** {@code TimestampGreaterThanEqualsPath}: a Path to what it is compared with. */
  String timestampGreaterThanEqualsPath() default "";

  /** {@code IsNull}: a boolean. */
  boolean isNull() default true;

  /** {@code IsNull} as a substitution. */
  String isNullExpression() default "";

  /** {@code IsPresent}: a boolean. */
  boolean isPresent() default true;

  /** {@code IsPresent} as a substitution. */
  String isPresentExpression() default "";

  /** {@code IsNumeric}: a boolean. */
  boolean isNumeric() default true;

  /** {@code IsNumeric} as a substitution. */
  String isNumericExpression() default "";

  /** {@code IsString}: a boolean. */
  boolean isString() default true;

  /** {@code IsString} as a substitution. */
  String isStringExpression() default "";

  /** {@code IsBoolean}: a boolean. */
  boolean isBoolean() default true;

  /** {@code IsBoolean} as a substitution. */
  String isBooleanExpression() default "";

  /** {@code IsTimestamp}: a boolean. */
  boolean isTimestamp() default true;

  /** {@code IsTimestamp} as a substitution. */
  String isTimestampExpression() default "";

  /**
   * A JSON object of more fields of the expression, as they are to be written: for what this
   * annotation does not know.
   */
  @Structure
  String raw() default "{}";

  /** Several of them on one element. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface List {

    /** The annotations, in order. */
    Condition[] value();
  }
}
