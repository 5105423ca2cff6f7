package dev.stepwright.dsl.graph.layout;

/**
 * A cubic Bézier curve; a straight line has its control points at its ends.
 *
 * @param from where it begins
 * @param control1 what it begins towards
 * @param control2 what it ends from
 * @param to where it ends
 */
public record Curve(Point from, Point control1, Point control2, Point to) {

  /** A straight line. */
  public static Curve line(Point from, Point to) {
    return new Curve(from, from, to, to);
  }

  /** Whether it is a straight line. */
  public boolean isLine() {
    return control1.equals(from) && control2.equals(to);
  }

  /** The same curve elsewhere. */
  public Curve moved(double dx, double dy) {
    return new Curve(
        from.moved(dx, dy), control1.moved(dx, dy), control2.moved(dx, dy), to.moved(dx, dy));
  }
}
