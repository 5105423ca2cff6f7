package dev.stepwright.runtime;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import java.util.List;
import java.util.Objects;

/** Definitions and data for tests, written with single quotes. */
public final class Machines {
  private static final JsonReader READER = new JsonReader(Integer.MAX_VALUE);

  private Machines() {}

  /** A State Machine. */
  public static StateMachine machine(String text) {
    return new DefinitionReader(ReadOptions.DEFAULT)
        .read(text.replace('\'', '"'))
        .orThrow()
        .stateMachine();
  }

  /** A State Machine of one Task State, {@code Work}. */
  public static StateMachine task(String resource, String otherFields) {
    return machine(
        "{'StartAt': 'Work', 'States': {'Work': {'Type': 'Task', 'Resource': '"
            + resource
            + "', "
            + (otherFields.isEmpty() ? "" : otherFields + ", ")
            + "'End': true}}}");
  }

  /** A State Machine that calls a Lambda function. */
  public static StateMachine function(String name, String otherFields) {
    return task("arn:aws:lambda:us-east-1:123456789012:function:" + name, otherFields);
  }

  /** A JSON value. */
  public static JsonValue json(String text) {
    return Objects.requireNonNull(READER.read(text.replace('\'', '"')).document()).root();
  }

  /** The types of an execution's events. */
  public static List<String> types(ExecutionResult result) {
    return result.history().stream().map(event -> event.type().text()).toList();
  }
}
