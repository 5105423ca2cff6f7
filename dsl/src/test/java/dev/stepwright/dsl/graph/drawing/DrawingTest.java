package dev.stepwright.dsl.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.graph.ExecutionPath;
import dev.stepwright.dsl.graph.Graph;
import dev.stepwright.dsl.graph.Machines;
import dev.stepwright.dsl.graph.Node;
import dev.stepwright.dsl.graph.Region;
import dev.stepwright.dsl.graph.layout.Box;
import dev.stepwright.dsl.graph.layout.Curve;
import dev.stepwright.dsl.graph.layout.LayoutLimitException;
import dev.stepwright.dsl.graph.layout.Point;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What holds of every picture. */
class DrawingTest {
  private static final int SAMPLES = 16;
  private static final Box NOWHERE = new Box(-9, -9, 9, 9);

  static Stream<Machines.Named> machines() throws IOException {
    return Stream.concat(Machines.all().stream(), random());
  }

  /** Machines with loops, ways across and back, groups within groups. */
  private static Stream<Machines.Named> random() {
    return IntStream.range(0, 60)
        .mapToObj(
            seed -> {
              Names names = new Names(new Random(seed));
              return new Machines.Named("random " + seed, Machines.read(names.scope(12, 2)));
            });
  }

  private static final class Names {
    private final Random random;
    private int count;

    Names(Random random) {
      this.random = random;
    }

    String scope(int most, int depth) {
      int size = 1 + random.nextInt(most);
      int first = count;
      count += size;
      List<String> states = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        states.add(name(first + i) + ": " + state(first, i, size, depth));
      }
      return "{\"StartAt\": " + name(first) + ", \"States\": {" + String.join(", ", states) + "}}";
    }

    private static String name(int number) {
      return "\"S" + number + " " + "long name ".repeat(number % 4) + "\"";
    }

