package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonPointer;
import java.util.HashMap;
import java.util.Map;

/**
 * "The state name MUST be unique within the scope of the entire state machine" (specification,
 * "States"): branches and Item Processors included.
 */
final class StateNamesAreUnique implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    Map<String, JsonPointer> seen = new HashMap<>();
    for (Outline.Scope scope : outline.scopes()) {
      for (Outline.State state : scope.states()) {
        JsonPointer first = seen.putIfAbsent(state.name(), state.pointer());
        if (first != null) {
          findings
              .at(
                  state.pointer(),
                  DiagnosticCode.STATE_NAME_DUPLICATE,
                  "The name `" + state.name() + "` is taken by the State at " + first.shortened())
              .onName()
              .hint(
                  "State names are unique in the whole definition, branches and ItemProcessors"
                      + " included. Give one of the two another name.")
              .error();
        }
      }
    }
  }
}
