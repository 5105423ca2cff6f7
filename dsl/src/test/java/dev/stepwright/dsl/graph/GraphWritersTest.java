package dev.stepwright.dsl.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.graph.drawing.Drawing;
import dev.stepwright.dsl.graph.drawing.SvgWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of some State Machines, in files to be looked at. */
class GraphWritersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/GraphWritersTest");

  /** A line of Mermaid, with texts in quotes only. */
  private static final Pattern MERMAID =
      Pattern.compile(
          "flowchart TB|direction TB|end"
              + "|subgraph n\\d+(b\\d+)?\\[\"[^\"]*\"]"
              + "|n\\d+[\\[({/]+\"[^\"]*\"[\\])}/]+"
              + "|n\\d+ (-->|-\\.->)(\\|\"[^\"]+\"\\|)? n\\d+"
              + "|classDef is-[a-z]+ [a-z0-9#:,]+|class [n0-9,]+ is-[a-z]+"
              + "|linkStyle [0-9,]+ stroke:[a-z0-9#:,-]+");

  private static final Pattern LABEL = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern ENTITY = Pattern.compile("#(quot|\\d+);");

  @ParameterizedTest
  @ValueSource(strings = {"types", "order", "jsonata", "names"})
  void writesWhatIsExpected(String name) throws IOException {
    Graph graph = graph(name);

    golden(name + ".mmd", MermaidWriter.write(graph, ExecutionPath.NONE));
    golden(name + ".dot", DotWriter.write(graph, ExecutionPath.NONE));
    if (!name.equals("names")) {
      // Where pictures of families may be divided depends on the version of Java.
      golden(name + ".svg", SvgWriter.write(Drawing.of(graph, ExecutionPath.NONE)));
    }
  }

  @Test
  void writesThePathOfAnExecution() throws IOException {
    Graph graph = graph("order");
    Node price = node(graph, "Price");
    Node choice = node(graph, "Large?");
    Edge step =
        graph.root().edges().stream()
            .filter(edge -> edge.from().equals(price.id()) && edge.to().equals(choice.id()))
            .findFirst()
            .orElseThrow();
    ExecutionPath path =
        new ExecutionPath(
            Map.of(price.id(), new Visits(3, 1, 0, 0, 0), choice.id(), new Visits(1, 0, 1, 0, 0)),
            Map.of(step, 3));

    golden("order-path.mmd", MermaidWriter.write(graph, path));
    golden("order-path.dot", DotWriter.write(graph, path));
    golden("order-path.svg", SvgWriter.write(Drawing.of(graph, path)));
  }

  /** What Mermaid makes of entities is the name again, whatever the name. */
  @Test
  void everyNameIsWholeInMermaid() throws IOException {
    Graph graph = graph("names");
    String text = MermaidWriter.write(graph, ExecutionPath.NONE);

    assertThat(text.lines().map(String::strip)).allMatch(line -> MERMAID.matcher(line).matches());
    assertThat(text.lines().filter(line -> line.contains("direction"))).isNotEmpty();
    for (Node node : graph.root().nodes()) {
      String label =
          text.lines()
              .filter(line -> line.strip().matches(node.id() + "[\\[({].*"))
              .findFirst()
              .orElseThrow();
      String written = Texts.visible(Texts.inLine(node.name()));
      assertThat(decoded(label)).startsWith(written);
    }
  }

  private static String decoded(String line) {
    Matcher label = LABEL.matcher(line);
    assertThat(label.find()).isTrue();
    return ENTITY
        .matcher(label.group(1).replace("<br/>", "\n"))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).equals("quot")
                        ? "\""
                        : Character.toString(Integer.parseInt(found.group(1)))));
  }

  private static Node node(Graph graph, String name) {
    return graph.nodes().values().stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Graph graph(String name) throws IOException {
    return Graph.of(Machines.read(Files.readString(GOLDEN.resolve(name + ".asl.json"))));
  }

  private static void golden(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    } else {
      assertThat(actual).isEqualTo(Files.readString(file));
    }
  }
}
