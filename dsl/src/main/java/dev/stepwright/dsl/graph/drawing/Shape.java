package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.layout.Curve;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be painted. */
public sealed interface Shape {

  /**
   * Lines, and what they surround.
   *
   * @param curves the lines, each beginning where the one before ends
   * @param closed whether they surround something
   * @param fill the colour within, as {@code #rrggbb}; null for none
   * @param stroke the colour of the lines, as {@code #rrggbb}; null for none
   * @param strokeWidth how thick the lines are, in pixels
   * @param dashed whether the lines are dashed
   */
  record Outline(
      List<Curve> curves,
      boolean closed,
      @Nullable String fill,
      @Nullable String stroke,
      double strokeWidth,
      boolean dashed)
      implements Shape {
    public Outline {
      curves = List.copyOf(curves);
    }
  }

  /**
   * A line of text, around its middle.
   *
   * @param text the text, which has no line feeds and no control characters
   * @param x the middle from left to right
   * @param baseline where the letters stand
   * @param size the font's size in pixels
   * @param bold whether it is bold
   * @param colour the colour, as {@code #rrggbb}
   * @param width how wide the text is taken to be
   */
  record Text(
      String text,
      double x,
      double baseline,
      double size,
      boolean bold,
      String colour,
      double width)
      implements Shape {}
}
