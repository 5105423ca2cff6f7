package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.Scope;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.error.InvalidDefinitionException;
import dev.stepwright.runtime.error.ValidationException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The State under test.
 *
 * @param state the State
 * @param machineLanguage the query language of States that name none
 */
record TestedState(State state, QueryLanguage machineLanguage) {
  /** What AWS calls a State that comes without a State Machine. */
  private static final String NAME = "StateName";

  private static final int MAX_BYTES = 1 << 20;

  /**
   * A State of a State Machine, in whichever scope.
   *
   * @throws ValidationException if there is none of that name
   */
  static TestedState of(StateMachine machine, String name) {
    State state = find(machine, name);
    if (state == null) {
      Set<String> names = new LinkedHashSet<>();
      names(machine, names);
      throw new ValidationException(
          "State not found in definition",
          "There is no State `" + name + "`; there are: " + String.join(", ", names));
    }
    return new TestedState(state, machine.effectiveQueryLanguage());
  }

  private static @Nullable State find(Scope scope, String name) {
    State found = scope.states().get(name);
    if (found != null) {
      return found;
    }
    for (State state : scope.states().values()) {
      for (Scope inner : state.scopes()) {
        State within = find(inner, name);
        if (within != null) {
          return within;
        }
      }
    }
    return null;
  }

  private static void names(Scope scope, Set<String> names) {
    for (State state : scope.states().values()) {
      names.add(state.name());
      state.scopes().forEach(inner -> names(inner, names));
    }
  }

  /** Whether a State of this name is within the State. */
  boolean contains(String name) {
    for (Scope inner : state.scopes()) {
      if (find(inner, name) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * A State that comes without a State Machine. Where it leads is not looked at.
   *
   * @throws InvalidDefinitionException if it is none
   */
  static TestedState read(String definition) {
    JsonDocument document = new JsonReader(MAX_BYTES).read(definition).document();
    String text =
        document != null && document.root() instanceof JsonObject object
            ? machine(object)
            : definition;
    ReadResult result = new DefinitionReader(ReadOptions.DEFAULT).read(text);
    if (result.definition() == null) {
      throw new InvalidDefinitionException(result.diagnostics());
    }
    return of(result.definition().stateMachine(), NAME);
  }

  /** A State Machine that is nothing but the State, and ends where that leads to. */
  private static String machine(JsonObject state) {
    JsonObject.Builder states = JsonObject.builder().put(NAME, state);
    Set<String> targets = new LinkedHashSet<>();
    targets(state, targets);
    targets.remove(NAME);
    JsonObject end = JsonObject.of("Type", new JsonString("Succeed"));
    targets.forEach(target -> states.put(target, end));
    return JsonObject.builder()
        .put("StartAt", new JsonString(NAME))
        .put("States", states.build())
        .build()
        .toJson();
  }

  private static void targets(JsonObject state, Set<String> targets) {
    add(state.member("Next"), targets);
    add(state.member("Default"), targets);
    for (String rules : Set.of("Choices", "Catch")) {
      if (state.member(rules) instanceof JsonArray array) {
        for (JsonValue rule : array.elements()) {
          if (rule instanceof JsonObject object) {
            add(object.member("Next"), targets);
          }
        }
      }
    }
  }

  private static void add(@Nullable JsonValue name, Set<String> targets) {
    if (name instanceof JsonString text) {
      targets.add(text.value());
    }
  }
}
