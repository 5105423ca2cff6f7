package dev.stepwright.dsl.graph.layout;

/**
 * A place.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 */
public record Point(double x, double y) {

  /** The same place seen from elsewhere. */
  public Point moved(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
