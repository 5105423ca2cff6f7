package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.StateMachineType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a Map State does with each item: the States are those of the type's methods.
 *
 * @see <a href="https://states-language.net/spec.html#map-state">Map State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ItemProcessor {

  /** The name of the first State, {@code StartAt}; by default the one declared first. */
  String startAt() default "";

  /** A comment, {@code Comment}. */
  String comment() default "";

  /** How items are processed, {@code Mode} of {@code ProcessorConfig}. */
  @In("ProcessorConfig")
  ProcessorConfig.Mode mode() default ProcessorConfig.Mode.INLINE;

  /** {@code Mode} as a substitution. */
  @In("ProcessorConfig")
  String modeExpression() default "";

  /**
   * The type of the child executions of a distributed Map, {@code ExecutionType} of {@code
   * ProcessorConfig}.
   */
  @In("ProcessorConfig")
  StateMachineType executionType() default StateMachineType.STANDARD;

  /** {@code ExecutionType} as a substitution. */
  @In("ProcessorConfig")
  String executionTypeExpression() default "";

  /** Whether it is written under its old name, {@code Iterator}. */
  @Structure
  boolean iterator() default false;

  /**
   * Whether States without a transition go to the one declared next, and the last of them ends the
   * scope.
   */
  @Structure
  boolean inOrder() default false;

  /**
   * A JSON object of more fields of the ItemProcessor, as they are to be written: for what this
   * annotation does not know.
   */
  @Structure
  String raw() default "{}";
}
