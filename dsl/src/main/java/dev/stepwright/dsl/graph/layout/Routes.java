package dev.stepwright.dsl.graph.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives the layers their heights and draws the lines: down through the layers in the columns that
 * their bends keep free, and from column to column only between layers, where no box is.
 */
final class Routes {
  /** Between layers at least; lines that go far to the side get more. */
  private static final double GAP = 26;

  private static final double MAX_GAP = 64;

  /** Between a layer of labels and the next. */
  private static final double LABEL_GAP = 15;

  /** How far from the middle of a side a line leaves that leads back to its own vertex. */
  private static final double LOOP_RISE = 9;

  /** How round lines turn beside a vertex. */
  private static final double TURN = 6;

  private final Layers layers;
  private final double[] tops;
  private final double[] bottoms;

  /** What is drawn already: arcs share segments. */
  private final Map<Segment, Stretch> stretches = new HashMap<>();

  private double width;

  Routes(Layers layers) {
    this.layers = layers;
    int size = layers.items().size();
    this.tops = new double[size];
    this.bottoms = new double[size];
    double y = 0;
    for (int i = 0; i < size; i++) {
      tops[i] = y;
      double height = 0;
      for (Item item : layers.items().get(i)) {
        height = Math.max(height, item.height);
        width = Math.max(width, item.x + item.right);
      }
      bottoms[i] = y + height;
      y += height + gap(i);
    }
  }

  private double gap(int upper) {
    List<Item> layer = layers.items().get(upper);
    boolean labels = hasLabels(upper) || hasLabels(upper + 1);
    double farthest = 0;
    for (Item item : layer) {
      for (Segment segment : item.down) {
        farthest = Math.max(farthest, Math.abs(upperX(segment) - lowerX(segment)));
      }
    }
    return Math.min(MAX_GAP, Math.max(labels ? LABEL_GAP : GAP, farthest / 9));
  }

  private boolean hasLabels(int layer) {
    return layer < layers.items().size()
        && layers.items().get(layer).stream().anyMatch(item -> item.kind == Item.Kind.LABEL);
  }

  private static double upperX(Segment segment) {
    return segment.upper.x + segment.upperOffset;
  }

  private static double lowerX(Segment segment) {
    return segment.lower.x + segment.lowerOffset;
  }

  Layout layout() {
    List<Box> boxes = new ArrayList<>();
    for (Item vertex : layers.vertices()) {
      boxes.add(box(vertex));
    }
    List<Route> routes = new ArrayList<>();
    Map<Integer, Double> loops = new HashMap<>();
    for (int i = 0; i < layers.arcs().size(); i++) {
      Arc arc = layers.arcs().get(i);
      if (arc.from() == arc.to()) {
        routes.add(loop(arc, loops));
      } else {
        Item label = layers.label(i);
        routes.add(new Route(stretches(i), label == null ? null : box(label)));
      }
    }
    int last = bottoms.length - 1;
    return new Layout(width, last < 0 ? 0 : bottoms[last], boxes, routes);
  }

  private double middle(Item item) {
    return (tops[item.layer] + bottoms[item.layer]) / 2;
  }

  private Box box(Item item) {
    return Box.around(item.x, middle(item), item.width, item.height);
  }

  /** The line of an arc, from its end to its beginning: what comes after is known by then. */
  private Stretch stretches(int arc) {
    List<Segment> chain = layers.chain(arc);
    boolean up = layers.isBack(arc);
    Stretch next = null;
    for (int i = 0; i < chain.size(); i++) {
      Segment segment = chain.get(up ? i : chain.size() - 1 - i);
      Stretch stretch = stretches.get(segment);
      if (stretch == null) {
        List<Curve> curves = curves(segment);
        stretch = new Stretch(up ? turned(curves) : curves, next);
        stretches.put(segment, stretch);
      }
      next = stretch;
    }
    return Objects.requireNonNull(next, "An arc has a segment");
  }

