package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.shape.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known before a State Machine is looked at.
 *
 * @param input its input; {@link Shape#ANY} if nothing is known of it
 * @param inputName what people call its input, such as the name of a Java type; null if it has none
 * @param tasks the types of Tasks, by the places of their States
 */
public record FlowTypes(
    Shape input, @Nullable String inputName, Map<JsonPointer, TaskTypes> tasks) {
  public FlowTypes {
    tasks = Map.copyOf(tasks);
  }

  /** Nothing but an input. */
  public static FlowTypes of(Shape input) {
    return new FlowTypes(input, null, Map.of());
  }
}
