package dev.stepwright.runtime;

import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.internal.engine.Machine;

/** A State Machine that an engine can run. */
public final class RegisteredStateMachine {
  private final Machine machine;
  private final StateMachine definition;

  RegisteredStateMachine(Machine machine, StateMachine definition) {
    this.machine = machine;
    this.definition = definition;
  }

  /** Its name. */
  public String name() {
    return machine.name();
  }

  /** Its ARN. */
  public String arn() {
    return machine.arn();
  }

  /** Its definition. */
  public StateMachine definition() {
    return definition;
  }

  Machine machine() {
    return machine;
  }
}
