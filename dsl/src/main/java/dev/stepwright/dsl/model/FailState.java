package dev.stepwright.dsl.model;

import org.jspecify.annotations.Nullable;

/**
 * A Fail State: ends the State Machine as failed.
 *
 * @param common the fields every State has
 * @param error the Error Name
 * @param cause a text for people
 */
public record FailState(
    CommonFields common, @Nullable Source<String> error, @Nullable Source<String> cause)
    implements State {
  public FailState {
    check("Error", error);
    check("Cause", cause);
    Checks.state(StateType.FAIL, common, DataFlow.NONE, error, cause);
  }

  private static void check(String field, @Nullable Source<String> source) {
    if (source instanceof Source.Given<String> given) {
      Checks.notNull(field, given.value());
    }
    if (source instanceof Source.FromCall<String> from && !from.call().function().mayGiveString()) {
      throw Checks.breach(field + "Path calls a function that gives a string", from.call());
    }
  }

  /** A Fail State has no fields that select or build data. */
  @Override
  public DataFlow data() {
    return DataFlow.NONE;
  }

  @Override
  public StateType type() {
    return StateType.FAIL;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.fail(this);
  }
}
