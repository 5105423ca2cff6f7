package dev.stepwright.dsl.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Catcher: says where to go when a State has failed. On a method it is for all its States that
 * have no {@code catchers} of their own.
 *
 * @see <a href="https://states-language.net/spec.html#errors">Errors</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Catch.List.class)
public @interface Catch {

  /** The Error Names, {@code ErrorEquals}. */
  String[] errorEquals();

  /** The name of the State that follows, {@code Next}. */
  String next();

  /** A comment, {@code Comment}. */
  String comment() default "";

  /**
   * A Reference Path to where the Error Output goes in the input, {@code ResultPath}; {@code
   * "null"} to drop it. JSONPath only.
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
   * A JSON object of more fields of the Catcher, as they are to be written: for what this
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
    Catch[] value();
  }
}
