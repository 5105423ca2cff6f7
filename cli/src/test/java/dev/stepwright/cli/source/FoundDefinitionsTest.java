package dev.stepwright.cli.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.StateMachineType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FoundDefinitionsTest {

  private static FoundDefinitions in(String name, String text) {
    return FoundDefinitions.in(name, SourceFile.read(name, text.getBytes(UTF_8)));
  }

  private static SourceFile sample(String name) throws IOException {
    try (InputStream stream = FoundDefinitionsTest.class.getResourceAsStream("/samples/" + name)) {
      return SourceFile.read(name, Objects.requireNonNull(stream, name).readAllBytes());
    }
  }

  private static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            found ->
                found.position().line()
                    + ":"
                    + found.position().column()
                    + " "
                    + found.code()
                    + " "
                    + found.position().pointer())
        .toList();
  }

  /** Pointer, type and findings of every definition. */
  private static List<String> described(FoundDefinitions found) {
    List<String> described = new ArrayList<>();
    for (Definition definition : found.definitions()) {
      described.add(definition.pointer() + " " + definition.type());
      described.addAll(codes(definition.check(null, false, null).diagnostics()));
    }
    return described;
  }

  @Test
  void findsTheDefinitionsOfASamTemplate() throws IOException {
    assertThat(described(FoundDefinitions.in("template.yaml", sample("template.yaml"))))
        .containsExactly(
            "/Resources/Order/Properties/Definition EXPRESS",
            "/Resources/Refund/Properties/DefinitionString STANDARD",
            "46:23 TRANSITION_TARGET_UNKNOWN /States/Refund/Next");
  }

  @Test
  void findsTheDefinitionsOfASynthesisedTemplate() throws IOException {
    assertThat(described(FoundDefinitions.in("a.json", sample("synthesised.template.json"))))
        .startsWith("/Resources/Order1A2B/Properties/DefinitionString null")
        .contains("10:26 TRANSITION_TARGET_UNKNOWN /States/Charge/Next");
  }

  @Test
  void findsTheDefinitionsOfAServerlessFile() throws IOException {
    assertThat(described(FoundDefinitions.in("serverless.yml", sample("serverless.yml"))))
        .startsWith("/stepFunctions/stateMachines/order/definition EXPRESS")
        .contains("15:19 TRANSITION_TARGET_UNKNOWN /States/Charge/Next");
  }

  @Test
  void findsDefinitionsInOtherPlaces() {
    String machine = "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";
    String sam = "{Type: AWS::Serverless::StateMachine, Properties: {Definition: " + machine + "}}";
    assertThat(described(in("a.yaml", "resources: {Resources: {X: " + sam + "}}")))
        .containsExactly("/resources/Resources/X/Properties/Definition null");
    assertThat(
            described(
                in(
                    "a.yaml",
                    "stepFunctions: {stateMachines: [{a: {definition: " + machine + "}}]}")))
        .containsExactly("/stepFunctions/stateMachines/0/a/definition null");
    assertThat(
            described(
                in(
                    "a.yaml",
                    "X: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString:"
                        + " {Fn::ToJsonString: "
                        + machine
                        + "}}}")))
        .containsExactly("/X/Properties/DefinitionString/Fn::ToJsonString null");
    assertThat(
            described(
                in(
                    "a.yaml",
                    "X: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionString: '"
                        + machine
                        + "'}}")))
        .containsExactly("/X/Properties/DefinitionString null");
  }

  @Test
  void aDefinitionIsOneByItsFields() {
    assertThat(in("a.json", "{\"StartAt\": 1}").isWholeFile()).isTrue();
    assertThat(in("a.json", "{\"states\": {}}").isWholeFile()).isTrue();
    assertThat(in("a.json", "{}").isWholeFile()).isTrue();
    assertThat(in("a.json", "{\"Comment\": \"\"}").isWholeFile()).isTrue();
    assertThat(in("a.json", "{\"name\": \"\"}").none()).isTrue();
    assertThat(in("a.json", "[]").none()).isTrue();
    assertThat(in("a.asl.json", "{\"name\": \"\"}").isWholeFile()).isTrue();
    assertThat(in("a.asl.json", "[]").isWholeFile()).isTrue();
    assertThat(in("a.json", "{\"StartAt\": ").isWholeFile()).isTrue();
    assertThat(in("a.yaml", "StartAt: A").isWholeFile()).isTrue();
  }

  @Test
  void saysWhatWasLookedFor() throws IOException {
    FoundDefinitions found = FoundDefinitions.in("bucket.yaml", sample("bucket.yaml"));
    assertThat(found.definitions()).isEmpty();
    assertThat(found.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.isError()).isTrue();
              assertThat(finding.message())
                  .startsWith("No definition found; expected `StartAt` and `States` at the top, ");
            });
  }

  @Test
  void warnsOfADefinitionThatIsElsewhere() throws IOException {
    FoundDefinitions found = FoundDefinitions.in("elsewhere.yaml", sample("elsewhere.yaml"));
    assertThat(found.none()).isTrue();
    assertThat(found.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.isError()).isFalse();
              assertThat(finding.message())
                  .isEqualTo("The definition is in \"order.asl.json\", which was not read");
            });
    FoundDefinitions decided =
        in(
            "a.yaml",
            "X: {Type: AWS::Serverless::StateMachine, Properties: {Definition: !If [A, b, c]}}");
    assertThat(decided.findings())
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.message()).contains("known only when the template"));
  }

  @Test
  void reportsFaultsOfATemplateWhereTheyLie() {
    String yaml =
        """
        Resources:
          X:
            Type: AWS::Serverless::StateMachine
            Type: AWS::Serverless::StateMachine
            Properties:
              Definition:
                StartAt: A
                States:
                  A: {Type: Succeed, Comment: a, Comment: b}
        """;
    FoundDefinitions found = in("a.yaml", yaml);
    assertThat(codes(found.findings())).containsExactly("4:5 DUPLICATE_FIELD /Resources/X/Type");
    assertThat(described(found).get(1)).startsWith("9:42 DUPLICATE_FIELD");
  }

  @Test
  void aPointerNamesDefinitionsAtOrBelowIt() throws IOException {
    SourceFile file = sample("template.yaml");
    for (String pointer : List.of("/Resources/Order", "/Resources/Order/Properties/Definition")) {
      assertThat(FoundDefinitions.at(JsonPointer.parse(pointer), file).orElseThrow().definitions())
          .singleElement()
          .satisfies(
              definition -> {
                assertThat(definition.pointer())
                    .hasToString("/Resources/Order/Properties/Definition");
                assertThat(definition.type()).isEqualTo(StateMachineType.EXPRESS);
              });
    }
    assertThat(
            FoundDefinitions.at(JsonPointer.parse("/Resources"), file).orElseThrow().definitions())
        .hasSize(2);
    assertThat(FoundDefinitions.at(JsonPointer.parse("/Resources/Nope"), file)).isEmpty();
  }

  @Test
  void aPointerNamesAnyValue() {
    SourceFile file =
        SourceFile.read(
            "a.json", "{\"x\": [{\"StartAt\": \"A\", \"States\": {\"A\": {}}}]}".getBytes(UTF_8));
    assertThat(FoundDefinitions.at(JsonPointer.parse("/x/0"), file).orElseThrow().definitions())
        .hasSize(1);
    assertThat(FoundDefinitions.at(JsonPointer.parse("/x/1"), file)).isEmpty();
  }

  @Test
  void shortTagsInADefinitionOfItsOwnAreSubstitutions() {
    FoundDefinitions found =
        in("a.asl.yaml", "StartAt: !Ref A\nStates: {A: {Type: Pass, Result: {Ref: B}, End: true}}");
    assertThat(found.definitions().get(0).tree()).isEmpty();
    assertThat(in("a.yaml", "StartAt: A\nStates: {}").definitions().get(0).tree()).isPresent();
  }
}
