package dev.stepwright.dsl.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a distributed Map puts items together; within {@link MapState}.
 *
 * @see <a href="https://states-language.net/spec.html#map-state">Map State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ItemBatcher {

  /** How many items a batch has, {@code MaxItemsPerBatch}. */
  long maxItemsPerBatch() default 0;

  /** {@code MaxItemsPerBatch} as a JSONata string or a substitution. */
  String maxItemsPerBatchExpression() default "";

  /** A Reference Path to {@code MaxItemsPerBatch}. JSONPath only. */
  String maxItemsPerBatchPath() default "";

  /** How many bytes a batch has, {@code MaxInputBytesPerBatch}. */
  long maxInputBytesPerBatch() default 0;

  /** {@code MaxInputBytesPerBatch} as a JSONata string or a substitution. */
  String maxInputBytesPerBatchExpression() default "";

  /** A Reference Path to {@code MaxInputBytesPerBatch}. JSONPath only. */
  String maxInputBytesPerBatchPath() default "";

  /** What every batch has besides its items, {@code BatchInput}. */
  @Json
  String batchInput() default "";

  /** A comment, {@code Comment}. */
  String comment() default "";

  /**
   * A JSON object of more fields of the ItemBatcher, as they are to be written: for what this
   * annotation does not know.
   */
  @Structure
  String raw() default "{}";
}
