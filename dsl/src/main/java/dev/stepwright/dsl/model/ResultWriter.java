package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a distributed Map writes its results, or how they are shaped.
 *
 * @param comment a text for people
 * @param resource what writes them, such as {@code arn:aws:states:::s3:putObject}; AWS takes none
 *     where there is a WriterConfig
 * @param parameters what it is told: Parameters in JSONPath, Arguments in JSONata
 * @param writerConfig how the results are laid out
 * @param unknownFields fields no specification knows, kept as they are
 */
public record ResultWriter(
    @Nullable String comment,
    @Nullable FieldValue<String> resource,
    @Nullable FieldValue<PayloadTemplate> parameters,
    @Nullable WriterConfig writerConfig,
    JsonObject unknownFields) {
  public ResultWriter {
    Objects.requireNonNull(unknownFields, "unknownFields");
    if (resource == null && writerConfig == null) {
      throw Checks.breach("A ResultWriter has a Resource or a WriterConfig", null);
    }
    Checks.resource(resource);
    Checks.object("Parameters", parameters);
  }

  /**
   * How results are laid out.
   *
   * @param transformation what becomes of each result
   * @param outputType the format
   * @param unknownFields fields no specification knows, kept as they are
   */
  public record WriterConfig(
      @Nullable FieldValue<Transformation> transformation,
      @Nullable FieldValue<OutputType> outputType,
      JsonObject unknownFields) {
    public WriterConfig {
      Objects.requireNonNull(unknownFields, "unknownFields");
      Checks.fixed("Transformation", transformation);
      Checks.fixed("OutputType", outputType);
    }
  }

  /** What becomes of each result. */
  public enum Transformation {
    /** Written with the description of its Execution. */
    NONE,
    /** The output alone. */
    COMPACT,
    /** The output alone, arrays flattened. */
    FLATTEN
  }

  /** The formats of results. */
  public enum OutputType {
    JSON,
    JSONL
  }
}
