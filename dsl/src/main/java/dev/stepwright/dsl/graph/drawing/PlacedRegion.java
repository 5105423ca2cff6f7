package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.Edge;
import dev.stepwright.dsl.graph.EdgeKind;
import dev.stepwright.dsl.graph.Node;
import dev.stepwright.dsl.graph.Region;
import dev.stepwright.dsl.graph.layout.Arc;
import dev.stepwright.dsl.graph.layout.Layout;
import dev.stepwright.dsl.graph.layout.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A region with the sizes of its nodes and the places within it.
 *
 * @param region the region
 * @param nodes its nodes, in its order
 * @param labels what stands at its edges, in its order
 * @param layout where they all are
 */
record PlacedRegion(Region region, List<PlacedNode> nodes, List<TextBlock> labels, Layout layout) {
  private static final double LABEL_SIZE = 10.5;
  private static final double LABEL_WIDTH = 150;
  private static final int LABEL_LINES = 3;
  private static final double LABEL_PADDING = 8;

  static PlacedRegion of(Region region) {
    List<PlacedNode> nodes = new ArrayList<>();
    List<Vertex> vertices = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (Node node : region.nodes()) {
      PlacedNode placed = PlacedNode.of(node);
      numbers.put(node.id(), nodes.size());
      nodes.add(placed);
      vertices.add(new Vertex(placed.width(), placed.height()));
    }
    List<TextBlock> labels = new ArrayList<>();
    List<Arc> arcs = new ArrayList<>();
    for (Edge edge : region.edges()) {
      TextBlock label = TextBlock.of(edge.label(), LABEL_SIZE, false, LABEL_WIDTH, LABEL_LINES);
      labels.add(label);
      boolean none = label.lines().isEmpty();
      arcs.add(
          new Arc(
              numbers.getOrDefault(edge.from(), 0),
              numbers.getOrDefault(edge.to(), 0),
              none ? 0 : label.width() + LABEL_PADDING,
              none ? 0 : label.height() + 2,
              edge.kind() == EdgeKind.CATCH ? 1 : 0));
    }
    return new PlacedRegion(region, nodes, labels, Layout.of(vertices, arcs));
  }

  double width() {
    return layout.width();
  }

  double height() {
    return layout.height();
  }
}
