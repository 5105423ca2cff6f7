package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.Texts;
import dev.stepwright.dsl.graph.layout.Curve;
import dev.stepwright.dsl.graph.layout.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes drawings as SVG: one file that needs nothing else, without scripts, styles or fonts of its
 * own. Every node and edge is a group with a {@code class} and a {@code title}, which browsers show
 * as a tooltip. The same drawing gives the same text.
 *
 * @see <a href="https://www.w3.org/TR/SVG11/">Scalable Vector Graphics</a>
 */
public final class SvgWriter {
  private SvgWriter() {}

  /** The drawing as the text of an SVG file, with a line feed at the end. */
  public static String write(Drawing drawing) {
    StringBuilder svg = new StringBuilder();
    String width = number(drawing.width());
    String height = number(drawing.height());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" font-family=\"")
        .append(Drawing.FONTS)
        .append("\" text-anchor=\"middle\" stroke-linejoin=\"round\">\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"")
        .append(Drawing.BACKGROUND)
        .append("\"/>\n");
    drawing.figures().forEach(figure -> figure(svg, figure));
    return svg.append("</svg>\n").toString();
  }

  private static void figure(StringBuilder svg, Figure figure) {
    svg.append("<g class=\"").append(figure.role()).append("\">");
    svg.append("<title>").append(escaped(figure.title())).append("</title>\n");
    for (Shape shape : figure.shapes()) {
      if (shape instanceof Shape.Outline outline) {
        outline(svg, outline);
      } else {
        text(svg, (Shape.Text) shape);
      }
    }
    svg.append("</g>\n");
  }

  private static void outline(StringBuilder svg, Shape.Outline outline) {
    if (outline.curves().isEmpty()) {
      return;
    }
    svg.append("<path d=\"").append(path(outline)).append('"');
    svg.append(" fill=\"").append(colour(outline.fill())).append('"');
    if (outline.stroke() != null) {
      svg.append(" stroke=\"").append(outline.stroke()).append('"');
      svg.append(" stroke-width=\"").append(number(outline.strokeWidth())).append('"');
    }
    if (outline.dashed()) {
      svg.append(" stroke-dasharray=\"4 3\"");
    }
    svg.append("/>\n");
  }

  private static String colour(@Nullable String colour) {
    return colour == null ? "none" : colour;
  }

  private static String path(Shape.Outline outline) {
    StringBuilder path = new StringBuilder();
    List<Curve> curves = outline.curves();
    path.append('M').append(point(curves.get(0).from()));
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      if (!curve.isLine()) {
        path.append('C')
            .append(point(curve.control1()))
            .append(' ')
            .append(point(curve.control2()))
            .append(' ')
            .append(point(curve.to()));
      } else if (i + 1 == curves.size() || !goesOn(curve, curves.get(i + 1))) {
        path.append('L').append(point(curve.to()));
      }
    }
    return path.append(outline.closed() ? "Z" : "").toString();
  }

  /** Whether a line goes straight down on in the next one, so that the point is not needed. */
  private static boolean goesOn(Curve line, Curve next) {
    return next.isLine()
        && line.from().x() == line.to().x()
        && next.to().x() == line.to().x()
        && Math.signum(next.to().y() - line.to().y())
            == Math.signum(line.to().y() - line.from().y());
  }

  private static String point(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  private static void text(StringBuilder svg, Shape.Text text) {
    svg.append("<text x=\"")
        .append(number(text.x()))
        .append("\" y=\"")
        .append(number(text.baseline()))
        .append("\" font-size=\"")
        .append(number(text.size()))
        .append(text.bold() ? "\" font-weight=\"bold" : "")
        .append("\" fill=\"")
        .append(text.colour())
        .append("\">")
        .append(escaped(text.text()))
        .append("</text>\n");
  }

  /** A number with at most one decimal. */
  private static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return Texts.visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
