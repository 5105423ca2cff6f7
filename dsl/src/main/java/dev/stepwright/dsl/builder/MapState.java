package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;

/**
 * A Map State: runs a scope of States for each of some items.
 *
 * @param <I> the input
 * @param <O> the output
 * @see <a href="https://states-language.net/spec.html#map-state">Map State</a>
 */
public final class MapState<I, O> extends Fragment<I, O> {
  private final Settings settings;

  MapState(Group group) {
    super(group);
    this.settings = new Settings(group);
  }

  /**
   * With an input of a type that nothing else says.
   *
   * @param input the input
   */
  public <S extends I> MapState<S, O> on(Data<S, S> input) {
    return new MapState<>(group());
  }

  /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
  public <S> MapState<S, O> inputPath(Data<S, ? extends I> input) {
    return new MapState<>(settings.with("InputPath", input));
  }

  /** Works with an empty object: {@code InputPath} is null. JSONPath only. */
  public MapState<Object, O> withoutInput() {
    return new MapState<>(settings.with("InputPath", Constant.NULL));
  }

  /** What the result is made to be, {@code ResultSelector}. JSONPath only. */
  public <R> MapState<I, R> resultSelector(Expression<? super O, R> template) {
    return new MapState<>(settings.with("ResultSelector", template));
  }

  /** Where the result goes in the input, {@code ResultPath}. JSONPath only. */
  public MapState<I, I> resultPath(Data<? super I, O> target) {
    return new MapState<>(settings.with("ResultPath", target));
  }

  /** Drops the result: {@code ResultPath} is null. JSONPath only. */
  public MapState<I, I> withoutResult() {
    return new MapState<>(settings.with("ResultPath", Constant.NULL));
  }

  /** The Variables to set, {@code Assign}. */
  public MapState<I, O> assign(Expression<?, ?> variables) {
    return new MapState<>(settings.with("Assign", variables));
  }

  /** The output, {@code Output}. JSONata only. */
  public <R> MapState<I, R> output(Expression<?, R> output) {
    return new MapState<>(settings.with("Output", output));
  }

  /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
  public <R> MapState<I, R> outputPath(Data<? super O, R> output) {
    return new MapState<>(settings.with("OutputPath", output));
  }

  /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
  public MapState<I, JsonValue> withoutOutput() {
    return new MapState<>(settings.with("OutputPath", Constant.NULL));
  }

  /** What {@link #itemSelector} was before it had that name, {@code Parameters}. JSONPath only. */
  public MapState<I, O> parameters(Expression<?, ?> template) {
    return new MapState<>(settings.with("Parameters", template));
  }

  /** The items, {@code ItemsPath} or {@code Items}; by default the input. */
  public <S> MapState<S, O> items(Expression<S, ?> items) {
    return new MapState<>(settings.with("Items", items));
  }

  /** What reads the items, {@code ItemReader}. */
  public MapState<I, O> itemReader(ItemReader reader) {
    return new MapState<>(settings.with("ItemReader", reader));
  }

  /** What each item is made to be, {@code ItemSelector}. */
  public MapState<I, O> itemSelector(Expression<?, ?> template) {
    return new MapState<>(settings.with("ItemSelector", template));
  }

  /** How items are put together, {@code ItemBatcher}. */
  public MapState<I, O> itemBatcher(ItemBatcher batcher) {
    return new MapState<>(settings.with("ItemBatcher", batcher));
  }

  /** Where the results go, {@code ResultWriter}. */
  public MapState<I, O> resultWriter(ResultWriter writer) {
    return new MapState<>(settings.with("ResultWriter", writer));
  }

  /** How many items are worked on at once, {@code MaxConcurrency}. */
  public MapState<I, O> maxConcurrency(long maxConcurrency) {
    return new MapState<>(settings.with("MaxConcurrency", maxConcurrency));
  }

  /** How many items are worked on at once, of the data, JSONata or a substitution. */
  public MapState<I, O> maxConcurrency(Expression<? super I, ? extends Number> maxConcurrency) {
    return new MapState<>(settings.with("MaxConcurrency", maxConcurrency));
  }

  /** How many items may fail, {@code ToleratedFailureCount}. */
  public MapState<I, O> toleratedFailureCount(long toleratedFailureCount) {
    return new MapState<>(settings.with("ToleratedFailureCount", toleratedFailureCount));
  }

  /** How many items may fail, of the data, JSONata or a substitution. */
  public MapState<I, O> toleratedFailureCount(
      Expression<? super I, ? extends Number> toleratedFailureCount) {
    return new MapState<>(settings.with("ToleratedFailureCount", toleratedFailureCount));
  }

  /** How many of a hundred items may fail, {@code ToleratedFailurePercentage}. */
  public MapState<I, O> toleratedFailurePercentage(double toleratedFailurePercentage) {
    return new MapState<>(
        settings.with("ToleratedFailurePercentage", Structure.number(toleratedFailurePercentage)));
  }

  /** How many of a hundred items may fail, of the data, JSONata or a substitution. */
  public MapState<I, O> toleratedFailurePercentage(
      Expression<? super I, ? extends Number> toleratedFailurePercentage) {
    return new MapState<>(settings.with("ToleratedFailurePercentage", toleratedFailurePercentage));
  }

  /** What the ARNs of Map Runs have of this State, {@code Label}. */
  public MapState<I, O> label(String label) {
    return new MapState<>(settings.with("Label", label));
  }

  /** What the ARNs of Map Runs have of this State, as a substitution. */
  public MapState<I, O> label(Expression<Object, String> label) {
    return new MapState<>(settings.with("Label", label));
  }

  /**
   * When the State is tried again, {@code Retry}: the Retriers after those given before. Without
   * any, {@code Retry} is an empty array.
   */
  public MapState<I, O> retry(Retrier... retriers) {
    return new MapState<>(settings.all("Retry", retriers));
  }

  /**
   * Where an execution goes after an error: the {@code Catch} of the State gets one more Catcher.
   */
  public MapState<I, O> catcher(Catcher<? super I, ?> catcher) {
    return new MapState<>(settings.catcher(catcher));
  }

  /** No error is caught: {@code Catch} is an empty array. */
  public MapState<I, O> withoutCatchers() {
    return new MapState<>(settings.with("Catch", Parts.NONE));
  }

  /** A comment, {@code Comment}. */
  public MapState<I, O> comment(String comment) {
    return new MapState<>(settings.with("Comment", comment));
  }

  /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
  public MapState<I, O> queryLanguage(QueryLanguage language) {
    return new MapState<>(settings.with(language));
  }

  /** A JSON object of more fields of the State, as they are to be written. */
  public MapState<I, O> raw(String json) {
    return new MapState<>(settings.raw(json));
  }
}
