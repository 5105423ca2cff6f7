package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.layout.Box;
import java.util.List;

/**
 * The shapes of one part of a graph.
 *
 * @param id the id of the node, or of the two nodes of an edge with a {@code -} between them
 * @param role what it is, in words that a stylesheet can select: {@code node task}, {@code edge
 *     catch}, with {@code taken} or the outcome of a State in an Execution
 * @param title all there is to say about it, in lines
 * @param box where it is; for an edge the box of its label, or one without a size
 * @param shapes what to paint, in this order
 */
public record Figure(String id, String role, String title, Box box, List<Shape> shapes) {
  public Figure {
    shapes = List.copyOf(shapes);
  }
}
