package dev.stepwright.dsl.annotation;

import dev.stepwright.dsl.model.ReaderConfig;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What reads the items of a distributed Map; within {@link MapState}.
 *
 * @see <a href="https://states-language.net/spec.html#map-state">Map State</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ItemReader {

  /** The integration, {@code Resource}. */
  String resource();

  /** A comment, {@code Comment}. */
  String comment() default "";

  /** A Payload Template for the integration, {@code Parameters}. JSONPath only. */
  @Json
  String parameters() default "";

  /** What the integration gets, {@code Arguments}. JSONata only. */
  @Json
  String arguments() default "";

  /** What the object is, {@code InputType}. */
  @In("ReaderConfig")
  ReaderConfig.InputType inputType() default ReaderConfig.InputType.JSON;

  /** {@code InputType} as a substitution. */
  @In("ReaderConfig")
  String inputTypeExpression() default "";

  /** Whether listed objects are read, too, {@code Transformation}. */
  @In("ReaderConfig")
  ReaderConfig.Transformation transformation() default ReaderConfig.Transformation.NONE;

  /** {@code Transformation} as a substitution. */
  @In("ReaderConfig")
  String transformationExpression() default "";

  /** What wrote the manifest, {@code ManifestType}. */
  @In("ReaderConfig")
  ReaderConfig.ManifestType manifestType() default ReaderConfig.ManifestType.ATHENA_DATA;

  /** {@code ManifestType} as a substitution. */
  @In("ReaderConfig")
  String manifestTypeExpression() default "";

  /** What is between the fields of a CSV file, {@code CSVDelimiter}. */
  @In("ReaderConfig")
  @Named("CSVDelimiter")
  ReaderConfig.CsvDelimiter csvDelimiter() default ReaderConfig.CsvDelimiter.COMMA;

  /** {@code CSVDelimiter} as a substitution. */
  @In("ReaderConfig")
  @Named("CSVDelimiter")
  String csvDelimiterExpression() default "";

  /** Where the headers of a CSV file are, {@code CSVHeaderLocation}. */
  @In("ReaderConfig")
  @Named("CSVHeaderLocation")
  ReaderConfig.CsvHeaderLocation csvHeaderLocation() default
      ReaderConfig.CsvHeaderLocation.FIRST_ROW;

  /** {@code CSVHeaderLocation} as a substitution. */
  @In("ReaderConfig")
  @Named("CSVHeaderLocation")
  String csvHeaderLocationExpression() default "";

  /** The headers, {@code CSVHeaders}. */
  @In("ReaderConfig")
  @Named("CSVHeaders")
  String[] csvHeaders() default {};

  /** {@code CSVHeaders} as a JSONata string or a substitution. */
  @In("ReaderConfig")
  @Named("CSVHeaders")
  String csvHeadersExpression() default "";

  /** A JSON Pointer to the items in the object, {@code ItemsPointer}. */
  @In("ReaderConfig")
  String itemsPointer() default "";

  /** How many items are read, {@code MaxItems}. */
  @In("ReaderConfig")
  long maxItems() default 100000000;

  /** {@code MaxItems} as a JSONata string or a substitution. */
  @In("ReaderConfig")
  String maxItemsExpression() default "";

  /** A Reference Path to {@code MaxItems}. JSONPath only. */
  @In("ReaderConfig")
  String maxItemsPath() default "";

  /**
   * A JSON object of more fields of the ItemReader, as they are to be written: for what this
   * annotation does not know.
   */
  @Structure
  String raw() default "{}";
}
