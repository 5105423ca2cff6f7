package dev.stepwright.dsl.model;

/**
 * A Succeed State: ends the State Machine, branch or iteration successfully.
 *
 * @param common the fields every State has
 * @param data the fields that select, build and keep data
 */
public record SucceedState(CommonFields common, DataFlow data) implements State {
  public SucceedState {
    Checks.state(StateType.SUCCEED, common, data);
  }

  @Override
  public StateType type() {
    return StateType.SUCCEED;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.succeed(this);
  }
}
