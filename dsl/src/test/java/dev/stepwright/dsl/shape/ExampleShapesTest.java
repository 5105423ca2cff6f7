package dev.stepwright.dsl.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleShapesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'a'; string",
        "'2026-01-01T00:00:00Z'; timestamp",
        "'2026-01-01'; string",
        "1; integer",
        "1.0; integer",
        "1.5; number",
        "true; boolean",
        "null; any",
        "[]; array of any",
        "[1, 2]; array of integer",
        "[1, 'a', 2.5]; array of string | number",
        "['2026-01-01T00:00:00Z', 'a']; array of string",
        "[1, null]; array of any",
        "[{'a': 1, 'b': 'x'}, {'a': 2}]; array of {a: integer, b?: string}",
        "{}; {}",
        "{'a': {'b': [true]}, 'c': null}; {a: {b: array of boolean}, c: any}",
      })
  void examplesHaveShapes(String example, String expected) {
    JsonValue value =
        Objects.requireNonNull(
                new JsonReader(1_000_000).read(example.replace('\'', '"')).document())
            .root();
    Shape shape = ExampleShapes.of(value);

    assertThat(shape).hasToString(expected);
    assertThat(shape.contains(value)).isTrue();
  }
}
