package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;

/**
 * A Task State: has something do its work.
 *
 * @param <I> the input
 * @param <O> the output
 * @see <a href="https://states-language.net/spec.html#task-state">Task State</a>
 */
public final class TaskState<I, O> extends Fragment<I, O> {
  private final Settings settings;

  TaskState(Group group) {
    super(group);
    this.settings = new Settings(group);
  }

  /**
   * With an input of a type that nothing else says.
   *
   * @param input the input
   */
  public <S extends I> TaskState<S, O> on(Data<S, S> input) {
    return new TaskState<>(group());
  }

  /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
  public <S> TaskState<S, O> inputPath(Data<S, ? extends I> input) {
    return new TaskState<>(settings.with("InputPath", input));
  }

  /** Works with an empty object: {@code InputPath} is null. JSONPath only. */
  public TaskState<Object, O> withoutInput() {
    return new TaskState<>(settings.with("InputPath", Constant.NULL));
  }

  /** What the State works with, {@code Parameters}. JSONPath only. */
  public <S> TaskState<S, O> parameters(Expression<S, ? extends I> template) {
    return new TaskState<>(settings.with("Parameters", template));
  }

  /** What the State works with, {@code Arguments}. JSONata only. */
  public <S> TaskState<S, O> arguments(Expression<S, ? extends I> template) {
    return new TaskState<>(settings.with("Arguments", template));
  }

  /**
   * With a result of a type that Java cannot know.
   *
   * @param type the type
   */
  public <R> TaskState<I, R> returns(Class<R> type) {
    return new TaskState<>(group());
  }

  /** What the result is made to be, {@code ResultSelector}. JSONPath only. */
  public <R> TaskState<I, R> resultSelector(Expression<? super O, R> template) {
    return new TaskState<>(settings.with("ResultSelector", template));
  }

  /** Where the result goes in the input, {@code ResultPath}. JSONPath only. */
  public TaskState<I, I> resultPath(Data<? super I, O> target) {
    return new TaskState<>(settings.with("ResultPath", target));
  }

  /** Drops the result: {@code ResultPath} is null. JSONPath only. */
  public TaskState<I, I> withoutResult() {
    return new TaskState<>(settings.with("ResultPath", Constant.NULL));
  }

  /** The Variables to set, {@code Assign}. */
  public TaskState<I, O> assign(Expression<?, ?> variables) {
    return new TaskState<>(settings.with("Assign", variables));
  }

  /** The output, {@code Output}. JSONata only. */
  public <R> TaskState<I, R> output(Expression<?, R> output) {
    return new TaskState<>(settings.with("Output", output));
  }

  /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
  public <R> TaskState<I, R> outputPath(Data<? super O, R> output) {
    return new TaskState<>(settings.with("OutputPath", output));
  }

  /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
  public TaskState<I, JsonValue> withoutOutput() {
    return new TaskState<>(settings.with("OutputPath", Constant.NULL));
  }

  /** The role that the Task is done as, {@code Credentials}: an object with {@code RoleArn}. */
  public TaskState<I, O> credentials(Expression<?, ?> credentials) {
    return new TaskState<>(settings.with("Credentials", credentials));
  }

  /** After how many seconds the work has timed out, {@code TimeoutSeconds}. */
  public TaskState<I, O> timeoutSeconds(long timeoutSeconds) {
    return new TaskState<>(settings.with("TimeoutSeconds", timeoutSeconds));
  }

  /** After how many seconds the work has timed out, of the data, JSONata or a substitution. */
  public TaskState<I, O> timeoutSeconds(Expression<? super I, ? extends Number> timeoutSeconds) {
    return new TaskState<>(settings.with("TimeoutSeconds", timeoutSeconds));
  }

  /**
   * After how many seconds without a heartbeat the work has timed out, {@code HeartbeatSeconds}.
   */
  public TaskState<I, O> heartbeatSeconds(long heartbeatSeconds) {
    return new TaskState<>(settings.with("HeartbeatSeconds", heartbeatSeconds));
  }

  /**
   * After how many seconds without a heartbeat the work has timed out, of the data, JSONata or a
   * substitution.
   */
  public TaskState<I, O> heartbeatSeconds(
      Expression<? super I, ? extends Number> heartbeatSeconds) {
    return new TaskState<>(settings.with("HeartbeatSeconds", heartbeatSeconds));
  }

  /**
   * When the State is tried again, {@code Retry}: the Retriers after those given before. Without
   * any, {@code Retry} is an empty array.
   */
  public TaskState<I, O> retry(Retrier... retriers) {
    return new TaskState<>(settings.all("Retry", retriers));
  }

  /**
   * Where an execution goes after an error: the {@code Catch} of the State gets one more Catcher.
   */
  public TaskState<I, O> catcher(Catcher<? super I, ?> catcher) {
    return new TaskState<>(settings.catcher(catcher));
  }

  /** No error is caught: {@code Catch} is an empty array. */
  public TaskState<I, O> withoutCatchers() {
    return new TaskState<>(settings.with("Catch", Parts.NONE));
  }

  /** A comment, {@code Comment}. */
  public TaskState<I, O> comment(String comment) {
    return new TaskState<>(settings.with("Comment", comment));
  }

  /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
  public TaskState<I, O> queryLanguage(QueryLanguage language) {
    return new TaskState<>(settings.with(language));
  }

  /** A JSON object of more fields of the State, as they are to be written. */
  public TaskState<I, O> raw(String json) {
    return new TaskState<>(settings.raw(json));
  }
}
