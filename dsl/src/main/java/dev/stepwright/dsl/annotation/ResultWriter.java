package dev.stepwright.dsl.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a distributed Map writes its results; within {@link MapState}.
 *
 * @see <a href="https://states-language.net/spec.html#map-state">Map State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ResultWriter {

  /** The integration, {@code Resource}. */
  String resource() default "";

  /** A Payload Template for the integration, {@code Parameters}. JSONPath only. */
  @Json
  String parameters() default "";

  /** What the integration gets, {@code Arguments}. JSONata only. */
  @Json
  String arguments() default "";

  /** What is written of each child execution, {@code Transformation}. */
  @In("WriterConfig")
  dev.stepwright.dsl.model.ResultWriter.Transformation transformation() default
      dev.stepwright.dsl.model.ResultWriter.Transformation.NONE;

  /** {@code Transformation} as a substitution. */
  @In("WriterConfig")
  String transformationExpression() default "";

  /** How it is written, {@code OutputType}. */
  @In("WriterConfig")
  dev.stepwright.dsl.model.ResultWriter.OutputType outputType() default
      dev.stepwright.dsl.model.ResultWriter.OutputType.JSON;

  /** {@code OutputType} as a substitution. */
  @In("WriterConfig")
  String outputTypeExpression() default "";

  /** A comment, {@code Comment}. */
  String comment() default "";

  /**
   * A JSON object of more fields of the ResultWriter, as they are to be written: for what this
   * annotation does not know.
   */
  @Structure
  String raw() default "{}";
}
