package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.model.StateMachineType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The guide to diagnostics says what is so. What only the command line finds is tested there: no
 * reader of definitions looks for them in files.
 */
class DiagnosticsGuideTest {
  private static final DiagnosticsGuide GUIDE = DiagnosticsGuide.read();

  @Test
  void everyCodeHasASection() {
    assertThat(GUIDE.sections()).containsOnlyKeys(DiagnosticCode.values());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DEFINITION_NOT_FOUND")
  void theBadDefinitionGivesTheCode(DiagnosticCode code) {
    ReadResult result = read(section(code).bad());

    assertThat(result.diagnostics()).extracting(Diagnostic::code).containsOnly(code);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DEFINITION_NOT_FOUND")
  void theGoodDefinitionGivesNothing(DiagnosticCode code) {
    assertThat(read(section(code).good()).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "DEFINITION_NOT_FOUND")
  void theSectionQuotesTheMessage(DiagnosticCode code) {
    Diagnostic first = read(section(code).bad()).diagnostics().get(0);

    assertThat(section(code).text()).contains(first.toString());
  }

  private static DiagnosticsGuide.Section section(DiagnosticCode code) {
    return Objects.requireNonNull(GUIDE.sections().get(code), code.name());
  }

  private static ReadResult read(DiagnosticsGuide.Block block) {
    ReadOptions options =
        block.options().contains("EXPRESS")
            ? new ReadOptions(StateMachineType.EXPRESS, false)
            : ReadOptions.DEFAULT;
    return new DefinitionReader(options).read(block.bytes());
  }
}
