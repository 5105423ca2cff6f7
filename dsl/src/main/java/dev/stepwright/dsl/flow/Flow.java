package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.shape.Shape;
import java.util.List;
import java.util.Map;

/**
 * How data flows through a State Machine.
 *
 * @param states the data of each State, by its place, in the order of the definition
 * @param output what Executions that succeed give
 * @param diagnostics what cannot go well, or may not, ordered by position
 */
public record Flow(Map<JsonPointer, StateFlow> states, Shape output, List<Diagnostic> diagnostics) {
  public Flow {
    diagnostics = List.copyOf(diagnostics);
  }
}
