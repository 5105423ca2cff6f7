package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.NodeKind;
import dev.stepwright.dsl.graph.Palette;
import dev.stepwright.dsl.graph.layout.Box;
import dev.stepwright.dsl.graph.layout.Curve;
import dev.stepwright.dsl.graph.layout.Point;
import java.util.ArrayList;
import java.util.List;

/** The shapes of nodes. */
final class NodeShapes {
  private static final String LANE = "#ffffff";
  private static final double MARK_SIZE = 10.5;

  private NodeShapes() {}

  /** The shapes of a node in a box, without what is within it. */
  static List<Shape> of(PlacedNode placed, Box box, Palette palette, boolean visited) {
    NodeKind kind = placed.node().kind();
    double stroke = visited ? 2 : 1.3;
    List<Shape> shapes = new ArrayList<>();
    if (kind == NodeKind.MAP) {
      // What is behind it shows that there are many.
      Box behind = new Box(box.x() + 5, box.bottom(), box.width() - 10, 0);
      for (double down : new double[] {6, 3}) {
        shapes.add(tray(behind, down, palette, stroke));
      }
    }
    shapes.add(
        new Shape.Outline(
            Outlines.of(kind, box), true, palette.fill(), palette.stroke(), stroke, false));
    if (kind == NodeKind.END) {
      Box within = new Box(box.x() + 3, box.y() + 3, box.width() - 6, box.height() - 6);
      shapes.add(
          new Shape.Outline(
              Outlines.rounded(within, within.height() / 2),
              true,
              null,
              Drawing.BACKGROUND,
              1.5,
              false));
    }
    for (int i = 0; i < placed.lanes().size(); i++) {
      Box frame = placed.frame(i).moved(box.x(), box.y());
      shapes.add(
          new Shape.Outline(Outlines.rounded(frame, 5), true, LANE, palette.stroke(), 0.6, true));
    }
    double top = box.y() + PlacedNode.PADDING;
    shapes.addAll(placed.name().shapes(box.centreX(), top, palette.text()));
    shapes.addAll(
        placed.detail().shapes(box.centreX(), top + placed.name().height(), palette.text()));
    return shapes;
  }

  private static Shape tray(Box behind, double down, Palette palette, double stroke) {
    Point left = new Point(behind.x() + down, behind.y());
    Point right = new Point(behind.right() - down, behind.y());
    List<Curve> lines =
        List.of(
            Curve.line(left, left.moved(0, down)),
            Curve.line(left.moved(0, down), right.moved(0, down)),
            Curve.line(right.moved(0, down), right));
    return new Shape.Outline(lines, false, null, palette.stroke(), stroke * 0.7, false);
  }

  /** How often a State was entered, on the upper right corner of its box. */
  static List<Shape> mark(String mark, Box box, Palette palette) {
    TextBlock text = TextBlock.of(mark, MARK_SIZE, true, 100, 1);
    double width = text.width() + 10;
    Box badge = new Box(box.right() - width + 6, box.y() - 8, width, 16);
    List<Shape> shapes = new ArrayList<>();
    shapes.add(
        new Shape.Outline(
            Outlines.rounded(badge, 8), true, palette.stroke(), Drawing.BACKGROUND, 1, false));
    shapes.addAll(text.shapes(badge.centreX(), badge.y() + 1.5, Drawing.BACKGROUND));
    return shapes;
  }
}
