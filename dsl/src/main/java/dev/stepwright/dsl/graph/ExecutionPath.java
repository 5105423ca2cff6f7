package dev.stepwright.dsl.graph;

import java.util.Map;
import java.util.Optional;

/**
 * The path of an Execution over a graph.
 *
 * @param visits what came of the States that were entered, by the ids of their nodes
 * @param steps how often edges were taken; those that were not are missing
 */
public record ExecutionPath(Map<String, Visits> visits, Map<Edge, Integer> steps) {

  /** No Execution: the graph alone. */
  public static final ExecutionPath NONE = new ExecutionPath(Map.of(), Map.of());

  public ExecutionPath {
    visits = Map.copyOf(visits);
    steps = Map.copyOf(steps);
  }

  /** Whether there was an Execution that entered a State. */
  public boolean isSome() {
    return !visits.isEmpty();
  }

  /** What came of a node's State; empty if it was not entered. */
  public Optional<Visits> of(Node node) {
    return Optional.ofNullable(visits.get(node.id()));
  }

  /** How often an edge was taken. */
  public int taken(Edge edge) {
    return steps.getOrDefault(edge, 0);
  }

  /** All there is to say about a node, in lines: its title, and what came of it. */
  public String title(Node node) {
    return node.title() + of(node).map(visits -> "\n" + visits.text()).orElse("");
  }

  /** A mark for a State that was entered more than once, {@code ×3}; or empty. */
  public String mark(Node node) {
    return of(node).filter(found -> found.entered() > 1).map(v -> "×" + v.entered()).orElse("");
  }
}
