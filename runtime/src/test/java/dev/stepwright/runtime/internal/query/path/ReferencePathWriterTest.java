package dev.stepwright.runtime.internal.query.path;

import static dev.stepwright.runtime.internal.query.QueryTesting.failure;
import static dev.stepwright.runtime.internal.query.QueryTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.runtime.internal.query.QueryFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencePathWriterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "$; {'a':1}; 9",
        "$.b; {'a':1}; {'a':1,'b':9}",
        "$.a; {'a':1,'b':2}; {'a':9,'b':2}",
        "$.a.b; {'a':{'c':1}}; {'a':{'c':1,'b':9}}",
        "$.a.b.c; {}; {'a':{'b':{'c':9}}}",
        "$['a b'].c; {'a b':{}}; {'a b':{'c':9}}",
        "$.a[1]; {'a':[1,2]}; {'a':[1,9]}",
        "$.a[-1]; {'a':[1,2]}; {'a':[1,9]}",
        "$.a[0].b; {'a':[{}]}; {'a':[{'b':9}]}",
        "$[0]; [1]; [9]",
      })
  void puts(String path, String input, String expected) {
    assertThat(write(path, json(input)).toJson()).isEqualTo(json(expected).toJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "$.a; `text`",
        "$.a; [1]",
        "$.a.b; {'a':1}",
        "$.a.b; {'a':null}",
        "$.a[2]; {'a':[1,2]}",
        "$.a[0]; {'a':{}}",
        "$.a[0]; {}",
      })
  void refusesWhatDoesNotFit(String path, String text) {
    JsonValue input = json(text.equals("text") ? "'text'" : text);

    assertThat(failure(() -> write(path, input)))
        .isEqualTo(
            QueryFailure.resultPathMatch(
                "Unable to apply ReferencePath " + path + " to input " + input.toJson()));
  }

  @Test
  void refusesNull() {
    assertThat(failure(() -> write("$.a", json("null"))))
        .isEqualTo(
            QueryFailure.resultPathMatch(
                "Unable to apply Path transformation to null or empty input."));
  }

  @Test
  void sharesWhatIsNotOnTheWay() {
    JsonObject input = (JsonObject) json("{'a':{'b':{}},'c':{}}");

    JsonObject output = (JsonObject) write("$.a.x", input);

    assertThat(output.member("c")).isSameAs(input.member("c"));
    assertThat(((JsonObject) output.valueAt(0)).member("b"))
        .isSameAs(((JsonObject) input.valueAt(0)).member("b"));
    assertThat(input).isEqualTo(json("{'a':{'b':{}},'c':{}}"));
  }

  private static JsonValue write(String path, JsonValue input) {
    return ReferencePathWriter.of(ReferencePath.parse(path)).write(input, json("9"));
  }
}
