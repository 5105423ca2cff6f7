package dev.stepwright.runtime;

import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A State Machine to register with an engine.
 *
 * @param name its name
 * @param definition its definition
 * @param type STANDARD or EXPRESS
 * @param arn its ARN, or null for one made from the engine's region and account
 * @param roleArn the role it would have on AWS, shown in the Context Object; or null for one made
 *     up
 */
public record StateMachineSettings(
    String name,
    StateMachine definition,
    StateMachineType type,
    @Nullable String arn,
    @Nullable String roleArn) {
  public StateMachineSettings {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(type, "type");
  }

  /** A STANDARD State Machine. */
  public static StateMachineSettings of(String name, StateMachine definition) {
    return new StateMachineSettings(name, definition, StateMachineType.STANDARD, null, null);
  }

  /** These settings with an ARN. */
  public StateMachineSettings withArn(String value) {
    return new StateMachineSettings(name, definition, type, value, roleArn);
  }

  /** These settings with a role. */
  public StateMachineSettings withRoleArn(String value) {
    return new StateMachineSettings(name, definition, type, arn, value);
  }

  /** These settings with a type. */
  public StateMachineSettings withType(StateMachineType value) {
    return new StateMachineSettings(name, definition, value, arn, roleArn);
  }
}