  /** The line of a segment, from above. */
  private List<Curve> curves(Segment segment) {
    List<Curve> curves = new ArrayList<>();
    double above = bottoms[segment.upper.layer];
    double below = tops[segment.lower.layer];
    Point start = new Point(upperX(segment), above);
    Point end = new Point(lowerX(segment), below);
    begin(segment, start, curves);
    double turn = (above + below) / 2;
    curves.add(
        start.x() == end.x()
            ? Curve.line(start, end)
            : new Curve(start, new Point(start.x(), turn), new Point(end.x(), turn), end));
    end(segment, end, curves);
    curves.removeIf(curve -> curve.from().equals(curve.to()));
    return curves;
  }

  /** From the upper item to below its layer. */
  private void begin(Segment segment, Point start, List<Curve> curves) {
    Item upper = segment.upper;
    if (segment.upperSide) {
      double y = middle(upper) + segment.upperRise;
      Point side = new Point(upper.x + upper.width / 2, y);
      Point corner = new Point(start.x() - TURN, y);
      Point turned = new Point(start.x(), y + TURN);
      curves.add(Curve.line(side, corner));
      curves.add(turn(corner, new Point(start.x(), y), turned));
      curves.add(Curve.line(turned, start));
    } else if (upper.kind == Item.Kind.VERTEX) {
      curves.add(Curve.line(new Point(start.x(), box(upper).bottom()), start));
    }
  }

  /** From above the lower item's layer to the item, or through to below its layer. */
  private void end(Segment segment, Point end, List<Curve> curves) {
    Item lower = segment.lower;
    if (segment.lowerSide) {
      double y = middle(lower) + segment.lowerRise;
      Point turned = new Point(end.x(), y - TURN);
      Point corner = new Point(end.x() - TURN, y);
      curves.add(Curve.line(end, turned));
      curves.add(turn(turned, new Point(end.x(), y), corner));
      curves.add(Curve.line(corner, new Point(lower.x + lower.width / 2, y)));
    } else if (lower.kind == Item.Kind.VERTEX) {
      curves.add(Curve.line(end, new Point(end.x(), box(lower).y())));
    } else {
      curves.add(Curve.line(end, new Point(end.x(), bottoms[lower.layer])));
    }
  }

  private static Curve turn(Point from, Point corner, Point to) {
    return new Curve(from, corner, corner, to);
  }

  private static List<Curve> turned(List<Curve> curves) {
    List<Curve> turned = new ArrayList<>();
    for (Curve curve : curves) {
      turned.add(new Curve(curve.to(), curve.control2(), curve.control1(), curve.from()));
    }
    Collections.reverse(turned);
    return turned;
  }

  /** A line from the right side of a vertex back to it; each farther out than the one before. */
  private Route loop(Arc arc, Map<Integer, Double> taken) {
    Item vertex = layers.vertices().get(arc.from());
    double room = Ports.room(arc);
    double all =
        layers.arcs().stream()
            .filter(other -> other.from() == arc.from() && other.to() == arc.from())
            .mapToDouble(Ports::room)
            .sum();
    double before = taken.getOrDefault(arc.from(), 0.0);
    taken.put(arc.from(), before + room);
    double column = vertex.x + vertex.right - all + before + Ports.COLUMN - 2;
    double side = vertex.x + vertex.width / 2;
    double y = middle(vertex);
    double rise = Math.min(LOOP_RISE, vertex.height / 2 - TURN);
    Point out = new Point(column - TURN, y + rise);
    Point up = new Point(column, y + rise - TURN);
    Point back = new Point(column, y - rise + TURN);
    Point in = new Point(column - TURN, y - rise);
    List<Curve> curves =
        List.of(
            Curve.line(new Point(side, y + rise), out),
            turn(out, new Point(column, y + rise), up),
            Curve.line(up, back),
            turn(back, new Point(column, y - rise), in),
            Curve.line(in, new Point(side, y - rise)));
    Box label =
        arc.hasLabel()
            ? new Box(column + 4, y - arc.labelHeight() / 2, arc.labelWidth(), arc.labelHeight())
            : null;
    return new Route(new Stretch(curves, null), label);
  }
}
