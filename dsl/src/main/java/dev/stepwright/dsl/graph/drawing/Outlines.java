package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.NodeKind;
import dev.stepwright.dsl.graph.layout.Box;
import dev.stepwright.dsl.graph.layout.Curve;
import dev.stepwright.dsl.graph.layout.Point;
import java.util.ArrayList;
import java.util.List;

/** The outlines of nodes: each kind of State has its own. */
final class Outlines {
  /** How far the tips of Choice and the slants of Wait States reach in. */
  static final double TIP = 12;

  /** How far the control points of a quarter of a circle are from its ends. */
  private static final double QUARTER = 0.5523;

  private static final double ARROW_LENGTH = 7;
  private static final double ARROW_WIDTH = 3.4;

  private Outlines() {}

  /** The outline of a node in a box. */
  static List<Curve> of(NodeKind kind, Box box) {
    return switch (kind) {
      case START, END, SUCCEED, FAIL -> rounded(box, Math.min(box.height(), box.width()) / 2);
      case TASK -> rounded(box, 4);
      case PASS -> rounded(box, 14);
      case MAP, PARALLEL -> rounded(box, 8);
      case CHOICE ->
          polygon(
              new Point(box.x() + TIP, box.y()),
              new Point(box.right() - TIP, box.y()),
              new Point(box.right(), box.centreY()),
              new Point(box.right() - TIP, box.bottom()),
              new Point(box.x() + TIP, box.bottom()),
              new Point(box.x(), box.centreY()));
      case WAIT ->
          polygon(
              new Point(box.x() + TIP, box.y()),
              new Point(box.right(), box.y()),
              new Point(box.right() - TIP, box.bottom()),
              new Point(box.x(), box.bottom()));
    };
  }

  static List<Curve> polygon(Point... points) {
    List<Curve> lines = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      lines.add(Curve.line(points[i], points[(i + 1) % points.length]));
    }
    return lines;
  }

  /** A box with round corners. */
  static List<Curve> rounded(Box box, double radius) {
    double left = box.x();
    double top = box.y();
    double right = box.right();
    double bottom = box.bottom();
    double rest = radius * (1 - QUARTER);
    return List.of(
        Curve.line(new Point(left + radius, top), new Point(right - radius, top)),
        new Curve(
            new Point(right - radius, top),
            new Point(right - rest, top),
            new Point(right, top + rest),
            new Point(right, top + radius)),
        Curve.line(new Point(right, top + radius), new Point(right, bottom - radius)),
        new Curve(
            new Point(right, bottom - radius),
            new Point(right, bottom - rest),
            new Point(right - rest, bottom),
            new Point(right - radius, bottom)),
        Curve.line(new Point(right - radius, bottom), new Point(left + radius, bottom)),
        new Curve(
            new Point(left + radius, bottom),
            new Point(left + rest, bottom),
            new Point(left, bottom - rest),
            new Point(left, bottom - radius)),
        Curve.line(new Point(left, bottom - radius), new Point(left, top + radius)),
        new Curve(
            new Point(left, top + radius),
            new Point(left, top + rest),
            new Point(left + rest, top),
            new Point(left + radius, top)));
  }

  /** The head of an arrow whose last line runs straight down or to the left. */
  static List<Curve> arrow(Curve last) {
    Point tip = last.to();
    Point before = last.isLine() ? last.from() : last.control2();
    boolean down = before.x() == tip.x();
    return down
        ? polygon(
            tip, tip.moved(-ARROW_WIDTH, -ARROW_LENGTH), tip.moved(ARROW_WIDTH, -ARROW_LENGTH))
        : polygon(tip, tip.moved(ARROW_LENGTH, -ARROW_WIDTH), tip.moved(ARROW_LENGTH, ARROW_WIDTH));
  }
}
