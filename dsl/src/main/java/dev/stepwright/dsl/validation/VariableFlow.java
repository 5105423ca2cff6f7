package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which Variables have a value when each State of a scope is entered. */
enum VariableFlow {
  /** On every way that leads to the State. */
  ALWAYS {
    @Override
    boolean join(Set<String> known, Set<String> more) {
      return known.retainAll(more);
    }
  },
  /** On some way that leads to the State. */
  SOMETIMES {
    @Override
    boolean join(Set<String> known, Set<String> more) {
      return known.addAll(more);
    }
  };

  /** Brings what another way gives into what is known; says whether that changed it. */
  abstract boolean join(Set<String> known, Set<String> more);

  /**
   * The Variables by State; a State that cannot be reached is absent.
   *
   * @param onEntry the Variables that have a value when the scope is entered
   */
  Map<State, Set<String>> of(Scope scope, Set<String> onEntry) {
    Map<State, Set<String>> known = new HashMap<>();
    State first = scope.startAt() == null ? null : scope.state(scope.startAt());
    if (first == null) {
      return known;
    }
    Deque<State> open = new ArrayDeque<>();
    known.put(first, new HashSet<>(onEntry));
    open.add(first);
    while (!open.isEmpty()) {
      State state = open.remove();
      for (Transition transition : state.transitions()) {
        State next = scope.state(transition.target());
        if (next == null) {
          continue;
        }
        Set<String> after = new HashSet<>(known.getOrDefault(state, Set.of()));
        after.addAll(transition.assigns());
        Set<String> before = known.putIfAbsent(next, after);
        if (before == null || join(before, after)) {
          open.add(next);
        }
      }
    }
    return known;
  }

  /** The Variables an inner scope sees when it is entered from a State that knows these. */
  static Set<String> into(Scope inner, Set<String> known) {
    return inner.isDistributed() ? Set.of() : known;
  }
}
