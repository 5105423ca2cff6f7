package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.flow.DataFlowAnalysis;
import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.shape.Shape;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The guide to diagnostics says what is so. What only the command line finds is tested there: no
 * reader of definitions looks for them in files. What needs Java types is tested with them.
 */
class DiagnosticsGuideTest {
  private static final DiagnosticsGuide GUIDE = DiagnosticsGuide.read();

  @Test
  void everyCodeHasASection() {
    assertThat(GUIDE.sections()).containsOnlyKeys(DiagnosticCode.values());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DEFINITION_NOT_FOUND", "DATA_PARAMETER"})
  void theBadDefinitionGivesTheCode(DiagnosticCode code) {
    assertThat(diagnostics(code, section(code).bad()))
        .extracting(Diagnostic::code)
        .containsOnly(code);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DEFINITION_NOT_FOUND", "DATA_PARAMETER"})
  void theGoodDefinitionGivesNothing(DiagnosticCode code) {
    assertThat(diagnostics(code, section(code).good())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DEFINITION_NOT_FOUND", "DATA_PARAMETER"})
  void theSectionQuotesTheMessage(DiagnosticCode code) {
    Diagnostic first = diagnostics(code, section(code).bad()).get(0);

    assertThat(section(code).text()).contains(first.toString());
  }

  private static DiagnosticsGuide.Section section(DiagnosticCode code) {
    return Objects.requireNonNull(GUIDE.sections().get(code), code.name());
  }

  /** What is found in a definition, and in the data that flows through it if there is an input. */
  private static List<Diagnostic> diagnostics(DiagnosticCode code, DiagnosticsGuide.Block block) {
    ReadResult result = read(block);
    DiagnosticsGuide.Block input = section(code).input();
    if (input == null) {
      return result.diagnostics();
    }
    ParsedDefinition definition = result.orThrow();
    JsonValue example =
        Objects.requireNonNull(new JsonReader(100).read(input.definition()).document()).root();
    return DataFlowAnalysis.of(
            definition.stateMachine(), definition.origins(), FlowTypes.of(Shape.of(example)))
        .diagnostics();
  }

  private static ReadResult read(DiagnosticsGuide.Block block) {
    ReadOptions options =
        block.options().contains("EXPRESS")
            ? new ReadOptions(StateMachineType.EXPRESS, false)
            : ReadOptions.DEFAULT;
    return new DefinitionReader(options).read(block.bytes());
  }
}
