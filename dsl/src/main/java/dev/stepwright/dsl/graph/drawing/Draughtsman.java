package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.Edge;
import dev.stepwright.dsl.graph.EdgeKind;
import dev.stepwright.dsl.graph.ExecutionPath;
import dev.stepwright.dsl.graph.Graph;
import dev.stepwright.dsl.graph.Node;
import dev.stepwright.dsl.graph.Palette;
import dev.stepwright.dsl.graph.layout.Box;
import dev.stepwright.dsl.graph.layout.Curve;
import dev.stepwright.dsl.graph.layout.Point;
import dev.stepwright.dsl.graph.layout.Route;
import dev.stepwright.dsl.graph.layout.Stretch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Draws a graph: places every region from within to without, then paints from without to within.
 */
final class Draughtsman {
  private static final double MARGIN = 16;

  private final Graph graph;
  private final ExecutionPath path;
  private final Map<String, Node> nodes;
  private final List<Figure> figures = new ArrayList<>();

  Draughtsman(Graph graph, ExecutionPath path) {
    this.graph = graph;
    this.path = path;
    this.nodes = graph.nodes();
  }

  Drawing draw() {
    PlacedRegion root = PlacedRegion.of(graph.root());
    paint(root, MARGIN, MARGIN);
    return new Drawing(root.width() + 2 * MARGIN, root.height() + 2 * MARGIN, figures);
  }

  private void paint(PlacedRegion region, double x, double y) {
    paintEdges(region, x, y);
    for (int i = 0; i < region.nodes().size(); i++) {
      paint(region.nodes().get(i), region.layout().boxes().get(i).moved(x, y));
    }
  }

  /** Lines that edges share are painted once: with one that was taken, if there is one. */
  private void paintEdges(PlacedRegion region, double x, double y) {
    List<Edge> edges = region.region().edges();
    Set<Stretch> painted = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Figure> taken = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      if (path.taken(edges.get(i)) > 0) {
        taken.add(figure(region, i, x, y, painted));
      }
    }
    for (int i = 0; i < edges.size(); i++) {
      if (path.taken(edges.get(i)) == 0) {
        figures.add(figure(region, i, x, y, painted));
      }
    }
    figures.addAll(taken);
  }

  private Figure figure(PlacedRegion placed, int number, double x, double y, Set<Stretch> painted) {
    Edge edge = placed.region().edges().get(number);
    Route route = placed.layout().routes().get(number);
    boolean taken = path.taken(edge) > 0;
    String colour = Palette.of(edge, path);
    double width = taken ? 2.6 : 1.3;
    List<Curve> curves = new ArrayList<>();
    Stretch stretch = route.first();
    while (stretch != null && painted.add(stretch)) {
      stretch.curves().forEach(curve -> curves.add(curve.moved(x, y)));
      stretch = stretch.next();
    }
    List<Shape> shapes = new ArrayList<>();
    boolean dashed = edge.kind() == EdgeKind.CATCH;
    shapes.add(new Shape.Outline(curves, false, null, colour, width, dashed));
    if (stretch == null) {
      List<Curve> arrow = Outlines.arrow(curves.get(curves.size() - 1));
      shapes.add(new Shape.Outline(arrow, true, colour, colour, taken ? 1.6 : 0.8, false));
    }
    Point start = route.first().curves().get(0).from().moved(x, y);
    Box box = new Box(start.x(), start.y(), 0, 0);
    if (route.label() != null) {
      box = route.label().moved(x, y);
      shapes.add(
          new Shape.Outline(Outlines.rounded(box, 2), true, Drawing.BACKGROUND, null, 0, false));
      String text = Palette.ofLabel(edge, path);
      shapes.addAll(placed.labels().get(number).shapes(box.centreX(), box.y() + 1, text));
    }
    return new Figure(
        edge.from() + "-" + edge.to(),
        "edge " + edge.kind().name().toLowerCase(Locale.ROOT) + (taken ? " taken" : ""),
        title(edge),
        box,
        shapes);
  }

  private String title(Edge edge) {
    String text = name(edge.from()) + " → " + name(edge.to());
    String when = edge.title();
    int taken = path.taken(edge);
    return text
        + (when.isEmpty() ? "" : "\n" + (edge.kind() == EdgeKind.CATCH ? "Catch " : "") + when)
        + (taken == 0 ? "" : "\ntaken " + (taken == 1 ? "once" : taken + " times"));
  }

  private String name(String id) {
    return Objects.requireNonNull(nodes.get(id), id).name();
  }

  private void paint(PlacedNode placed, Box box) {
    Node node = placed.node();
    Palette palette = Palette.of(node, path);
    boolean visited = path.of(node).isPresent();
    String kind = node.kind().name().toLowerCase(Locale.ROOT);
    String outcome =
        path.of(node).map(v -> " " + v.outcome().name().toLowerCase(Locale.ROOT)).orElse("");
    List<Shape> shapes = new ArrayList<>(NodeShapes.of(placed, box, palette, visited));
    String mark = path.mark(node);
    if (!mark.isEmpty()) {
      shapes.addAll(NodeShapes.mark(mark, box, palette));
    }
    figures.add(new Figure(node.id(), "node " + kind + outcome, path.title(node), box, shapes));
    for (int i = 0; i < placed.regions().size(); i++) {
      Box lane = placed.lanes().get(i);
      paint(placed.regions().get(i), box.x() + lane.x(), box.y() + lane.y());
    }
  }
}
