package dev.stepwright.dsl.graph;

import java.util.List;

/**
 * States that transition among each other only: a State Machine, a branch of a Parallel State, the
 * Item Processor of a Map State. Unless it is one State within another it has a node for its
 * beginning, and one for its end if it can come to it.
 *
 * @param nodes the beginning, the States in the order of the definition, the end
 * @param edges the edges, by the nodes they leave, with those of Catchers last
 */
public record Region(List<Node> nodes, List<Edge> edges) {
  public Region {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }
}
