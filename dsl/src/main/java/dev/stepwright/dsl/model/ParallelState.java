package dev.stepwright.dsl.model;

import java.util.List;
import java.util.Objects;

/**
 * A Parallel State: runs its branches side by side.
 *
 * @param common the fields every State has
 * @param data the fields that select, build and keep data
 * @param branches the branches, at least one
 * @param errors what to do about errors
 * @param transition what follows
 */
public record ParallelState(
    CommonFields common,
    DataFlow data,
    List<Branch> branches,
    ErrorHandling errors,
    Transition transition)
    implements State {
  public ParallelState {
    Objects.requireNonNull(transition, "transition");
    branches = Checks.notEmpty("Branches", branches);
    Checks.state(StateType.PARALLEL, common, data, errors.catchers());
  }

  @Override
  public StateType type() {
    return StateType.PARALLEL;
  }

  @Override
  public List<Branch> scopes() {
    return branches;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.parallel(this);
  }
}
