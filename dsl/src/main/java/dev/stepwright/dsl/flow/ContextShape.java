package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Context Object.
 *
 * @param input the Execution's input
 * @param item the item of the innermost Map; null outside of any
 * @see <a href="https://states-language.net/spec.html#context-object">The Context Object</a>
 */
record ContextShape(Shape input, @Nullable Shape item) {

  /** The Context Object within an iteration. */
  ContextShape inMap(Shape value) {
    return new ContextShape(input, value);
  }

  /** The Context Object of a State. */
  Shape of(String name, StateType type, boolean hasToken) {
    Map<String, Shape> context = new LinkedHashMap<>();
    context.put("Execution", execution());
    Map<String, Shape> state = new LinkedHashMap<>();
    state.put("EnteredTime", Shape.TIMESTAMP);
    state.put("Name", Shape.texts(Set.of(name)));
    boolean retries = type == StateType.TASK || type == StateType.MAP || type == StateType.PARALLEL;
    state.put("RetryCount", retries ? Shape.INTEGER : Shape.INTEGER.optional());
    context.put("State", object("State", state));
    Map<String, Shape> machine = new LinkedHashMap<>();
    machine.put("Id", Shape.STRING);
    machine.put("Name", Shape.STRING);
    context.put("StateMachine", object("StateMachine", machine));
    if (item != null) {
      context.put("Map", Shape.of(ObjectShape.of(Map.of("Item", itemObject()))));
    }
    if (hasToken) {
      context.put("Task", Shape.of(ObjectShape.of(Map.of("Token", Shape.STRING))));
    }
    return object("the Context Object", context);
  }

  private Shape execution() {
    Map<String, Shape> execution = new LinkedHashMap<>();
    execution.put("Id", Shape.STRING);
    execution.put("Input", input);
    execution.put("Name", Shape.STRING);
    execution.put("RoleArn", Shape.STRING);
    execution.put("StartTime", Shape.TIMESTAMP);
    execution.put("RedriveCount", Shape.INTEGER);
    // RedriveTime, and what AWS may add.
    return Shape.of(new ObjectShape("Execution", execution, Shape.ANY));
  }

  private Shape itemObject() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("Index", Shape.INTEGER);
    fields.put("Value", item == null ? Shape.ANY : item);
    // A distributed Map has Key and Source besides.
    return Shape.of(new ObjectShape("Item", fields, Shape.ANY));
  }

  private static Shape object(String name, Map<String, Shape> fields) {
    return Shape.of(new ObjectShape(name, fields, null));
  }
}
