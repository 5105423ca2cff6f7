package dev.stepwright.dsl.graph.layout;

/**
 * A piece of a line from an item to one in the layer below.
 *
 * <p>An offset says how far from the middle of an item the piece begins or ends.
 */
final class Segment {
  final Item upper;
  final Item lower;
  final int family;

  /** Whether it ends at the side of a vertex: the line goes up. */
  final boolean upperSide;

  final boolean lowerSide;
  double upperOffset;
  double lowerOffset;

  /** Whether it is to be straight: in a long line, or the only one of both its ends. */
  boolean straight;

  /** At a side: how far from the middle downwards. */
  double upperRise;

  double lowerRise;

  Segment(Item upper, Item lower, int family, boolean upperSide, boolean lowerSide) {
    this.upper = upper;
    this.lower = lower;
    this.family = family;
    this.upperSide = upperSide;
    this.lowerSide = lowerSide;
  }

  Item other(Item item) {
    return item == upper ? lower : upper;
  }

  double offsetAt(Item item) {
    return item == upper ? upperOffset : lowerOffset;
  }

  boolean atSideOf(Item item) {
    return item == upper ? upperSide : lowerSide;
  }
}
