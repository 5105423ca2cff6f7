package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;

/**
 * A Pass State: passes its input on, or something instead.
 *
 * @see <a href="https://states-language.net/spec.html#pass-state">Pass State</a>
 */
public final class PassState extends Through {
  private final Settings settings;

  PassState(Group group) {
    super(group);
    this.settings = new Settings(group);
  }

  /** What it passes on, {@code Result}. JSONPath only. */
  public <R> Made<Object, R> result(Expression<Object, R> result) {
    return new Made<>(settings.with("Result", result));
  }

  /** What it passes on, {@code Parameters}. JSONPath only. */
  public <S, R> Made<S, R> parameters(Expression<S, R> template) {
    return new Made<>(settings.with("Parameters", template));
  }

  /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
  public PassState inputPath(Data<?, ?> input) {
    return new PassState(settings.with("InputPath", input));
  }

  /** Works with an empty object: {@code InputPath} is null. JSONPath only. */
  public PassState withoutInput() {
    return new PassState(settings.with("InputPath", Constant.NULL));
  }

  /** Where the result goes in the input, {@code ResultPath}. JSONPath only. */
  public PassState resultPath(Data<?, ?> target) {
    return new PassState(settings.with("ResultPath", target));
  }

  /** Drops the result: {@code ResultPath} is null. JSONPath only. */
  public PassState withoutResult() {
    return new PassState(settings.with("ResultPath", Constant.NULL));
  }

  /** The Variables to set, {@code Assign}. */
  public PassState assign(Expression<?, ?> variables) {
    return new PassState(settings.with("Assign", variables));
  }

  /** The output, {@code Output}. JSONata only. */
  public PassState output(Expression<?, ?> output) {
    return new PassState(settings.with("Output", output));
  }

  /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
  public PassState outputPath(Data<?, ?> output) {
    return new PassState(settings.with("OutputPath", output));
  }

  /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
  public PassState withoutOutput() {
    return new PassState(settings.with("OutputPath", Constant.NULL));
  }

  /** A comment, {@code Comment}. */
  public PassState comment(String comment) {
    return new PassState(settings.with("Comment", comment));
  }

  /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
  public PassState queryLanguage(QueryLanguage language) {
    return new PassState(settings.with(language));
  }

  /** A JSON object of more fields of the State, as they are to be written. */
  public PassState raw(String json) {
    return new PassState(settings.raw(json));
  }

  /**
   * A Pass State that makes something.
   *
   * @param <I> the input
   * @param <O> what it makes
   */
  public static final class Made<I, O> extends Fragment<I, O> {
    private final Settings settings;

    Made(Group group) {
      super(group);
      this.settings = new Settings(group);
    }

    /**
     * With an input of a type that nothing else says.
     *
     * @param input the input
     */
    public <S extends I> Made<S, O> on(Data<S, S> input) {
      return new Made<>(group());
    }

    /** What it passes on, {@code Result}. JSONPath only. */
    public <R> Made<I, R> result(Expression<Object, R> result) {
      return new Made<>(settings.with("Result", result));
    }

    /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
    public Made<I, O> inputPath(Data<?, ?> input) {
      return new Made<>(settings.with("InputPath", input));
    }

    /** Where the result goes in the input, {@code ResultPath}. JSONPath only. */
    public Made<I, I> resultPath(Data<? super I, O> target) {
      return new Made<>(settings.with("ResultPath", target));
    }

    /** Drops the result: {@code ResultPath} is null. JSONPath only. */
    public Made<I, I> withoutResult() {
      return new Made<>(settings.with("ResultPath", Constant.NULL));
    }

    /** The Variables to set, {@code Assign}. */
    public Made<I, O> assign(Expression<?, ?> variables) {
      return new Made<>(settings.with("Assign", variables));
    }

    /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
    public <R> Made<I, R> outputPath(Data<? super O, R> output) {
      return new Made<>(settings.with("OutputPath", output));
    }

    /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
    public Made<I, JsonValue> withoutOutput() {
      return new Made<>(settings.with("OutputPath", Constant.NULL));
    }

    /** A comment, {@code Comment}. */
    public Made<I, O> comment(String comment) {
      return new Made<>(settings.with("Comment", comment));
    }

    /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
    public Made<I, O> queryLanguage(QueryLanguage language) {
      return new Made<>(settings.with(language));
    }

    /** A JSON object of more fields of the State, as they are to be written. */
    public Made<I, O> raw(String json) {
      return new Made<>(settings.raw(json));
    }
  }
}
