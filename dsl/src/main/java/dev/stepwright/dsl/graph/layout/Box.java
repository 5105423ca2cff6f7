package dev.stepwright.dsl.graph.layout;

/**
 * A rectangle.
 *
 * @param x its left side in pixels
 * @param y its top in pixels
 * @param width its width in pixels
 * @param height its height in pixels
 */
public record Box(double x, double y, double width, double height) {

  /** A box around a point. */
  static Box around(double x, double y, double width, double height) {
    return new Box(x - width / 2, y - height / 2, width, height);
  }

  /** The same box elsewhere. */
  public Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /** The right side. */
  public double right() {
    return x + width;
  }

  /** The lower side. */
  public double bottom() {
    return y + height;
  }

  /** The middle between left and right. */
  public double centreX() {
    return x + width / 2;
  }

  /** The middle between top and bottom. */
  public double centreY() {
    return y + height / 2;
  }
}
