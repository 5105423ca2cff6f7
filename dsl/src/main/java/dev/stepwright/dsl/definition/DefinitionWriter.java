package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.JsonWriter;
import dev.stepwright.dsl.model.StateMachine;

/**
 * Writes definitions: the model becomes a document tree or text, with the fields in the
 * specification's order. Reading what was written gives an equal model.
 */
public final class DefinitionWriter {
  private DefinitionWriter() {}

  /** The definition as JSON text of two spaces a level, with a line feed at the end. */
  public static String write(StateMachine machine) {
    return JsonWriter.indented(toJson(machine));
  }

  /** The definition as a document tree. */
  public static JsonObject toJson(StateMachine machine) {
    return (JsonObject) canonical(ModelWriter.stateMachine(machine));
  }

  /**
   * A definition's tree with the fields of every object in the specification's order, and nothing
   * added or dropped. What is no definition comes back as far as it is none.
   */
  public static JsonValue canonical(JsonValue definition) {
    return CanonicalOrder.stateMachine(definition);
  }
}
