package dev.stepwright.dsl.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes graphs as flowcharts of Mermaid, which GitHub, GitLab and many editors show. The same
 * graph gives the same text.
 *
 * <p>Mermaid by default refuses more than 500 edges.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Flowcharts</a>
 */
public final class MermaidWriter {
  private static final String BREAK = "<br/>";

  private final ExecutionPath path;
  private final StringBuilder text = new StringBuilder();

  /** The ids of nodes by the class that they have. */
  private final Map<String, List<String>> classes = new LinkedHashMap<>();

  private final Map<String, Palette> palettes = new LinkedHashMap<>();

  /** The numbers of edges by their style. */
  private final Map<String, List<String>> links = new LinkedHashMap<>();

  private int edges;

  private MermaidWriter(ExecutionPath path) {
    this.path = path;
  }

  /**
   * The graph as the text of a Mermaid file, with a line feed at the end.
   *
   * @param graph the graph
   * @param path the path of an Execution to be shown, or {@link ExecutionPath#NONE}
   */
  public static String write(Graph graph, ExecutionPath path) {
    return new MermaidWriter(path).write(graph);
  }

  private String write(Graph graph) {
    text.append("flowchart TB\n");
    region(graph.root(), "  ");
    palettes.forEach(
        (name, palette) ->
            line(
                "  ",
                "classDef "
                    + name
                    + " fill:"
                    + palette.fill()
                    + ",stroke:"
                    + palette.stroke()
                    + ",color:"
                    + palette.text()));
    classes.forEach((name, ids) -> line("  ", "class " + String.join(",", ids) + " " + name));
    links.forEach(
        (style, numbers) -> line("  ", "linkStyle " + String.join(",", numbers) + " " + style));
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
    Palette palette = Palette.of(node, path);
    String kind = node.kind().name().toLowerCase(Locale.ROOT);
    String shown =
        !path.isSome() || !node.kind().isState()
            ? kind
            : path.of(node)
                .map(visits -> visits.outcome().name().toLowerCase(Locale.ROOT))
                .orElse("unvisited");
    // `end` ends a subgraph wherever it is a word of its own.
    String name = "is-" + shown;
    palettes.putIfAbsent(name, palette);
    classes.computeIfAbsent(name, key -> new ArrayList<>()).add(node.id());
    if (node.regions().isEmpty()) {
      line(indent, node.id() + shape(node));
      return;
    }
    line(indent, "subgraph " + node.id() + "[\"" + label(node) + "\"]");
    line(indent + "  ", "direction TB");
    if (node.kind() == NodeKind.PARALLEL) {
      for (int i = 0; i < node.regions().size(); i++) {
        line(indent + "  ", "subgraph " + node.id() + "b" + i + "[\"Branch " + (i + 1) + "\"]");
        line(indent + "    ", "direction TB");
        region(node.regions().get(i), indent + "    ");
        line(indent + "  ", "end");
      }
    } else {
      node.regions().forEach(region -> region(region, indent + "  "));
    }
    line(indent, "end");
  }

  private String shape(Node node) {
    String label = "\"" + label(node) + "\"";
    return switch (node.kind()) {
      case START, END -> "((" + label + "))";
      case TASK, MAP, PARALLEL -> "[" + label + "]";
      case PASS -> "(" + label + ")";
      case WAIT -> "[/" + label + "/]";
      case CHOICE -> "{" + label + "}";
      case SUCCEED, FAIL -> "([" + label + "])";
    };
  }

  private String label(Node node) {
    String mark = path.mark(node);
    return escaped(node.name())
        + (mark.isEmpty() ? "" : " " + mark)
        + (node.detail().isEmpty() ? "" : BREAK + escaped(node.detail()));
  }

  private void edge(Edge edge, String indent) {
    String arrow = edge.kind() == EdgeKind.CATCH ? "-.->" : "-->";
    String label = edge.label().isEmpty() ? "" : "|\"" + escaped(edge.label()) + "\"|";
    line(indent, edge.from() + " " + arrow + label + " " + edge.to());
    String number = String.valueOf(edges++);
    if (path.isSome()) {
      String width = path.taken(edge) > 0 ? "3px" : "1px";
      String style = "stroke:" + Palette.of(edge, path) + ",stroke-width:" + width;
      links.computeIfAbsent(style, key -> new ArrayList<>()).add(number);
    } else if (edge.kind() == EdgeKind.CATCH) {
      String style = "stroke:" + Palette.CATCH;
      links.computeIfAbsent(style, key -> new ArrayList<>()).add(number);
    }
  }

  /**
   * A text as Mermaid takes it in quotes. Its entities are {@code #name;} and {@code #number;}. It
   * reads labels as Markdown and, afterwards, as HTML, finds a {@code direction} in any line, and
   * comments, styles, formulas and icons by their signs.
   */
  private static String escaped(String label) {
    String line = Texts.visible(Texts.inLine(label));
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isPlain(line, i)) {
        escaped.append(c);
      } else if (c == '"') {
        escaped.append("#quot;");
      } else {
        escaped.append('#').append(line.codePointAt(i)).append(';');
        i += Character.charCount(line.codePointAt(i)) - 1;
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(String line, int at) {
    char c = line.charAt(at);
    if (c == ' ') {
      return !line.substring(0, at).endsWith("direction");
    }
    if (c == '.' || c == ')') {
      // `1.` and `1)` begin a list, `www.` a link.
      String before = line.substring(0, at);
      return !before.chars().allMatch(Character::isDigit) && !before.endsWith("www");
    }
    if (c == '$') {
      boolean formula =
          (at > 0 && line.charAt(at - 1) == '$')
              || (at + 1 < line.length() && line.charAt(at + 1) == '$');
      return !formula;
    }
    if (c == '-' || c == '=') {
      return at > 0;
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "·…×,('?!/".indexOf(c) >= 0;
  }
}
