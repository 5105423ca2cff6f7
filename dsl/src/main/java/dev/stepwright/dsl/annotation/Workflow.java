package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.StateMachineType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A State Machine. On a type, the States are those of the type's methods, in the order of their
 * declaration. On a static method without parameters or a constant, whose type is {@link
 * dev.stepwright.dsl.builder.WorkflowDefinition}, the State Machine is its value, which the
 * compiler finds by evaluating it; the annotation then says the name and the type of workflow at
 * most.
 *
 * @see <a href="https://states-language.net/spec.html#toplevelfields">Top-level fields</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Workflow {

  /** The name of the definition's file; by default the type's, method's or constant's. */
  @Structure
  String name() default "";

  /** The name of the first State, {@code StartAt}; by default the one declared first. */
  String startAt() default "";

  /** A comment, {@code Comment}. */
  String comment() default "";

  /** The version of the States Language, {@code Version}. */
  String version() default "";

  /** The query language of the States that do not say theirs, {@code QueryLanguage}. */
  QueryLanguage queryLanguage() default QueryLanguage.JSON_PATH;

  /** After how many seconds an execution has timed out, {@code TimeoutSeconds}. */
  long timeoutSeconds() default 99999999;

  /** {@code TimeoutSeconds} as a substitution. */
  String timeoutSecondsExpression() default "";

  /**
   * The type of the input, for the generated client; by default the parameter of the first Task, if
   * that gets the input whole. It is not part of the definition.
   */
  @Structure
  Class<?> input() default Object.class;

  /** The type of the output, for the generated client. It is not part of the definition. */
  @Structure
  Class<?> output() default Object.class;

  /**
   * A class that does the work of the Tasks on AWS Lambda: for each Task method a {@code
   * RequestStreamHandler} is generated that calls the method of its name. It has a constructor
   * without parameters. It is not part of the definition.
   */
  @Structure
  Class<?> lambdaHandlers() default Object.class;

  /** The type of workflow it is meant for. It is not part of the definition. */
  @Structure
  StateMachineType type() default StateMachineType.STANDARD;

  /**
   * Whether States without a transition go to the one declared next, and the last of them ends the
   * scope.
   */
  @Structure
  boolean inOrder() default false;

  /** Whether fields nobody knows are kept with a warning. */
  @Structure
  boolean allowUnknown() default false;

  /**
   * A JSON object of more fields of the State Machine, as they are to be written: for what this
   * annotation does not know.
   */
  @Structure
  String raw() default "{}";
}
