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
