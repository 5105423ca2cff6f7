package dev.stepwright.dsl.graph;

import java.util.Map;
import java.util.Objects;

/**
 * Writes graphs in the language of Graphviz. The same graph gives the same text.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">DOT Language</a>
 */
public final class DotWriter {
  private final ExecutionPath path;
  private final Map<String, Node> nodes;
  private final StringBuilder text = new StringBuilder();

  private DotWriter(Graph graph, ExecutionPath path) {
    this.path = path;
    this.nodes = graph.nodes();
  }

  /**
   * The graph as the text of a dot file, with a line feed at the end.
   *
   * @param graph the graph
   * @param path the path of an Execution to be shown, or {@link ExecutionPath#NONE}
   */
  public static String write(Graph graph, ExecutionPath path) {
    return new DotWriter(graph, path).write(graph.root());
  }

  private String write(Region root) {
    line("", "digraph {");
    line("  ", "compound=true");
    line("  ", "fontname=\"Helvetica\"");
    line("  ", "fontsize=12");
    line("  ", "node [fontname=\"Helvetica\", fontsize=12, style=filled]");
    line("  ", "edge [fontname=\"Helvetica\", fontsize=10, arrowsize=0.7]");
    region(root, "  ");
    line("", "}");
    return text.toString();
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }

  private void region(Region region, String indent) {
    region.nodes().forEach(node -> node(node, indent));
    region.edges().forEach(edge -> edge(edge, indent));
  }

  private void node(Node node, String indent) {
    if (!node.regions().isEmpty()) {
      group(node, indent);
      return;
    }
    line(indent, node.id() + " [" + shape(node) + ", " + attributes(node, ", ") + "]");
  }

  /** A group; lines to and from it go to points within it, and are cut at its border. */
  private void group(Node node, String indent) {
    String within = indent + "  ";
    line(indent, "subgraph cluster_" + node.id() + " {");
    line(within, "style=\"rounded,filled\"; " + attributes(node, "; "));
    line(within, entry(node) + " [shape=point, style=invis]");
    line(within, exit(node) + " [shape=point, style=invis]");
    for (int i = 0; i < node.regions().size(); i++) {
      Region region = node.regions().get(i);
      line(within, "subgraph cluster_" + node.id() + "_" + i + " {");
      line(within + "  ", "label=\"\"; style=\"dashed,filled\"; fillcolor=white");
      region(region, within + "  ");
      line(within, "}");
      line(within, entry(node) + " -> " + entry(region.nodes().get(0)) + " [style=invis]");
      Node last = region.nodes().get(region.nodes().size() - 1);
      line(within, exit(last) + " -> " + exit(node) + " [style=invis]");
    }
    line(indent, "}");
  }

  private static String entry(Node node) {
    return node.regions().isEmpty() ? node.id() : node.id() + "_in";
  }

  private static String exit(Node node) {
    return node.regions().isEmpty() ? node.id() : node.id() + "_out";
  }

  private static String shape(Node node) {
    return switch (node.kind()) {
      case START -> "shape=circle, width=0.2";
      case END -> "shape=doublecircle, width=0.15";
      case TASK, MAP, PARALLEL -> "shape=box";
      case PASS -> "shape=box, style=\"rounded,filled\"";
      case WAIT -> "shape=parallelogram";
      case CHOICE -> "shape=hexagon";
      case SUCCEED, FAIL -> "shape=oval";
    };
  }

  private String attributes(Node node, String separator) {
    String mark = path.mark(node);
    String name = Texts.inLine(node.name()) + (mark.isEmpty() ? "" : " " + mark);
    Palette palette = Palette.of(node, path);
    return String.join(
        separator,
        "label=" + quoted(node.kind().isState() ? name + "\n" + node.detail() : ""),
        "tooltip=" + quoted(path.title(node)),
        "fillcolor=\"" + palette.fill() + "\"",
        "color=\"" + palette.stroke() + "\"",
        "fontcolor=\"" + palette.text() + "\"");
  }

  private void edge(Edge edge, String indent) {
    Node from = node(edge.from());
    Node to = node(edge.to());
    StringBuilder attributes = new StringBuilder("color=\"").append(Palette.of(edge, path));
    attributes.append("\", tooltip=").append(quoted(edge.title()));
    if (!edge.label().isEmpty()) {
      attributes.append(", label=").append(quoted(edge.label()));
      attributes.append(", fontcolor=\"").append(Palette.ofLabel(edge, path)).append('"');
    }
    if (edge.kind() == EdgeKind.CATCH) {
      attributes.append(", style=dashed");
    }
    if (path.taken(edge) > 0) {
      attributes.append(", penwidth=3");
    }
    if (!from.regions().isEmpty()) {
      attributes.append(", ltail=cluster_").append(from.id());
    }
    if (!to.regions().isEmpty()) {
      attributes.append(", lhead=cluster_").append(to.id());
    }
    line(indent, exit(from) + " -> " + entry(to) + " [" + attributes + "]");
  }

  private Node node(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  /**
   * A text in quotes, with the escapes of labels: what follows a backslash may stand for the name
   * of a node, and an ampersand begins an entity.
   */
  private static String quoted(String text) {
    String escaped =
        Texts.visible(text)
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("&", "&amp;")
            .replace("\n", "\\n");
    return "\"" + escaped + "\"";
  }
}
