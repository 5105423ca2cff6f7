package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.QueryLanguage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Wait State: waits for a time, or until one.
 *
 * <p>Members that hold JSON are its text; a JSONata string <code>"{% … %}"</code> and a
 * substitution <code>"${Name}"</code> may stand as they are.
 *
 * @see <a href="https://states-language.net/spec.html#wait-state">Wait State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(WaitState.List.class)
public @interface WaitState {

  /** The State's name; by default the method's, with a capital letter. */
  @Structure
  String name() default "";

  /** A comment, {@code Comment}. */
  String comment() default "";

  /** The query language of this State, if it is not that of the workflow, {@code QueryLanguage}. */
  QueryLanguage queryLanguage() default QueryLanguage.JSON_PATH;

  /**
   * A Path to what the State works with, {@code InputPath}; {@code "null"} for an empty object.
   * JSONPath only.
   */
  @OrNull
  String inputPath() default "";

  /** For how many seconds, {@code Seconds}. */
  long seconds() default 0;

  /** {@code Seconds} as a JSONata string or a substitution. */
  String secondsExpression() default "";

  /** A Reference Path to {@code Seconds}. JSONPath only. */
  String secondsPath() default "";

  /** Until when, {@code Timestamp}: a time of RFC 3339, a JSONata string or a substitution. */
  String timestamp() default "";

  /** A Reference Path to {@code Timestamp}. JSONPath only. */
  String timestampPath() default "";

  /** A Payload Template of the Variables to set, {@code Assign}. */
  @Json
  String assign() default "";

  /** The output, {@code Output}. JSONata only. */
  @Json
  String output() default "";

  /**
   * A Path to what goes on from the State, {@code OutputPath}; {@code "null"} for an empty object.
   * JSONPath only.
   */
  @OrNull
  String outputPath() default "";

  /** The name of the State that follows, {@code Next}. */
  String next() default "";

  /** Whether the scope ends here, {@code End}. */
  boolean end() default false;

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
    WaitState[] value();
  }
}
