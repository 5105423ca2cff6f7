package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which Variables exist in which scope (specification, "Variable Scope"). */
final class VariableScopes {
  private final Map<Scope, Set<String>> assigned = new HashMap<>();
  private final Set<String> anywhere = new HashSet<>();

  VariableScopes(Outline outline) {
    for (Scope scope : outline.scopes()) {
      Set<String> names = new HashSet<>();
      for (State state : scope.states()) {
        for (VariableUse assignment : state.assignments()) {
          names.add(assignment.name());
        }
      }
      assigned.put(scope, names);
      anywhere.addAll(names);
    }
  }

  /** Whether a State of this very scope assigns the Variable. */
  boolean assigns(Scope scope, String name) {
    return assigned.getOrDefault(scope, Set.of()).contains(name);
  }

  /** Whether any State of the definition assigns the Variable. */
  boolean existsAnywhere(String name) {
    return anywhere.contains(name);
  }

  /** Whether a scope within this one assigns the Variable. */
  boolean existsWithin(Scope scope, String name) {
    return assigned.entrySet().stream()
        .anyMatch(entry -> entry.getValue().contains(name) && isWithin(entry.getKey(), scope));
  }

  private static boolean isWithin(Scope inner, Scope outer) {
    Scope at = inner;
    while (at != null && at != outer) {
      State owner = at.owner();
      at = owner == null ? null : owner.scope();
    }
    return at == outer;
  }

  /** The nearest scope, this one or one around it, that assigns the Variable; null if none does. */
  @Nullable Scope visible(Scope scope, String name) {
    for (Scope at = scope; at != null; at = outer(at)) {
      if (assigns(at, name)) {
        return at;
      }
    }
    return null;
  }

  /** The scope around one whose Variables it sees; a distributed Map sees none. */
  static @Nullable Scope outer(Scope scope) {
    State owner = scope.owner();
    return owner == null || scope.isDistributed() ? null : owner.scope();
  }
}
