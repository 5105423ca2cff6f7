package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which Variables exist in which scope (specification, "Variable Scope"). */
final class VariableScopes {
  private final Map<Scope, Set<String>> assigned = new HashMap<>();
  private final Map<Scope, Set<String>> assignedWithin = new HashMap<>();
  private final Set<String> anywhere = new TreeSet<>();

  VariableScopes(Outline outline) {
    for (Scope scope : outline.scopes()) {
      assigned.put(scope, new HashSet<>());
      assignedWithin.put(scope, new HashSet<>());
      for (State state : scope.states()) {
        for (VariableUse assignment : state.assignments()) {
          add(scope, assignment.name());
        }
      }
    }
  }

  private void add(Scope scope, String name) {
    if (of(scope, assigned).add(name)) {
      anywhere.add(name);
      Scope at = scope;
      // Where it is known to exist within a scope, it is in those around it too.
      while (at != null && of(at, assignedWithin).add(name)) {
        at = around(at);
      }
    }
  }

  private static Set<String> of(Scope scope, Map<Scope, Set<String>> names) {
    return names.getOrDefault(scope, Set.of());
  }

  private static @Nullable Scope around(Scope scope) {
    State owner = scope.owner();
    return owner == null ? null : owner.scope();
  }

  /** The Variables that any State of the definition assigns, in order. */
  Set<String> anywhere() {
    return anywhere;
  }

  /** Whether a scope within this one, or this one itself, assigns the Variable. */
  boolean existsWithin(Scope scope, String name) {
    return of(scope, assignedWithin).contains(name);
  }

  /** Whether the scope or one around it assigns the Variable, so that its States can see it. */
  boolean isVisible(Scope scope, String name) {
    for (Scope at = scope; at != null; at = outer(at)) {
      if (of(at, assigned).contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** The scope around one whose Variables it sees; a distributed Map sees none. */
  static @Nullable Scope outer(Scope scope) {
    return scope.isDistributed() ? null : around(scope);
  }
}