    private String state(int first, int number, int size, int depth) {
      String any = name(first + random.nextInt(size));
      String next = number + 1 == size ? "\"End\": true" : "\"Next\": " + name(first + number + 1);
      String caught =
          random.nextBoolean()
              ? ""
              : "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": " + any + "}], ";
      int kind = number + 1 == size ? 0 : random.nextInt(depth == 0 ? 4 : 6);
      return switch (kind) {
        case 0, 1 -> "{\"Type\": \"Task\", \"Resource\": \"${R}\", " + caught + next + "}";
        case 2, 3 ->
            "{\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.a\", \"NumericEquals\": 1,"
                + " \"Next\": "
                + any
                + "}, {\"Variable\": \"$.b\", \"IsNull\": true, \"Next\": "
                + name(first + random.nextInt(size))
                + "}], \"Default\": "
                + name(first + number + 1)
                + "}";
        case 4 ->
            "{\"Type\": \"Map\", "
                + caught
                + "\"ItemProcessor\": "
                + scope(5, depth - 1)
                + ", "
                + next
                + "}";
        default ->
            "{\"Type\": \"Parallel\", "
                + caught
                + "\"Branches\": ["
                + scope(4, depth - 1)
                + ", "
                + scope(4, depth - 1)
                + "], "
                + next
                + "}";
      };
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void boxesAndLinesKeepApart(Machines.Named machine) {
    Graph graph = Graph.of(machine.machine());
    Drawing drawing = Drawing.of(graph, ExecutionPath.NONE);
    Map<String, Box> boxes = new HashMap<>();
    Map<String, List<Figure>> edges = new HashMap<>();
    for (Figure figure : drawing.figures()) {
      if (figure.role().startsWith("node")) {
        assertThat(boxes.put(figure.id(), figure.box())).as(figure.id()).isNull();
      } else {
        edges.computeIfAbsent(figure.id(), id -> new ArrayList<>()).add(figure);
      }
    }

    assertThat(boxes.keySet()).isEqualTo(graph.nodes().keySet());
    Box all = new Box(0, 0, drawing.width(), drawing.height());
    assertThat(boxes.values()).allMatch(box -> contains(all, box));
    for (Region region : graph.regions()) {
      apart(region, boxes, edges);
      for (Node node : region.nodes()) {
        for (Region within : node.regions()) {
          Box group = boxes.getOrDefault(node.id(), NOWHERE);
          assertThat(within.nodes())
              .allMatch(inner -> contains(group, boxes.getOrDefault(inner.id(), NOWHERE)));
        }
      }
    }
  }

  private static void apart(
      Region region, Map<String, Box> boxes, Map<String, List<Figure>> edges) {
    List<Box> placed = new ArrayList<>();
    for (Node node : region.nodes()) {
      placed.add(boxes.getOrDefault(node.id(), NOWHERE));
    }
    List<Figure> lines =
        region.edges().stream()
            .map(edge -> edge.from() + "-" + edge.to())
            .distinct()
            .flatMap(id -> edges.getOrDefault(id, List.of()).stream())
            .toList();
    assertThat(lines).hasSameSizeAs(region.edges());
    for (Figure line : lines) {
      for (Box box : placed) {
        assertThat(points(line)).as(line.title()).noneMatch(point -> isWithin(point, box));
      }
      if (line.box().width() > 0) {
        placed.add(line.box());
      }
    }
    for (int i = 0; i < placed.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(overlap(placed.get(i), placed.get(j)))
            .as("%s and %s", placed.get(i), placed.get(j))
            .isFalse();
      }
    }
  }

  /** Points along a line, without its ends and without its arrow. */
  private static List<Point> points(Figure edge) {
    List<Point> points = new ArrayList<>();
    Shape.Outline line = (Shape.Outline) edge.shapes().get(0);
    for (Curve curve : line.curves()) {
      for (int i = 0; i <= SAMPLES; i++) {
        points.add(at(curve, (double) i / SAMPLES));
      }
    }
    return points;
  }

  private static Point at(Curve curve, double t) {
    double s = 1 - t;
    double a = s * s * s;
    double b = 3 * s * s * t;
    double c = 3 * s * t * t;
    double d = t * t * t;
    return new Point(
        a * curve.from().x()
            + b * curve.control1().x()
            + c * curve.control2().x()
            + d * curve.to().x(),
        a * curve.from().y()
            + b * curve.control1().y()
            + c * curve.control2().y()
            + d * curve.to().y());
  }

  private static boolean isWithin(Point point, Box box) {
    double slack = 0.01;
    return point.x() > box.x() + slack
        && point.x() < box.right() - slack
        && point.y() > box.y() + slack
        && point.y() < box.bottom() - slack;
  }

  private static boolean overlap(Box one, Box other) {
    double slack = 0.01;
    return one.x() < other.right() - slack
        && other.x() < one.right() - slack
        && one.y() < other.bottom() - slack
        && other.y() < one.bottom() - slack;
  }

  private static boolean contains(Box outer, Box inner) {
    return outer.x() <= inner.x()
        && outer.y() <= inner.y()
        && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom();
  }

  @ParameterizedTest
  @MethodSource("machines")
  void svgIsWellFormedAndNeedsNothingElse(Machines.Named machine) throws Exception {
    Graph graph = Graph.of(machine.machine());
    String svg = SvgWriter.write(Drawing.of(graph, ExecutionPath.NONE));

    Document document = parse(svg);
    assertThat(document.getDocumentElement().getNodeName()).isEqualTo("svg");
    assertThat(document.getElementsByTagName("title").getLength())
        .isEqualTo(
            graph.regions().stream()
                .mapToInt(region -> region.nodes().size() + region.edges().size())
                .sum());
    assertThat(svg).doesNotContain("<script", "href", "@import", "url(", "javascript:");
    assertThat(SvgWriter.write(Drawing.of(graph, ExecutionPath.NONE))).isEqualTo(svg);
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void aLineOfStatesWithOneFallbackStaysNarrow() {
    Drawing drawing = draw(line(1000));

    assertThat(drawing.width()).isLessThan(2000);
    assertThat(drawing.figures()).hasSize(1000 + 3 + 2001);
  }

  private static String line(int size) {
    StringBuilder states = new StringBuilder();
    for (int i = 0; i < size; i++) {
      states
          .append("\"S" + i + "\": {\"Type\": \"Task\", \"Resource\": \"${R}\", \"Catch\": ")
          .append("[{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Sorry\"}], ")
          .append(i + 1 < size ? "\"Next\": \"S" + (i + 1) + "\"}, " : "\"End\": true}, ");
    }
    return "{\"StartAt\": \"S0\", \"States\": {" + states + "\"Sorry\": {\"Type\": \"Fail\"}}}";
  }

  @Test
  void whatNobodyCouldFollowIsRefused() {
    Random random = new Random(7);
    StringBuilder states = new StringBuilder();
    int size = 2500;
    for (int i = 0; i < size; i++) {
      states
          .append("\"S" + i + "\": {\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.a\", ")
          .append("\"NumericEquals\": 1, \"Next\": \"S" + random.nextInt(size) + "\"}], ")
          .append("\"Default\": \"S" + (i + 1) + "\"}, ");
    }
    String json =
        "{\"StartAt\": \"S0\", \"States\": {" + states + "\"S2500\": {\"Type\": \"Succeed\"}}}";

    assertThatThrownBy(() -> draw(json))
        .isInstanceOf(LayoutLimitException.class)
        .hasMessageContaining("400000");
  }

  private static Drawing draw(String json) {
    return Drawing.of(Graph.of(Machines.read(json)), ExecutionPath.NONE);
  }
}
