package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.QueryLanguage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Fail State: ends the execution with a failure.
 *
 * @see <a href="https://states-language.net/spec.html#fail-state">Fail State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(FailState.List.class)
public @interface FailState {

  /** The State's name; by default the method's, with a capital letter. */
  @Structure
  String name() default "";

  /** A comment, {@code Comment}. */
  String comment() default "";

  /** The query language of this State, if it is not that of the workflow, {@code QueryLanguage}. */
  QueryLanguage queryLanguage() default QueryLanguage.JSON_PATH;

  /** The Error Name, {@code Error}. */
  String error() default "";

  /** A Reference Path or an Intrinsic Function that gives {@code Error}. JSONPath only. */
  String errorPath() default "";

  /** The Cause, {@code Cause}. */
  String cause() default "";

  /** A Reference Path or an Intrinsic Function that gives {@code Cause}. JSONPath only. */
  String causePath() default "";

  /**
   * A JSON object of more fields of the State, as they are to be written: for what this annotation
   * does not know.
   */
  @Structure
  String raw() default "{}";

  /** Several of them on one element. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface List {

    /** The annotations, in order. */
    FailState[] value();
  }
}
