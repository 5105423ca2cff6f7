package dev.stepwright.dsl.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaShapesTest {

  private static Shape shape(String schema) {
    return SchemaShapes.of(json(schema));
  }

  private static JsonValue json(String text) {
    return Objects.requireNonNull(
            new JsonReader(1_000_000).read(text.replace('\'', '"')).document())
        .root();
  }

  /** Each definition refers to the next one six times. */
  @Test
  void chainsOfReferencesTakeNoTime() {
    StringBuilder schema = new StringBuilder("{'$ref': '#/$defs/d0', '$defs': {");
    for (int i = 0; i < 40; i++) {
      schema.append("'d").append(i).append("': {'type': 'object', 'properties': {");
      for (char c = 'a'; c < 'g'; c++) {
        schema.append("'%s': {'$ref': '#/$defs/d%d'}%s".formatted(c, i + 1, c < 'f' ? "," : "}},"));
      }
    }

    assertThat(SchemaShapes.of(json(schema + "'d40': {'type': 'string'}}}")).field("a").field("b"))
        .isNotNull();
  }

  @Test
  void soundSchemasHaveNoFaults() {
    assertThat(
            SchemaShapes.faults(
                json(
                    "{'properties': {'type': {'$ref': '#/$defs/a%20b~1c'}, '$ref': {'$ref': '#'}},"
                        + " '$defs': {'a b/c': {'type': ['string', 'null']}}, 'const': {'type': 1},"
                        + " 'items': [true, {'type': 'object'}]}")))
        .isEmpty();
    assertThat(SchemaShapes.faults(json("true"))).isEmpty();
    assertThat(SchemaShapes.faults(json("{'anyOf': [{}, {'type': {}}]}")))
        .hasToString("{/anyOf/1/type={} is no type of JSON Schema}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "true; any",
        "false; never",
        "{}; any",
        "{'description': 'What it is'}; any",
        "1; any",
        "{'type': 'null'}; null",
        "{'type': 'boolean'}; boolean",
        "{'type': 'integer', 'minimum': 0}; integer",
        "{'type': 'number'}; number",
        "{'type': ['string', 'null'], 'maxLength': 3}; string | null",
        "{'type': 'string', 'format': 'date-time'}; timestamp",
        "{'type': 'string', 'format': 'uuid'}; string",
        "{'type': 'file'}; any",
        "{'type': 1}; any",
        "{'enum': ['a', 'b', null]}; \"a\" | \"b\" | null",
        "{'type': 'string', 'const': 'a'}; \"a\"",
        "{'type': 'array'}; array of any",
        "{'type': 'array', 'items': {'type': 'string'}}; array of string",
        "{'items': {'type': 'string'}}; array of string",
        "{'type': 'object'}; {*: any}",
        "{'type': 'object', 'additionalProperties': false}; {}",
        "{'additionalProperties': {'type': 'string'}}; {*: string}",
        "{'type': 'object', 'patternProperties': {'x': true}, 'additionalProperties': false}; {*: any}",
        "{'oneOf': [{'type': 'string'}, {'type': 'integer'}]}; string | integer",
        "{'anyOf': [{'type': 'string'}, true]}; any",
        "{'allOf': [{'type': 'string'}]}; string",
        "{'allOf': [{'type': 'string'}, {'minLength': 1}]}; any",
        "{'oneOf': []}; any",
        "{'oneOf': 1}; any",
        "{'type': 'object', 'anyOf': [{'required': ['a']}, {'required': ['b']}]}; any",
        "{'type': 'object', 'if': {}, 'then': {}}; any",
        "{'not': {'type': 'string'}}; any",
        "{'$ref': 'https://example.com/a'}; any",
        "{'$ref': '#/$defs/a'}; any",
        "{'$ref': '#/$defs/a', '$defs': {'a': {'type': 'string'}}}; string",
        "{'$ref': '#/definitions/a~1b', 'definitions': {'a/b': {'type': 'string'}}}; string",
        "{'properties': 1, 'required': 2}; {*: any}",
      })
  void schemasHaveShapes(String schema, String expected) {
    assertThat(shape(schema)).hasToString(expected);
  }

  @Test
  void objectsHaveWhatIsRequired() {
    Shape order =
        shape(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Order",
              "type": "object",
              "properties": {
                "id": {"type": "string"},
                "note": {"type": "string"},
                "lines": {"type": "array", "items": {"$ref": "#/$defs/Line"}}
              },
              "required": ["id", "lines", "extra"],
              "additionalProperties": {"type": "integer"},
              "$defs": {
                "Line": {
                  "type": "object",
                  "properties": {"sku": {"type": "string"}, "parts": {"$ref": "#/$defs/Line"}},
                  "required": ["sku", "parts"],
                  "additionalProperties": false
                }
              }
            }
            """);

    assertThat(order)
        .hasToString(
            "Order {id: string, note?: string, lines: array of {sku: string, parts: any},"
                + " extra: integer, *: integer}");
  }

  /** The same Tuple, as 2020-12 and as draft 7 have it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {"prefixItems; items", "items; additionalItems"})
  void firstElementsMayHaveTheirOwn(String first, String rest) {
    Shape tuple =
        shape(
            "{'minItems': 1, '%s': [{'type': 'string'}, {'type': 'integer'}], '%s': false}"
                .formatted(first, rest));

    assertThat(tuple.contains(json("['a']"))).isTrue();
    assertThat(tuple.contains(json("['a', 1]"))).isTrue();
    assertThat(tuple.contains(json("[]"))).isFalse();
    assertThat(tuple.contains(json("['a', 1, 2]"))).isFalse();
  }

  @Test
  void variantsAreToldByTheirConstants() {
    Shape event =
        shape(
            """
            {"oneOf": [
              {"type": "object", "properties": {"kind": {"const": "a"}}, "required": ["kind"]},
              {"type": "object", "properties": {"kind": {"const": "b"}}, "required": ["kind"]}
            ]}
            """);

    assertThat(event.objects()).hasSize(2);
  }

  @Test
  void endsWhereSchemasDoNot() {
    String deep = "{'items': ".repeat(200) + "true" + "}".repeat(200);

    assertThat(shape(deep).toString()).startsWith("array of array of").endsWith("any");
    assertThat(shape("{'$ref': '#/$defs/a', '$defs': {'a': {'$ref': '#/$defs/a'}}}"))
        .isEqualTo(Shape.ANY);
  }
}
