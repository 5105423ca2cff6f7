package dev.stepwright.dsl.graph;

/**
 * A way from one node to another of the same region. There is at most one of a kind between two
 * nodes: Choice Rules, and Catchers, with the same target are one edge.
 *
 * @param from the id of the node it leaves
 * @param to the id of the node it leads to
 * @param kind why
 * @param label what stands at it: what Choice Rules ask or the Error Names of Catchers, shortened,
 *     or {@code Default}; empty for {@link EdgeKind#NEXT}
 * @param title the same in full, in one line
 */
public record Edge(String from, String to, EdgeKind kind, String label, String title) {}
