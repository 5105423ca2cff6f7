package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * AWS asks that every State can be reached from the first one ({@code State "X" is not
 * reachable.}). Silent where a transition could not be followed, because that is the fault to mend
 * first.
 */
final class StatesAreReachable implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    for (Scope scope : outline.scopes()) {
      State first = scope.startAt() == null ? null : scope.state(scope.startAt());
      if (first == null || scope.isBroken()) {
        continue;
      }
      Set<State> reached = reachable(first);
      for (State state : scope.states()) {
        // Of two States of one name the later one hides the other.
        if (!reached.contains(state) && scope.state(state.name()) == state) {
          findings
              .at(
                  state.pointer(),
                  DiagnosticCode.STATE_UNREACHABLE,
                  "Nothing leads to the State `" + state.name() + "`")
              .onName()
              .hint("Name it in a Next, Default or Catch, or remove it.")
              .aws("State \"" + state.name() + "\" is not reachable.")
              .error();
        }
      }
    }
  }

  private static Set<State> reachable(State first) {
    Set<State> reached = new HashSet<>();
    Deque<State> open = new ArrayDeque<>();
    reached.add(first);
    open.push(first);
    while (!open.isEmpty()) {
      State state = open.pop();
      for (Transition transition : state.transitions()) {
        State next = state.scope().state(transition.target());
        if (next != null && reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }
}
