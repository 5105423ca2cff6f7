package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.model.StateMachines;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back as it was, whatever the State Machine. */
class RoundTripTest {
  private static final DefinitionReader READER =
      new DefinitionReader(new ReadOptions(StateMachineType.STANDARD, true));

  @Provide
  static Arbitrary<StateMachine> stateMachines() {
    return StateMachines.any();
  }

  @Property
  void writtenModelReadsBackEqual(@ForAll("stateMachines") StateMachine machine) {
    ReadResult result = READER.read(DefinitionWriter.write(machine));

    assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(result.orThrow().stateMachine()).isEqualTo(machine);
  }

  @Property
  void textWrittenTwiceIsTheSame(@ForAll("stateMachines") StateMachine machine) {
    String written = DefinitionWriter.write(machine);

    assertThat(DefinitionWriter.write(READER.read(written).orThrow().stateMachine()))
        .isEqualTo(written);
  }

  @Property
  void whatIsWrittenIsInCanonicalOrder(@ForAll("stateMachines") StateMachine machine) {
    JsonObject written = DefinitionWriter.toJson(machine);

    // Objects are equal in any order, texts are not.
    assertThat(DefinitionWriter.canonical(written).toJson()).isEqualTo(written.toJson());
  }
}
