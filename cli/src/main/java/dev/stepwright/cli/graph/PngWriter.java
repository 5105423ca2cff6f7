package dev.stepwright.cli.graph;

import dev.stepwright.dsl.graph.drawing.Drawing;
import dev.stepwright.dsl.graph.drawing.Figure;
import dev.stepwright.dsl.graph.drawing.Shape;
import dev.stepwright.dsl.graph.layout.Curve;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Paints drawings as PNG, twice as large as they say, so that they are sharp on any screen. */
public final class PngWriter {
  private static final int SCALE = 2;

  /** Four bytes each: more would need more memory than a Java program has by default. */
  private static final long MAX_PIXELS = 50_000_000;

  private PngWriter() {}

  /**
   * The drawing as the bytes of a PNG file.
   *
   * @throws GraphFault if it is too large for one, or this Java cannot paint
   */
  public static byte[] write(Drawing drawing) {
    long width = (long) Math.ceil(drawing.width() * SCALE);
    long height = (long) Math.ceil(drawing.height() * SCALE);
    if (width * height > MAX_PIXELS) {
      throw new GraphFault(
          "the picture would have "
              + width
              + " by "
              + height
              + " pixels, more than "
              + MAX_PIXELS
              + "; take --format svg");
    }
    try {
      return bytes(painted(drawing, (int) width, (int) height));
    } catch (LinkageError | InternalError e) {
      throw new GraphFault("this Java has no graphics or no fonts: " + e + "; take --format svg");
    }
  }

  private static BufferedImage painted(Drawing drawing, int width, int height) {
    // Said before anything of AWT is loaded: there may be no screen.
    System.setProperty("java.awt.headless", "true");
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      paint(drawing, graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("This Java writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void paint(Drawing drawing, Graphics2D graphics) {
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.decode(Drawing.BACKGROUND));
    graphics.fillRect(0, 0, (int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height()));
    for (Figure figure : drawing.figures()) {
      for (Shape shape : figure.shapes()) {
        if (shape instanceof Shape.Outline outline) {
          outline(graphics, outline);
        } else {
          text(graphics, (Shape.Text) shape);
        }
      }
    }
  }

  private static void outline(Graphics2D graphics, Shape.Outline outline) {
    if (outline.curves().isEmpty()) {
      return;
    }
    Path2D path = path(outline.curves());
    if (outline.closed()) {
      path.closePath();
    }
    if (colour(graphics, outline.fill())) {
      graphics.fill(path);
    }
    if (colour(graphics, outline.stroke())) {
      float[] dashes = outline.dashed() ? new float[] {4, 3} : null;
      graphics.setStroke(
          new BasicStroke(
              (float) outline.strokeWidth(),
              BasicStroke.CAP_BUTT,
              BasicStroke.JOIN_ROUND,
              1,
              dashes,
              0));
      graphics.draw(path);
    }
  }

  private static boolean colour(Graphics2D graphics, @Nullable String colour) {
    if (colour != null) {
      graphics.setColor(Color.decode(colour));
    }
    return colour != null;
  }

  private static Path2D path(List<Curve> curves) {
    Path2D path = new Path2D.Double();
    path.moveTo(curves.get(0).from().x(), curves.get(0).from().y());
    for (Curve curve : curves) {
      if (curve.isLine()) {
        path.lineTo(curve.to().x(), curve.to().y());
      } else {
        path.curveTo(
            curve.control1().x(),
            curve.control1().y(),
            curve.control2().x(),
            curve.control2().y(),
            curve.to().x(),
            curve.to().y());
      }
    }
    return path;
  }

  /** A text that comes out wider than it was taken to be is made narrower. */
  private static void text(Graphics2D graphics, Shape.Text text) {
    Font font =
        new Font(Font.SANS_SERIF, text.bold() ? Font.BOLD : Font.PLAIN, 1)
            .deriveFont((float) text.size());
    double width = font.getStringBounds(text.text(), graphics.getFontRenderContext()).getWidth();
    double narrower = width > text.width() ? text.width() / width : 1;
    AffineTransform before = graphics.getTransform();
    graphics.setColor(Color.decode(text.colour()));
    graphics.setFont(font);
    graphics.translate(text.x() - width * narrower / 2, text.baseline());
    graphics.scale(narrower, 1);
    graphics.drawString(text.text(), 0, 0);
    graphics.setTransform(before);
  }
}
