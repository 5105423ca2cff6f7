package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.Corpus;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.model.StateMachine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Complete State Machines of public collections. */
class RealMachinesTest {

  @Test
  void everyOneValidatesAndRoundTripsUnchanged() {
    List<CorpusCase> machines = CorpusCase.below(Corpus.require().resolve("realworld"));
    for (CorpusCase machine : machines) {
      ReadResult result = new DefinitionReader().read(machine.json().toJson());
      assertThat(result.diagnostics()).as(machine.name()).noneMatch(Diagnostic::isError);
      StateMachine model = result.orThrow().stateMachine();

      assertThat(DefinitionWriter.toJson(model).equals(machine.json())).as(machine.name()).isTrue();
      assertThat(new DefinitionReader().read(DefinitionWriter.write(model)).orThrow())
          .extracting(ParsedDefinition::stateMachine)
          .as(machine.name())
          .isEqualTo(model);
    }
    System.out.println(machines.size() + " real State Machines validate and round-trip");
    assertThat(machines).hasSizeGreaterThan(100);
  }
}
