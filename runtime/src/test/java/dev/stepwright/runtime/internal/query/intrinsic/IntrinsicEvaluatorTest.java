package dev.stepwright.runtime.internal.query.intrinsic;

import static dev.stepwright.runtime.internal.query.QueryTesting.ID;
import static dev.stepwright.runtime.internal.query.QueryTesting.data;
import static dev.stepwright.runtime.internal.query.QueryTesting.failure;
import static dev.stepwright.runtime.internal.query.QueryTesting.input;
import static dev.stepwright.runtime.internal.query.QueryTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicEvaluatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "States.Format('Hello'); {}; \"Hello\"",
        "States.Format('{} and {}', $.a, 2); {\"a\":\"x\"}; \"x and 2\"",
        "States.Format('{}', $.a); {\"a\":\"\"}; \"\"",
        "States.Format('{}', $.a); {\"a\":null}; \"null\"",
        "States.Format('{}', $.a); {\"a\":true}; \"true\"",
        "States.Format('{}', $.a); {\"a\":1.10}; \"1.1\"",
        "States.Format('{}', $.a); {\"a\":12345678901}; \"12345678901\"",
        "States.Format('{}', $.a); {\"a\":{\"b\":1,\"c\":[\"x\",null]}}; \"{b=1, c=[x, null]}\"",
        "States.Format('\\'{}\\' \\{\\}', 1); {}; \"'1' {}\"",
        "States.Format('${Name} {}', 1); {}; \"${Name} 1\"",
        "States.Format($.t, 'x'); {\"t\":\"a{}b\"}; \"axb\"",
        "States.Format($.t); {\"t\":12}; \"12\"",
        "States.Format('{}', States.StringToJson($.a)); {\"a\":\"[1, 2]\"}; \"[1,2]\"",
        "States.Format('{}', States.JsonToString($.a)); {\"a\":{\"b\":1}}; \"{\\\"b\\\":1}\"",
        "States.StringToJson($.a); {\"a\":\" {\\\"b\\\": [1]} \"}; {\"b\":[1]}",
        "States.StringToJson($.a); {\"a\":\"\"}; null",
        "States.StringToJson($.a); {\"a\":\" \"}; null",
        "States.StringToJson('1.5'); {}; 1.5",
        "States.JsonToString($.a); {\"a\":{\"b\":[1,1.50,\"x\\\"\"],\"c\":null}};"
            + " \"{\\\"b\\\":[1,1.50,\\\"x\\\\\\\"\\\"],\\\"c\\\":null}\"",
        "States.JsonToString('x'); {}; \"\\\"x\\\"\"",
        "States.Array(); {}; []",
        "States.Array(1, 'x', true, null, $.a, States.Array(2)); {\"a\":{}}; [1,\"x\",true,null,{},[2]]",
        "States.ArrayPartition($.a, 2); {\"a\":[1,2,3]}; [[1,2],[3]]",
        "States.ArrayPartition($.a, 2147483647); {\"a\":[1,2,3]}; [[1,2,3]]",
        "States.ArrayPartition($.a, 2.6); {\"a\":[1,2,3]}; [[1,2],[3]]",
        "States.ArrayPartition($.a, 4); {\"a\":[]}; []",
        "States.ArrayContains($.a, 2); {\"a\":[1,2]}; true",
        "States.ArrayContains($.a, 3); {\"a\":[1,2]}; false",
        "States.ArrayContains($.a, null); {\"a\":[null]}; true",
        "States.ArrayContains($.a, true); {\"a\":[\"true\"]}; true",
        "States.ArrayContains($.a, false); {\"a\":[0]}; false",
        "States.ArrayContains($.a, $.b); {\"a\":[{\"x\":1,\"y\":2}],\"b\":{\"x\":1,\"y\":2}}; true",
        "States.ArrayContains($.a, $.b); {\"a\":[{\"x\":1,\"y\":2}],\"b\":{\"y\":2,\"x\":1}}; false",
        "States.ArrayRange(1, 9, 2); {}; [1,3,5,7,9]",
        "States.ArrayRange(0, 10, 3); {}; [0,3,6,9]",
        "States.ArrayRange(5, 1, -2); {}; [5,3,1]",
        "States.ArrayRange(5, 1, 1); {}; []",
        "States.ArrayRange(1, 5, -1); {}; []",
        "States.ArrayRange(3, 3, -1); {}; [3]",
        "States.ArrayRange(1.6, 1.4, 1); {}; [1]",
        "States.ArrayGetItem($.a, 1); {\"a\":[1,2]}; 2",
        "States.ArrayGetItem($.a, 1.9); {\"a\":[1,2]}; 2",
        "States.ArrayGetItem($.a, 9); {\"a\":[]}; null",
        "States.ArrayLength($.a); {\"a\":[1,[2,3]]}; 2",
        "States.ArrayUnique($.a); {\"a\":[1,2,1]}; [1,2]",
        "States.ArrayUnique($.a); {\"a\":[1,\"1\",\"01\"]}; [1,\"1\",\"01\"]",
        "States.ArrayUnique($.a); {\"a\":[null,null,1]}; [null,1]",
        "States.ArrayUnique($.a); {\"a\":[true,false,true]}; [false,true]",
        "States.ArrayUnique($.a); {\"a\":[[1,2],[2,1],[1,2]]}; [[2,1],[1,2]]",
        "States.ArrayUnique($.a); {\"a\":[{\"x\":1,\"y\":2},{\"y\":2,\"x\":1}]}; [{\"x\":1,\"y\":2}]",
        "States.Base64Encode('Data to encode'); {}; \"RGF0YSB0byBlbmNvZGU=\"",
        "States.Base64Encode($.a); {\"a\":\"✓\"}; \"4pyT\"",
        "States.Base64Decode('RGF0YSB0byBlbmNvZGU='); {}; \"Data to encode\"",
        "States.Base64Decode('4pyT'); {}; \"✓\"",
        "States.Base64Decode(''); {}; \"\"",
        "States.Base64Decode(' YWJj!ZA'); {}; \"abcd\"",
        "States.Base64Decode('YWJj=ZA=='); {}; \"abc\"",
        "States.Base64Decode('YWJjZ'); {}; \"abc\"",
        "States.Base64Decode('Pz8_'); {}; \"???\"",
        "States.Hash('input data', 'MD5'); {}; \"812f45842bc6d66ee14572ce20db8e86\"",
        "States.Hash('input data', 'SHA-1'); {}; \"aaff4a450a104cd177d28d18d74485e8cae074b7\"",
        "States.Hash(123, 'MD5'); {}; \"202cb962ac59075b964b07152d234b70\"",
        "States.JsonMerge($.a, $.b, false); {\"a\":{\"x\":{\"p\":1},\"y\":1},\"b\":{\"x\":{\"q\":2},\"z\":3}};"
            + " {\"x\":{\"q\":2},\"y\":1,\"z\":3}",
        "States.JsonMerge($.a, $.b, 'false'); {\"a\":{},\"b\":{\"x\":1}}; {\"x\":1}",
        "States.MathAdd(111, -1); {}; 110",
        "States.MathAdd(-1.5, 0); {}; -1",
        "States.MathAdd(2.5, 0); {}; 3",
        "States.MathAdd(-0.5, 0.5); {}; 1",
        "States.MathAdd(1.49, 1.5); {}; 3",
        "States.MathAdd(2147483646, 1); {}; 2147483647",
        "States.MathRandom(1, 100, 42); {}; 63",
        "States.MathRandom(1, 5, 42); {}; 3",
        "States.MathRandom(1, 10, -10); {}; 1",
        "States.MathRandom(2147483640, 2147483647, 1); {}; 2147483644",
        "States.StringSplit('1,2,3', ','); {}; [\"1\",\"2\",\"3\"]",
        "States.StringSplit('This.is+a,test=string', '.+,='); {};"
            + " [\"This\",\"is\",\"a\",\"test\",\"string\"]",
        "States.StringSplit(',,a,,b,', ','); {}; [\"a\",\"b\"]",
        "States.StringSplit('', ','); {}; []",
        "States.StringSplit('ab', ''); {}; [\"ab\"]",
        "States.MathAdd(States.ArrayLength(States.StringSplit('a-b', '-')), -1); {}; 1",
      })
  void gives(String call, String input, String expected) {
    JsonValue value = evaluate(call, input(input));

    assertThat(value).isEqualTo(json(expected));
    assertThat(value.toJson()).isEqualTo(json(expected).toJson());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "States.StringToJson(1)",
        "States.StringToJson(null)",
        "States.StringToJson()",
        "States.ArrayPartition('x', 2)",
        "States.ArrayPartition($.a, '2')",
        "States.ArrayPartition($.a, 0)",
        "States.ArrayPartition($.a, 0.6)",
        "States.ArrayPartition($.a, -1)",
        "States.ArrayContains('x', 'x')",
        "States.ArrayContains($.a)",
        "States.ArrayRange('a', 5, 1)",
        "States.ArrayRange(1, 5, 0)",
        "States.ArrayRange(1, 10, 0.49)",
        "States.ArrayRange(1, 1001, 1)",
        "States.ArrayRange(1001, 1, -1)",
        "States.ArrayGetItem($.a, 3)",
        "States.ArrayGetItem($.a, -1)",
        "States.ArrayGetItem($.a, '1')",
        "States.ArrayGetItem('x', 0)",
        "States.ArrayLength($)",
        "States.ArrayUnique('x')",
        "States.Base64Encode(123)",
        "States.Base64Encode('a', 'b')",
        "States.Base64Decode($)",
        "States.Hash('data', 'sha-256')",
        "States.Hash('data', 123)",
        "States.Hash('data')",
        "States.JsonMerge($, null, false)",
        "States.JsonMerge($.a, $, false)",
        "States.JsonMerge($, $, true)",
        "States.MathAdd('1', 1)",
        "States.MathAdd(true, 1)",
        "States.MathAdd(2147483647, 1)",
        "States.MathAdd(3000000000, 1)",
        "States.MathAdd(1)",
        "States.MathRandom(1, 1)",
        "States.MathRandom(1.4, 1.6)",
        "States.MathRandom(10, 5)",
        "States.MathRandom(1, 10, 'seed')",
        "States.MathRandom(1, 10, null)",
        "States.StringSplit(123, ',')",
        "States.StringSplit('a', null)",
        "States.UUID(1)",
      })
  void refusesArguments(String call) {
    String function = call.substring(0, call.indexOf('('));

    assertThat(failure(() -> evaluate(call, input("{'a':[1,2,3]}"))))
        .isEqualTo(
            QueryFailure.runtime(
                "There was an error while evaluating the intrinsic function: "
                    + call
                    + ". Invalid arguments in "
                    + function));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "States.Format('Hello {', 1); Invalid template in States.Format: matching '}' not found for"
            + " '{'.",
        "States.Format('Hello {{}}', 1); Invalid template in States.Format: matching '}' not found"
            + " for '{'.",
        "States.Format('}'); Invalid template in States.Format: matching '{' not found for '}'.",
        "States.Format('{} {}', 1); Invalid arguments in States.Format: number of arguments do not"
            + " match the occurrences of {}.",
        "States.Format('{}', 1, 2); Invalid arguments in States.Format: number of arguments do not"
            + " match the occurrences of {}.",
        "States.ArrayLength(States.JsonToString($)); Invalid arguments in States.ArrayLength",
      })
  void saysWhatIsWrong(String call, String reason) {
    assertThat(failure(() -> evaluate(call, input("{}"))).cause())
        .isEqualTo(
            "There was an error while evaluating the intrinsic function: " + call + ". " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{bad json} | Unexpected character ('b' (code 98)): was expecting double-quote to start field"
            + " name | 2",
        "{\"a\":1 | Unexpected end-of-input: expected close marker for Object (start marker at"
            + " [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line:"
            + " 1, column: 1]) | 7",
        "undefined | Unrecognized token 'undefined': was expecting (JSON String, Number, Array, Object"
            + " or token 'null', 'true' or 'false') | 10",
      })
  void showsWhatJacksonSays(String text, String message, int column) {
    JsonObject input = JsonObject.of("json", new JsonString(text));

    assertThat(
            failure(
                    () ->
                        evaluate(
                            "States.StringToJson($.json)", data(input, JsonObject.EMPTY, Map.of())))
                .cause())
        .isEqualTo(
            "There was an error while evaluating the intrinsic function:"
                + " States.StringToJson($.json). Cannot convert String to Json in"
                + " States.StringToJson, caused by: "
                + message
                + "\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION`"
                + " disabled); line: 1, column: "
                + column
                + "]");
  }

  @Test
  void namesTheWholeCallWhereAPathLeadsToNothing() {
    assertThat(
            failure(
                () -> evaluate("States.Format('{}', States.ArrayLength($.b))", input("{'a':1}"))))
        .isEqualTo(
            QueryFailure.runtime(
                "The function 'States.Format('{}', States.ArrayLength($.b))' had the following"
                    + " error: The JsonPath argument for the field '$.b' could not be found in the"
                    + " input '{\"a\":1}'"));
    assertThat(failure(() -> evaluate("States.Array($.a[0])", input("{'a':1}"))).cause())
        .isEqualTo(
            "The function 'States.Array($.a[0])' had the following error: Filter: [0] can only be"
                + " applied to arrays. Current context is: 1");
  }

  @Test
  void readsContextObjectAndVariables() {
    QueryData data =
        data(json("{}"), json("{'Execution':{'Name':'run'}}"), Map.of("x", JsonNumber.of(2)));

    assertThat(evaluate("States.Format('{}-{}', $$.Execution.Name, $x)", data))
        .isEqualTo(new JsonString("run-2"));
  }

  @Test
  void limitsWhatIsEncodedAndHashed() {
    String longest = "a".repeat(10_000);
    JsonObject fits = JsonObject.of("s", new JsonString(longest));
    JsonObject tooLong = JsonObject.of("s", new JsonString(longest + "a"));

    for (String call :
        Set.of("States.Base64Encode($.s)", "States.Base64Decode($.s)", "States.Hash($.s, 'MD5')")) {
      assertThat(evaluate(call, data(fits, JsonObject.EMPTY, Map.of()))).isNotNull();
      assertThat(failure(() -> evaluate(call, data(tooLong, JsonObject.EMPTY, Map.of()))).cause())
          .contains("Invalid arguments in States.");
    }
  }

  @Test
  void rangesMayHaveAThousandItems() {
    assertThat((JsonArray) evaluate("States.ArrayRange(1, 1000, 1)", input("{}"))).hasSize(1000);
  }

  @Test
  void takesRandomNumbersAndIdentifiersFromTheScope() {
    Set<JsonValue> numbers = new HashSet<>();
    QueryData data = input("{}");
    for (int i = 0; i < 100; i++) {
      numbers.add(evaluate("States.MathRandom(12.5, 15.5)", data));
    }

    assertThat(numbers)
        .containsExactlyInAnyOrder(JsonNumber.of(12), JsonNumber.of(13), JsonNumber.of(14));
    assertThat(evaluate("States.UUID()", data)).isEqualTo(new JsonString(ID.toString()));
  }

  private static JsonValue evaluate(String call, QueryData data) {
    return IntrinsicEvaluator.of(IntrinsicCall.parse(call)).evaluate(data);
  }
}
