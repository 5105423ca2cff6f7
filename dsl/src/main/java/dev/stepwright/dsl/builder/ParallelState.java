package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;

/**
 * A Parallel State: runs several scopes of States at once.
 *
 * @param <I> the input
 * @param <O> the output
 * @see <a href="https://states-language.net/spec.html#parallel-state">Parallel State</a>
 */
public final class ParallelState<I, O> extends Fragment<I, O> {
  private final Settings settings;

  ParallelState(Group group) {
    super(group);
    this.settings = new Settings(group);
  }

  /**
   * With an input of a type that nothing else says.
   *
   * @param input the input
   */
  public <S extends I> ParallelState<S, O> on(Data<S, S> input) {
    return new ParallelState<>(group());
  }

  /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
  public <S> ParallelState<S, O> inputPath(Data<S, ? extends I> input) {
    return new ParallelState<>(settings.with("InputPath", input));
  }

  /** Works with an empty object: {@code InputPath} is null. JSONPath only. */
  public ParallelState<Object, O> withoutInput() {
    return new ParallelState<>(settings.with("InputPath", Constant.NULL));
  }

  /** What the State works with, {@code Parameters}. JSONPath only. */
  public <S> ParallelState<S, O> parameters(Expression<S, ? extends I> template) {
    return new ParallelState<>(settings.with("Parameters", template));
  }

  /** What the State works with, {@code Arguments}. JSONata only. */
  public <S> ParallelState<S, O> arguments(Expression<S, ? extends I> template) {
    return new ParallelState<>(settings.with("Arguments", template));
  }

  /** What the result is made to be, {@code ResultSelector}. JSONPath only. */
  public <R> ParallelState<I, R> resultSelector(Expression<? super O, R> template) {
    return new ParallelState<>(settings.with("ResultSelector", template));
  }

  /** Where the result goes in the input, {@code ResultPath}. JSONPath only. */
  public ParallelState<I, I> resultPath(Data<? super I, O> target) {
    return new ParallelState<>(settings.with("ResultPath", target));
  }

  /** Drops the result: {@code ResultPath} is null. JSONPath only. */
  public ParallelState<I, I> withoutResult() {
    return new ParallelState<>(settings.with("ResultPath", Constant.NULL));
  }

  /** The Variables to set, {@code Assign}. */
  public ParallelState<I, O> assign(Expression<?, ?> variables) {
    return new ParallelState<>(settings.with("Assign", variables));
  }

  /** The output, {@code Output}. JSONata only. */
  public <R> ParallelState<I, R> output(Expression<?, R> output) {
    return new ParallelState<>(settings.with("Output", output));
  }

  /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
  public <R> ParallelState<I, R> outputPath(Data<? super O, R> output) {
    return new ParallelState<>(settings.with("OutputPath", output));
  }

  /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
  public ParallelState<I, JsonValue> withoutOutput() {
    return new ParallelState<>(settings.with("OutputPath", Constant.NULL));
  }

  /**
   * When the State is tried again, {@code Retry}: the Retriers after those given before. Without
   * any, {@code Retry} is an empty array.
   */
  public ParallelState<I, O> retry(Retrier... retriers) {
    return new ParallelState<>(settings.all("Retry", retriers));
  }

  /**
   * Where an execution goes after an error: the {@code Catch} of the State gets one more Catcher.
   */
  public ParallelState<I, O> catcher(Catcher<? super I, ?> catcher) {
    return new ParallelState<>(settings.catcher(catcher));
  }

  /** No error is caught: {@code Catch} is an empty array. */
  public ParallelState<I, O> withoutCatchers() {
    return new ParallelState<>(settings.with("Catch", Parts.NONE));
  }

  /** A comment, {@code Comment}. */
  public ParallelState<I, O> comment(String comment) {
    return new ParallelState<>(settings.with("Comment", comment));
  }

  /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
  public ParallelState<I, O> queryLanguage(QueryLanguage language) {
    return new ParallelState<>(settings.with(language));
  }

  /** A JSON object of more fields of the State, as they are to be written. */
  public ParallelState<I, O> raw(String json) {
    return new ParallelState<>(settings.raw(json));
  }
}
