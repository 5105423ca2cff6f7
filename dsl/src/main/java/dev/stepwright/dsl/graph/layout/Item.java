package dev.stepwright.dsl.graph.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * What takes a place in a layer: a vertex, a label, or a line that passes. Confined to one layout.
 */
final class Item {
  /** What it is. */
  enum Kind {
    VERTEX,
    LABEL,
    BEND
  }

  final Kind kind;
  final int layer;

  /** The size of the box itself. */
  final double width;

  final double height;

  /** How far it reaches to the left and to the right of its middle, with what belongs to it. */
  double left;

  double right;

  /** Its place among the items of its layer, from 0. */
  int position;

  /** The middle from left to right. */
  double x;

  final List<Segment> up = new ArrayList<>();
  final List<Segment> down = new ArrayList<>();

  Item(Kind kind, int layer, double width, double height) {
    this.kind = kind;
    this.layer = layer;
    this.width = width;
    this.height = height;
    this.left = width / 2;
    this.right = width / 2;
  }

  boolean isBend() {
    return kind == Kind.BEND;
  }

  /** How far its middle is at least from that of the item to its right. */
  double apartFrom(Item next) {
    double gap = 16;
    if (kind == Kind.VERTEX && next.kind == Kind.VERTEX) {
      gap = 28;
    } else if (isBend() && next.isBend()) {
      gap = 14;
    }
    return right + gap + next.left;
  }

  List<Segment> segments(boolean above) {
    return above ? up : down;
  }
}
