package dev.stepwright.dsl.graph.layout;

/**
 * A line to be drawn from one box to another.
 *
 * @param from the number of the vertex it leaves, from 0
 * @param to the number of the vertex it leads to; it may be the same
 * @param labelWidth the width of its label in pixels, 0 if it has none
 * @param labelHeight the height of its label in pixels, 0 if it has none
 * @param family arcs of one family that lead to one vertex share a line before it; those of {@link
 *     #MAIN} go straight on if they can
 */
public record Arc(int from, int to, double labelWidth, double labelHeight, int family) {

  /** The family of the lines that people follow first. */
  public static final int MAIN = 0;

  boolean hasLabel() {
    return labelWidth > 0;
  }
}
