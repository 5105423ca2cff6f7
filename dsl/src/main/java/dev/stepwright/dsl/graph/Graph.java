package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.model.StateMachine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A State Machine as a graph: the same definition gives the same graph, whatever its names.
 *
 * @param root the State Machine's own States; those of Map and Parallel States are within their
 *     nodes
 */
public record Graph(Region root) {

  /** The graph of a State Machine. */
  public static Graph of(StateMachine machine) {
    return new Graph(new GraphBuilder().root(machine));
  }

  /** All its nodes by their ids, each before those within it. */
  public Map<String, Node> nodes() {
    Map<String, Node> nodes = new LinkedHashMap<>();
    collect(root, nodes);
    return nodes;
  }

  /** Its regions: each stands before those within it. */
  public List<Region> regions() {
    List<Region> regions = new ArrayList<>(List.of(root));
    nodes().values().forEach(node -> regions.addAll(node.regions()));
    return regions;
  }

  private static void collect(Region region, Map<String, Node> nodes) {
    for (Node node : region.nodes()) {
      nodes.put(node.id(), node);
      node.regions().forEach(within -> collect(within, nodes));
    }
  }
}
