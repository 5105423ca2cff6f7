package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.QueryLanguage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Parallel State: runs branches at the same time.
 *
 * <p>Members that hold JSON are its text; a JSONata string <code>"{% … %}"</code> and a
 * substitution <code>"${Name}"</code> may stand as they are.
 *
 * @see <a href="https://states-language.net/spec.html#parallel-state">Parallel State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(ParallelState.List.class)
public @interface ParallelState {

  /** The State's name; by default the method's, with a capital letter. */
  @Structure
  String name() default "";

  /** The branches, {@code Branches}: types annotated with {@link Branch}. */
  @Structure
  Class<?>[] branches();

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

  /** A Payload Template of the effective input, {@code Parameters}. JSONPath only. */
  @Json
  String parameters() default "";

  /** What the State works with, {@code Arguments}. JSONata only. */
  @Json
  String arguments() default "";

  /** A Payload Template that makes the result, {@code ResultSelector}. JSONPath only. */
  @Json
  String resultSelector() default "";

  /**
   * A Reference Path to where the result goes in the input, {@code ResultPath}; {@code "null"} to
   * drop the result. JSONPath only.
   */
  @OrNull
  String resultPath() default "";

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

  /**
   * The Retriers, {@code Retry}; by default the method's {@link Retry} annotations. An empty array
   * is none.
   */
  @Structure
  Retry[] retry() default {};

  /**
   * The Catchers, {@code Catch}; by default the method's {@link Catch} annotations. An empty array
   * is none.
   */
  @Structure
  Catch[] catchers() default {};

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
    ParallelState[] value();
  }
}
