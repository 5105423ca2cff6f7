package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.QueryLanguage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Choice State: the first of the method's {@link When} annotations that is true says where to go.
 *
 * <p>Members that hold JSON are its text; a JSONata string <code>"{% … %}"</code> and a
 * substitution <code>"${Name}"</code> may stand as they are.
 *
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(ChoiceState.List.class)
public @interface ChoiceState {

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

  /** Where to go if none is true, {@code Default}. */
  @Named("Default")
  String otherwise() default "";

  /** The Choice Rules, {@code Choices}; by default the method's {@link When} annotations. */
  @Structure
  When[] choices() default {};

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
    ChoiceState[] value();
  }
}
