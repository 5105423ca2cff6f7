package dev.stepwright.dsl.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {

  @Test
  void rulesWithOneTargetAreOneEdge() {
    Graph graph =
        graph(
            """
            "Choices": [
              {"Variable": "$.a", "NumericLessThanEquals": 1, "Next": "B"},
              {"Variable": "$.b", "StringMatches": "x*", "Next": "B"}],
            "Default": "B"
            """);

    assertThat(graph.root().edges())
        .extracting(Edge::kind, Edge::label)
        .contains(
            tuple(EdgeKind.CHOICE, "$.a <= 1 or $.b matches \"x*\""),
            tuple(EdgeKind.DEFAULT, "Default"));
  }

  @Test
  void manyRulesWithOneTargetAreCounted() {
    String rule = "{\"Variable\": \"$.a\", \"NumericEquals\": 1, \"Next\": \"B\"}";

    assertThat(label("\"Choices\": [" + String.join(",", List.of(rule, rule, rule)) + "]"))
        .isEqualTo("$.a == 1 or 2 others");
  }

  @Test
  void conditionsReadAsPeopleWriteThem() {
    assertThat(rule("\"Variable\": \"$.status\", \"StringEquals\": \"FAILED\""))
        .isEqualTo("$.status == \"FAILED\"");
    assertThat(rule("\"Variable\": \"$.a\", \"NumericGreaterThanEqualsPath\": \"$.b\""))
        .isEqualTo("$.a >= $.b");
    assertThat(rule("\"Variable\": \"$.a\", \"IsPresent\": false")).isEqualTo("$.a is not present");
    assertThat(rule("\"Not\": {\"Variable\": \"$.a\", \"IsNull\": true}"))
        .isEqualTo("$.a is not null");
    assertThat(rule("\"Not\": {\"Variable\": \"$.a\", \"BooleanEquals\": true}"))
        .isEqualTo("$.a != true");
    assertThat(rule("\"Not\": {\"Variable\": \"$.a\", \"NumericLessThan\": 3}"))
        .isEqualTo("not ($.a < 3)");
    assertThat(
            rule(
                """
                "And": [
                  {"Variable": "$.a", "IsString": true},
                  {"Or": [
                    {"Variable": "$.b", "IsNumeric": true},
                    {"Variable": "$.c", "IsNumeric": true}]}]
                """))
        .isEqualTo("$.a is string and ($.b is numeric or $.c is numeric)");
  }

  @Test
  void longPathsKeepTheirEnds() {
    String path = "$.FlowConfig.DestinationFlowConfigList[0].DestinationConnector.FileType";

    assertThat(rule("\"Variable\": \"" + path + "\", \"StringEquals\": \"CSV\""))
        .isEqualTo("…DestinationConnector.FileType == \"CSV\"");
    assertThat(
            graph(
                    "\"Choices\": [{\"Variable\": \""
                        + path
                        + "\", \"IsNull\": true, \"Next\": \"B\"}]")
                .root()
                .edges())
        .extracting(Edge::title)
        .contains(path + " is null");
  }

  @Test
  void aRegionOfOneStateWithinAnotherHasNoBeginning() {
    Graph graph =
        Graph.of(
            Machines.read(
                """
                {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ItemProcessor": {
                  "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}}}
                """));

    Node map = graph.root().nodes().get(1);
    assertThat(map.detail()).isEqualTo("Map · INLINE");
    assertThat(map.regions().get(0).nodes()).extracting(Node::name).containsExactly("P");
    assertThat(graph.root().nodes())
        .extracting(Node::kind)
        .containsExactly(NodeKind.START, NodeKind.MAP, NodeKind.END);
    assertThat(graph.regions()).hasSize(2);
  }

  @Test
  void resourcesAreShortened() {
    assertThat(detail("arn:aws:states:::dynamodb:putItem")).isEqualTo("Task · dynamodb:putItem");
    assertThat(detail("arn:aws:lambda:eu-central-1:123456789012:function:pay"))
        .isEqualTo("Task · function pay");
    assertThat(detail("arn:aws:states:eu-central-1:123456789012:activity:pack"))
        .isEqualTo("Task · activity pack");
    assertThat(detail("${Pay}")).isEqualTo("Task · ${Pay}");
  }

  @Test
  void shortenedTextsDoNotDivideCharacters() {
    assertThat(Texts.shortened("ab 😀😀", 20)).isEqualTo("ab 😀😀");
    assertThat(Texts.shortened("ab 😀😀", 6)).isEqualTo("ab 😀…");
    assertThat(Texts.shortened("ab 😀😀", 5)).isEqualTo("ab…");
  }

  private static String detail(String resource) {
    return Graph.of(
            Machines.read(
                "{\"StartAt\": \"T\", \"States\": {\"T\": {\"Type\": \"Task\", \"Resource\": \""
                    + resource
                    + "\", \"End\": true}}}"))
        .root()
        .nodes()
        .get(1)
        .detail();
  }

  private static String rule(String rule) {
    return label("\"Choices\": [{" + rule + ", \"Next\": \"B\"}]");
  }

  private static String label(String choices) {
    return graph(choices).root().edges().get(1).label();
  }

  private static Graph graph(String choices) {
    return Graph.of(
        Machines.read(
            "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Choice\", "
                + choices
                + "}, \"B\": {\"Type\": \"Succeed\"}}}"));
  }
}
