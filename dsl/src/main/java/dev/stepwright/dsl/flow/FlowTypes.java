package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.shape.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known before a State Machine is looked at.
 *
 * @param type the type of workflow it is meant for: Express workflows have no budget of events
 * @param input its input; {@link Shape#ANY} if nothing is known of it
 * @param inputName what people call its input, such as the name of a Java type; null if it has none
 * @param tasks the types of Tasks, by the places of their States
 */
public record FlowTypes(
    StateMachineType type,
    Shape input,
    @Nullable String inputName,
    Map<JsonPointer, TaskTypes> tasks) {
  public FlowTypes {
    tasks = Map.copyOf(tasks);
  }

  /** The same for another type of workflow. */
  public FlowTypes as(StateMachineType other) {
    return new FlowTypes(other, input, inputName, tasks);
  }

  /** Nothing but an input. */
  public static FlowTypes of(Shape input) {
    return new FlowTypes(StateMachineType.STANDARD, input, null, Map.of());
  }
}
