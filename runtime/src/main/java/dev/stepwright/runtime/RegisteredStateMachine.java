package dev.stepwright.runtime;

import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.internal.engine.Machine;
import org.jspecify.annotations.Nullable;

/** A State Machine that an engine can run. */
public final class RegisteredStateMachine {
  private final Machine machine;
  private final StateMachine definition;
  private volatile @Nullable String fingerprint;

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

  /** Stands for the definition and the type: another definition has another one. */
  String fingerprint() {
    String current = fingerprint;
    if (current == null) {
      current =
          Fingerprint.of(
              (machine.express() ? "EXPRESS " : "") + DefinitionWriter.write(definition));
      fingerprint = current;
    }
    return current;
  }

  Machine machine() {
    return machine;
  }
}
