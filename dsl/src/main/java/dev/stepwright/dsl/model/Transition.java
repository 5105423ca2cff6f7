package dev.stepwright.dsl.model;

import java.util.Objects;

/** What follows a State other than Choice, Succeed and Fail (specification, "Transitions"). */
public sealed interface Transition {

  /**
   * On to another State.
   *
   * @param state its name
   */
  record Next(String state) implements Transition {
    public Next {
      Objects.requireNonNull(state, "state");
    }
  }

  /** The State is a Terminal State: {@code "End": true}. */
  record End() implements Transition {}
}
