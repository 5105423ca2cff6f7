package dev.stepwright.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private final Bindings bindings = new Bindings();
  private Comparison comparison = new Comparison(Set.of(), Map.of(), bindings);

  @Test
  void findsEqualWhatDiffersInOrderOfMembersOnly() {
    assertThat(differences("{'a':1,'b':[1.0,'x']}", "{'b':[1,'x'],'a':1}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'a':1};{'a':2};/output/a: expected 1 but was 2",
        "{'a':1};{};/output/a: expected 1 but was nothing",
        "{};{'a':null};/output/a: expected nothing but was null",
        "{'a':null};{};/output/a: expected null but was nothing",
        "[1,2];[1];/output/1: expected 2 but was nothing",
        "[1];[1,2];/output/1: expected nothing but was 2",
        "[[]];[{}];/output/0: expected [] but was {}",
        "'a';'b';/output: expected \"\"a\"\" but was \"\"b\"\"",
        "{'a/b':{'c~':true}};{'a/b':{'c~':false}};/output/a~1b/c~0: expected true but was false",
        "'1';1;/output: expected \"\"1\"\" but was 1",
      })
  void saysWhereAndHowValuesDiffer(String expected, String actual, String difference) {
    assertThat(differences(expected, actual))
        .extracting(Difference::toString)
        .containsExactly(difference.replace("\"\"", "\""));
  }

  @Test
  void comparesNothingThatIsVolatileExceptThatItIsThere() {
    comparison = new Comparison(Set.of("/output/time"), Map.of(), bindings);

    assertThat(differences("{'time':'date','a':1}", "{'time':'2026','a':1}")).isEmpty();
    assertThat(differences("{'time':'date','a':1}", "{'a':1}")).hasSize(1);
  }

  @Test
  void comparesTimeWordsThatAreNotVolatile() {
    assertThat(differences("'date'", "'2026-01-01'")).hasSize(1);
    assertThat(differences("'<uuid:1>'", "'0d5c'")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "arn:x/Map:1:2;true",
        "arn:x/Map1:2;false",
        "arn:y/Map:1:2;false",
        "x arn:x/Map:1:2;false",
        "arn:x/;false",
      })
  void demandsThePiecesOfAVolatileText(String text, boolean found) {
    comparison =
        new Comparison(
            Set.of("/output"), Map.of("/output", List.of("arn:x/", ":", ":", "")), bindings);

    assertThat(differences("'?'", "'" + text + "'").isEmpty()).isEqualTo(found);
  }

  @Test
  void demandsThatPiecesDoNotOverlap() {
    assertThat(Comparison.matches("aba", List.of("ab", "ba"))).isFalse();
    assertThat(Comparison.matches("abba", List.of("ab", "ba"))).isTrue();
    assertThat(Comparison.matches("abcba", List.of("ab", "c", "ba"))).isTrue();
    assertThat(Comparison.matches("abba", List.of("ab", "b", "ba"))).isFalse();
  }

  @Test
  void demandsTheBoundValueOfAPlaceholder() {
    bindings.bind("<task_token:1>", "AAA");
    bindings.bind("a_token", "BBB");

    assertThat(differences("['<task_token:1>','a_token']", "['AAA','BBB']")).isEmpty();
    assertThat(differences("'<task_token:1>'", "'<task_token:1>'")).hasSize(1);
    assertThat(differences("'token <task_token:1>.'", "'token AAA.'")).isEmpty();
    assertThat(differences("'no a_token'", "'no BBB'")).hasSize(1);
  }

  @Test
  void readsACauseThatTheRecorderParsed() {
    JsonPointer cause = JsonPointer.parse("/events/3/details/cause");

    comparison.compare(cause, json("{'a':1}"), json("'{ \\'a\\' : 1 }'"));
    assertThat(comparison.differences()).isEmpty();
    comparison.compare(cause, json("{'a':1}"), json("'{ \\'a\\' : 2 }'"));
    assertThat(comparison.differences()).hasSize(1);
    comparison.compare(cause, json("{'a':1}"), json("'no JSON'"));
    assertThat(comparison.differences()).hasSize(2);
    comparison.compare(JsonPointer.parse("/output"), json("{'a':1}"), json("'{\\'a\\':1}'"));
    assertThat(comparison.differences()).hasSize(3);
  }

  @Test
  void comparesRawTextsCharacterByCharacter() {
    comparison.compareRaw("/output", "[1,2.0]", json("[1,2.0]"));
    assertThat(comparison.differences()).isEmpty();
    comparison.compareRaw("/output", "[1,2.0]", json("[1,2]"));
    comparison.compareRaw("/events/0/details/output", "1", null);
    assertThat(comparison.differences())
        .extracting(Difference::pointer)
        .containsExactly("/texts/~1output", "/texts/~1events~10~1details~1output");
  }

  @Test
  void fillsBoundPlaceholdersIntoRecordedResults() {
    bindings.bind("<token:1>", "AAA");

    assertThat(bindings.fill(json("{'a':['<token:1>',1],'b':'x <token:1>'}")))
        .isEqualTo(json("{'a':['AAA',1],'b':'x AAA'}"));
  }

  private List<Difference> differences(String expected, String actual) {
    Comparison fresh = comparison.fresh();
    fresh.compare(JsonPointer.parse("/output"), json(expected), json(actual));
    return fresh.differences();
  }

  static JsonValue json(String text) {
    return Objects.requireNonNull(Comparison.parsed(text.replace('\'', '"')), text);
  }
}
