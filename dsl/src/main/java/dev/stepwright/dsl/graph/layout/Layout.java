package dev.stepwright.dsl.graph.layout;

import java.util.List;

/**
 * Where the boxes and lines of a graph stand: no two boxes or labels overlap, and no line touches a
 * box but those it joins.
 *
 * @param width the width of the whole in pixels
 * @param height the height of the whole in pixels
 * @param boxes the boxes, in the order of the vertices
 * @param routes the lines, in the order of the arcs
 */
public record Layout(double width, double height, List<Box> boxes, List<Route> routes) {

  public Layout {
    boxes = List.copyOf(boxes);
    routes = List.copyOf(routes);
  }

  /**
   * Lays out a graph. The same graph gives the same layout.
   *
   * @param vertices the boxes; the first one is where reading begins
   * @param arcs the lines
   * @throws LayoutLimitException if so many lines go by so many boxes that nobody could follow them
   */
  public static Layout of(List<Vertex> vertices, List<Arc> arcs) {
    Layers layers = new Layers(vertices, arcs);
    Ordering.order(layers);
    layers.placePorts();
    Columns.place(layers);
    return new Routes(layers).layout();
  }
}
