package dev.stepwright.dsl.graph;

import java.util.List;

/**
 * A State, or where States begin or end.
 *
 * @param id a name for this node that no other of the graph has: a letter and a number
 * @param kind what it stands for
 * @param name the State's name; for the others {@code Start} and {@code End}
 * @param detail what else is to be seen of a State, shortened: its type and what it does, such as
 *     {@code Task · lambda:invoke}; empty for the others
 * @param title all there is to say about it, in lines
 * @param regions the States within it: the branches of a Parallel State, the Item Processor of a
 *     Map State; empty for the others
 */
public record Node(
    String id, NodeKind kind, String name, String detail, String title, List<Region> regions) {
  public Node {
    regions = List.copyOf(regions);
  }
}
