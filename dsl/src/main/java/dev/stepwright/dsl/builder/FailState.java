package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;

/**
 * A Fail State: ends an execution with an error.
 *
 * @param <T> the data
 * @see <a href="https://states-language.net/spec.html#fail-state">Fail State</a>
 */
public final class FailState<T> extends Fragment<T, JsonValue> {
  private final Settings settings;

  FailState(Group group) {
    super(group);
    this.settings = new Settings(group);
  }

  /** A comment, {@code Comment}. */
  public FailState<T> comment(String comment) {
    return new FailState<>(settings.with("Comment", comment));
  }

  /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
  public FailState<T> queryLanguage(QueryLanguage language) {
    return new FailState<>(settings.with(language));
  }

  /** A JSON object of more fields of the State, as they are to be written. */
  public FailState<T> raw(String json) {
    return new FailState<>(settings.raw(json));
  }

  /** The Error Name, {@code Error}. */
  public FailState<T> error(String error) {
    return new FailState<>(settings.with("Error", error));
  }

  /** The Error Name, of the data, an Intrinsic Function, JSONata or a substitution. */
  public <S extends T> FailState<S> error(Expression<? super S, String> error) {
    return new FailState<>(settings.with("Error", error));
  }

  /** The text about it, {@code Cause}. */
  public FailState<T> cause(String cause) {
    return new FailState<>(settings.with("Cause", cause));
  }

  /** The text about it, of the data, an Intrinsic Function, JSONata or a substitution. */
  public <S extends T> FailState<S> cause(Expression<? super S, String> cause) {
    return new FailState<>(settings.with("Cause", cause));
  }
}
