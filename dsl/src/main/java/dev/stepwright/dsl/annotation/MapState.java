package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.QueryLanguage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Map State: runs a scope of States for each of some items.
 *
 * <p>Members that hold JSON are its text; a JSONata string <code>"{% … %}"</code> and a
 * substitution <code>"${Name}"</code> may stand as they are.
 *
 * @see <a href="https://states-language.net/spec.html#map-state">Map State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(MapState.List.class)
public @interface MapState {

  /** The State's name; by default the method's, with a capital letter. */
  @Structure
  String name() default "";

  /** The States, {@code ItemProcessor}: a type annotated with {@link ItemProcessor}. */
  @Structure
  Class<?> itemProcessor();

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

  /** A Path to the items, {@code ItemsPath}. JSONPath only. */
  String itemsPath() default "";

  /** The items, {@code Items}. JSONata only. */
  @Json
  String items() default "";

  /** What reads the items, {@code ItemReader}; one at most. */
  ItemReader[] itemReader() default {};

  /** What {@code itemSelector} was before it had that name, {@code Parameters}. JSONPath only. */
  @Json
  String parameters() default "";

  /** A Payload Template of each item, {@code ItemSelector}. */
  @Json
  String itemSelector() default "";

  /** How items are put together, {@code ItemBatcher}; one at most. */
  ItemBatcher[] itemBatcher() default {};

  /** How many run at once, {@code MaxConcurrency}; 0 is as many as AWS allows. */
  long maxConcurrency() default 0;

  /** {@code MaxConcurrency} as a JSONata string or a substitution. */
  String maxConcurrencyExpression() default "";

  /** A Reference Path to {@code MaxConcurrency}. JSONPath only. */
  String maxConcurrencyPath() default "";

  /** How many items may fail, {@code ToleratedFailureCount}. */
  long toleratedFailureCount() default 0;

  /** {@code ToleratedFailureCount} as a JSONata string or a substitution. */
  String toleratedFailureCountExpression() default "";

  /** A Reference Path to {@code ToleratedFailureCount}. JSONPath only. */
  String toleratedFailureCountPath() default "";

  /** How many of a hundred items may fail, {@code ToleratedFailurePercentage}. */
  double toleratedFailurePercentage() default 0;

  /** {@code ToleratedFailurePercentage} as a JSONata string or a substitution. */
  String toleratedFailurePercentageExpression() default "";

  /** A Reference Path to {@code ToleratedFailurePercentage}. JSONPath only. */
  String toleratedFailurePercentagePath() default "";

  /** What the ARNs of Map Runs have of this State, {@code Label}. */
  String label() default "";

  /** Where the results go, {@code ResultWriter}; one at most. */
  ResultWriter[] resultWriter() default {};

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
    MapState[] value();
  }
}
