package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.Corpus;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.model.StateMachines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No byte sequence makes the reader throw; what it takes it also writes as it was. */
class MutatedInputTest {
  private static final List<JsonValue> DOCUMENTS = documents();
  private static final List<String> NAMES = Mutations.names(DOCUMENTS);

  private static final DefinitionReader STRICT =
      new DefinitionReader(new ReadOptions(StateMachineType.EXPRESS, false));
  private static final DefinitionReader LENIENT =
      new DefinitionReader(new ReadOptions(StateMachineType.STANDARD, true));

  /** Definitions with every field there is and, where the corpus lies at hand, people's own. */
  private static List<JsonValue> documents() {
    List<JsonValue> documents = new ArrayList<>();
    LongStream.range(0, 100)
        .mapToObj(seed -> DefinitionWriter.toJson(StateMachines.of(seed, 1 + (int) (seed % 3))))
        .forEach(documents::add);
    Corpus.find()
        .ifPresent(
            corpus -> {
              CorpusCase.below(corpus.resolve("realworld")).forEach(c -> documents.add(c.json()));
              CorpusCase.below(corpus.resolve("definitions"))
                  .forEach(
                      c -> {
                        JsonObject definition = c.object("definition");
                        if (!definition.isEmpty()) {
                          documents.add(definition);
                        }
                      });
            });
    return documents;
  }

  private static Arbitrary<byte[]> drawn(Function<Mutations, byte[]> kind) {
    return Arbitraries.longs()
        .map(seed -> kind.apply(new Mutations(new Random(seed), DOCUMENTS, NAMES)));
  }

  @Provide
  static Arbitrary<byte[]> anything() {
    return Arbitraries.oneOf(
        drawn(Mutations::bytes), drawn(Mutations::tokens), drawn(Mutations::json));
  }

  @Provide
  static Arbitrary<byte[]> changedTexts() {
    return drawn(Mutations::text);
  }

  @Provide
  static Arbitrary<byte[]> changedTrees() {
    return drawn(Mutations::tree);
  }

  @Property
  void anyBytes(@ForAll("anything") byte[] bytes) {
    check(bytes);
  }

  @Property
  void definitionsWithChangedBytes(@ForAll("changedTexts") byte[] bytes) {
    check(bytes);
  }

  @Property
  void definitionsWithChangedValues(@ForAll("changedTrees") byte[] bytes) {
    check(bytes);
  }

  private static void check(byte[] bytes) {
    try {
      Findable.check(bytes, STRICT.read(bytes));
      ReadResult result = LENIENT.read(bytes);
      Findable.check(bytes, result);
      if (result.definition() != null) {
        checkRoundTrip(result.definition().stateMachine());
      }
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
    }
  }

  private static void checkRoundTrip(StateMachine machine) {
    String written = DefinitionWriter.write(machine);
    StateMachine back = LENIENT.read(written).orThrow().stateMachine();
    assertThat(back).isEqualTo(machine);
    assertThat(DefinitionWriter.write(back)).isEqualTo(written);
  }
}
