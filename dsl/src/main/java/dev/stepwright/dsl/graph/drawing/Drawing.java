package dev.stepwright.dsl.graph.drawing;

import dev.stepwright.dsl.graph.ExecutionPath;
import dev.stepwright.dsl.graph.Graph;
import dev.stepwright.dsl.graph.layout.LayoutLimitException;
import java.util.List;

/**
 * A graph as a picture. The same graph gives the same picture.
 *
 * @param width its width in pixels
 * @param height its height in pixels
 * @param figures what to paint, in this order: what is within a group comes after the group
 */
public record Drawing(double width, double height, List<Figure> figures) {

  /** The colour behind it all. */
  public static final String BACKGROUND = "#ffffff";

  /** The fonts of its texts, as CSS has them. */
  public static final String FONTS = "Helvetica, Arial, Liberation Sans, sans-serif";

  public Drawing {
    figures = List.copyOf(figures);
  }

  /**
   * Draws a graph.
   *
   * @param graph the graph
   * @param path the path of an Execution to be shown, or {@link ExecutionPath#NONE}
   * @throws LayoutLimitException if the graph is so entangled that nobody could read the picture
   */
  public static Drawing of(Graph graph, ExecutionPath path) {
    return new Draughtsman(graph, path).draw();
  }
}
