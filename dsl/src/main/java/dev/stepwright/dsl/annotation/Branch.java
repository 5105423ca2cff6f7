package dev.stepwright.dsl.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A branch of a Parallel State: the States are those of the type's methods.
 *
 * @see <a href="https://states-language.net/spec.html#parallel-state">Parallel State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Branch {

  /** The name of the first State, {@code StartAt}; by default the one declared first. */
  String startAt() default "";

  /** A comment, {@code Comment}. */
  String comment() default "";

  /**
   * Whether States without a transition go to the one declared next, and the last of them ends the
   * scope.
   */
  @Structure
  boolean inOrder() default false;

  /**
   * A JSON object of more fields of the branch, as they are to be written: for what this annotation
   * does not know.
   */
  @Structure
  String raw() default "{}";
}
