package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.model.QueryLanguage;

/**
 * A Succeed State: ends an execution, a branch or an iteration.
 *
 * @see <a href="https://states-language.net/spec.html#succeed-state">Succeed State</a>
 */
public final class SucceedState extends Through {
  private final Settings settings;

  SucceedState(Group group) {
    super(group);
    this.settings = new Settings(group);
  }

  /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
  public SucceedState inputPath(Data<?, ?> input) {
    return new SucceedState(settings.with("InputPath", input));
  }

  /** Works with an empty object: {@code InputPath} is null. JSONPath only. */
  public SucceedState withoutInput() {
    return new SucceedState(settings.with("InputPath", Constant.NULL));
  }

  /** The output, {@code Output}. JSONata only. */
  public SucceedState output(Expression<?, ?> output) {
    return new SucceedState(settings.with("Output", output));
  }

  /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
  public SucceedState outputPath(Data<?, ?> output) {
    return new SucceedState(settings.with("OutputPath", output));
  }

  /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
  public SucceedState withoutOutput() {
    return new SucceedState(settings.with("OutputPath", Constant.NULL));
  }

  /** A comment, {@code Comment}. */
  public SucceedState comment(String comment) {
    return new SucceedState(settings.with("Comment", comment));
  }

  /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
  public SucceedState queryLanguage(QueryLanguage language) {
    return new SucceedState(settings.with(language));
  }

  /** A JSON object of more fields of the State, as they are to be written. */
  public SucceedState raw(String json) {
    return new SucceedState(settings.raw(json));
  }
}
