package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.model.ResultWriter.OutputType;
import dev.stepwright.dsl.model.ResultWriter.Transformation;

/**
 * Where a distributed Map writes its results.
 *
 * @see <a href="https://states-language.net/spec.html#resultwriter">ResultWriter</a>
 */
public final class ResultWriter extends Structure<ResultWriter> {
  ResultWriter(Fields fields) {
    super(fields);
  }

  @Override
  ResultWriter with(Fields changed) {
    return new ResultWriter(changed);
  }

  private ResultWriter config(String name, Part part) {
    return with(fields().within("WriterConfig", name, part));
  }

  /** What writes them, {@code Resource}. */
  public ResultWriter resource(String resource) {
    return with("Resource", resource);
  }

  /** What the writer is told, {@code Parameters}. JSONPath only. */
  public ResultWriter parameters(Expression<?, ?> template) {
    return with("Parameters", template);
  }

  /** What the writer is told, {@code Arguments}. JSONata only. */
  public ResultWriter arguments(Expression<?, ?> template) {
    return with("Arguments", template);
  }

  /** What becomes of each result, {@code Transformation}. */
  public ResultWriter transformation(Transformation transformation) {
    return config("Transformation", Structure.text(transformation.name()));
  }

  /** What becomes of each result, as a substitution. */
  public ResultWriter transformation(Expression<Object, String> transformation) {
    return config("Transformation", transformation);
  }

  /** The format, {@code OutputType}. */
  public ResultWriter outputType(OutputType type) {
    return config("OutputType", Structure.text(type.name()));
  }

  /** The format, as a substitution. */
  public ResultWriter outputType(Expression<Object, String> type) {
    return config("OutputType", type);
  }

  /** A JSON object of more fields of {@code WriterConfig}, as they are to be written. */
  public ResultWriter rawConfig(String json) {
    return config("", new Raw(json));
  }
}
