package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import java.util.Objects;

/** What tests of single States share. JSON is written with single quotes. */
final class TestStateTesting {
  private TestStateTesting() {}

  static String quoted(String text) {
    return text.replace('\'', '"');
  }

  static JsonValue json(String text) {
    return Objects.requireNonNull(
            new JsonReader(Integer.MAX_VALUE).read(quoted(text)).document(), text)
        .root();
  }

  static StateMachine machine(String text) {
    return new DefinitionReader().read(quoted(text)).orThrow().stateMachine();
  }

  static TestState state(String text) {
    return TestState.ofState(quoted(text));
  }

  /** A Task State that calls a function. */
  static TestState charge(String otherFields) {
    return state(
        "{'Type': 'Task', 'Resource':"
            + " 'arn:aws:lambda:us-east-1:123456789012:function:charge', "
            + otherFields
            + "}");
  }
}
