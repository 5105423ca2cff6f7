package dev.stepwright.runtime.script;

import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.TaskState;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The Tasks of a definition, those within Parallel and Map States too.
 *
 * @param states their names
 * @param resources their Resources, with substitutions that have no value
 */
public record DefinedTasks(Set<String> states, Set<String> resources) {

  /** The Tasks of a definition. */
  public static DefinedTasks of(StateMachine machine) {
    DefinedTasks tasks = new DefinedTasks(new LinkedHashSet<>(), new LinkedHashSet<>());
    tasks.add(machine.states());
    return tasks;
  }

  private void add(Map<String, State> scope) {
    scope.forEach(
        (name, state) -> {
          if (state instanceof TaskState task) {
            states.add(name);
            resources.add(text(task.resource()));
          }
          state.scopes().forEach(inner -> add(inner.states()));
        });
  }

  private static String text(FieldValue<String> resource) {
    if (resource instanceof FieldValue.Literal<String> literal) {
      return literal.value();
    }
    return resource instanceof FieldValue.Substitution<String> substitution
        ? substitution.text()
        : "";
  }

  /** What there is, for who looked for something else. */
  String known() {
    return states.isEmpty() ? "; there are none" : "; there are: " + String.join(", ", states);
  }
}
