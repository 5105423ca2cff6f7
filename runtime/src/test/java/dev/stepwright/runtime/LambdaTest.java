package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.task;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.task.FunctionDataException;
import dev.stepwright.runtime.task.TaskException;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions, by their ARNs and through {@code lambda:invoke}. */
class LambdaTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:greet";
  private static final String INVOKE = "arn:aws:states:::lambda:invoke";

  record Person(String name, int age) {}

  record Greeting(String text, List<Integer> numbers) {}

  private static Engine.Builder builder() {
    return Engine.builder()
        .virtualTime()
        .function(
            "greet",
            Person.class,
            person -> new Greeting("Hello " + person.name(), List.of(person.age())));
  }

  private static ExecutionResult run(
      Engine.Builder builder, String resource, String fields, String input)
      throws InterruptedException {
    try (Engine engine = builder.build()) {
      return engine.run(task(resource, fields), json(input));
    }
  }

  @Test
  void functionHasTypedArguments() throws InterruptedException {
    ExecutionResult result = run(builder(), ARN, "", "{'name': 'Ada', 'age': 36, 'more': 1}");

    assertThat(result.output()).isEqualTo(json("{'text': 'Hello Ada', 'numbers': [36]}"));
    assertThat(result.outputAs(Greeting.class)).isEqualTo(new Greeting("Hello Ada", List.of(36)));
    assertThat(types(result))
        .containsSubsequence(
            "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded");
  }

  @Test
  void inputThatDoesNotFitIsSaidClearly() throws InterruptedException {
    ExecutionResult result = run(builder(), ARN, "", "{'name': 'Ada', 'age': 'old'}");

    assertThat(result.error()).isEqualTo(FunctionDataException.class.getName());
    assertThat(result.cause())
        .contains("The input of the function 'greet' is no " + Person.class.getName())
        .contains("old");
  }

  @Test
  void resultThatJacksonCannotWriteIsSaidClearly() throws InterruptedException {
    ExecutionResult result =
        run(
            Engine.builder().virtualTime().function("greet", JsonValue.class, in -> new Object()),
            ARN,
            "",
            "{}");

    assertThat(result.error()).isEqualTo(FunctionDataException.class.getName());
    assertThat(result.cause()).contains("The function 'greet' returned a java.lang.Object");
  }

  @Test
  void functionMayGoOn() throws InterruptedException {
    CompletableFuture<Integer> later = new CompletableFuture<>();
    try (Engine engine =
        Engine.builder().virtualTime().function("greet", JsonValue.class, in -> later).build()) {
      Thread thread = new Thread(() -> later.complete(7));
      thread.start();
      assertThat(engine.run(task(ARN, ""), json("{}")).output()).isEqualTo(json("7"));
    }
  }

  @Test
  void functionMayBeGenericReturnNothingOrAnOutcome() throws InterruptedException {
    Engine.Builder builder =
        Engine.builder()
            .virtualTime()
            .function("sum", new TypeReference<Map<String, Integer>>() {}, LambdaTest::sum)
            .function("nothing", JsonValue.class, in -> null)
            .function("refuse", JsonValue.class, in -> TaskOutcome.failed("No", "way"));
    assertThat(run(builder, ARN.replace("greet", "sum"), "", "{'a': 1, 'b': 2}").output())
        .isEqualTo(json("3"));
    assertThat(run(builder, ARN.replace("greet", "nothing"), "", "{}").output())
        .isEqualTo(json("null"));
    assertThat(run(builder, ARN.replace("greet", "refuse"), "", "{}").cause()).isEqualTo("way");
  }

  private static int sum(Map<String, Integer> numbers) {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void exceptionIsNamedAsLambdaDoes() throws InterruptedException {
    ExecutionResult result =
        run(
            Engine.builder()
                .virtualTime()
                .function(
                    "greet",
                    JsonValue.class,
                    in -> {
                      throw new IllegalStateException("broken");
                    }),
            ARN,
            "",
            "{}");

    assertThat(result.error()).isEqualTo("java.lang.IllegalStateException");
    JsonObject cause = (JsonObject) json(Objects.requireNonNull(result.cause()));
    assertThat(cause.member("errorMessage")).isEqualTo(new JsonString("broken"));
    assertThat(cause.member("errorType"))
        .isEqualTo(new JsonString("java.lang.IllegalStateException"));
    assertThat(cause.names()).containsExactly("errorMessage", "errorType", "stackTrace");
  }

  @Test
  void invokeWrapsTheAnswer() throws InterruptedException {
    ExecutionResult result =
        run(
            builder(),
            INVOKE,
            "'Parameters': {'FunctionName': 'greet', 'Payload.$': '$'}",
            "{'name': 'Ada', 'age': 36}");

    JsonObject output = (JsonObject) Objects.requireNonNull(result.output());
    assertThat(output.names())
        .containsExactly(
            "ExecutedVersion", "Payload", "SdkHttpMetadata", "SdkResponseMetadata", "StatusCode");
    assertThat(output.member("ExecutedVersion")).isEqualTo(new JsonString("$LATEST"));
    assertThat(output.member("Payload")).isEqualTo(json("{'text': 'Hello Ada', 'numbers': [36]}"));
    assertThat(output.member("StatusCode")).isEqualTo(json("200"));
    JsonObject http = (JsonObject) Objects.requireNonNull(output.member("SdkHttpMetadata"));
    JsonObject headers = (JsonObject) Objects.requireNonNull(http.member("AllHttpHeaders"));
    assertThat(headers.names())
        .containsExactly(
            "X-Amz-Executed-Version",
            "x-amzn-Remapped-Content-Length",
            "Connection",
            "x-amzn-RequestId",
            "Content-Length",
            "Date",
            "X-Amzn-Trace-Id",
            "Content-Type");
    assertThat(headers.member("Content-Length")).isEqualTo(json("['35']"));
    assertThat(headers.member("Date")).isEqualTo(json("['Tue, 01 Jan 2030 00:00:00 GMT']"));
    assertThat(((JsonObject) Objects.requireNonNull(http.member("HttpHeaders"))).names())
        .containsExactly(
            "Connection",
            "Content-Length",
            "Content-Type",
            "Date",
            "X-Amz-Executed-Version",
            "x-amzn-Remapped-Content-Length",
            "x-amzn-RequestId",
            "X-Amzn-Trace-Id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "greet",
        "greet:3",
        "123456789012:function:greet",
        "123456789012:function:greet:live",
        "arn:aws:lambda:us-east-1:123456789012:function:greet",
        "arn:aws:lambda:us-east-1:123456789012:function:greet:$LATEST"
      })
  void invokeTakesEveryFormOfAFunctionName(String name) throws InterruptedException {
    ExecutionResult result =
        run(
            Engine.builder().virtualTime().task("greet", r -> TaskOutcome.succeeded(json("'hi'"))),
            INVOKE,
            "'Parameters': {'FunctionName': '" + name + "'}, 'OutputPath': '$.Payload'",
            "{}");

    assertThat(result.output()).isEqualTo(json("'hi'"));
  }

  @Test
  void nameMayEndLikeTheWordFunction() throws InterruptedException {
    ExecutionResult result =
        run(
            Engine.builder()
                .virtualTime()
                .task("my-function", r -> TaskOutcome.succeeded(json("'mine'")))
                .task("v1", r -> TaskOutcome.succeeded(json("'another'"))),
            INVOKE,
            "'Parameters': {'FunctionName': 'my-function:v1'}, 'OutputPath': '$.Payload'",
            "{}");

    assertThat(result.output()).isEqualTo(json("'mine'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 1} | {'a': 1}",
        "null | {}",
        "'text' | 'text'",
        "'{}' | {}",
        "'0.0' | 0.0",
        "'true' | true",
        "'\\'quoted\\'' | 'quoted'",
        "[1, 2] | [1, 2]"
      })
  void invokeReadsPayloadsThatAreJson(String payload, String event) throws InterruptedException {
    ExecutionResult result =
        run(
            Engine.builder()
                .virtualTime()
                .task("greet", request -> TaskOutcome.succeeded(request.input())),
            INVOKE,
            "'Parameters': {'FunctionName': 'greet', 'Payload': "
                + payload
                + "}, 'ResultSelector': {'e.$': '$.Payload'}",
            "{}");

    assertThat(result.output()).isEqualTo(JsonObject.of("e", json(event)));
  }

  @Test
  void invokeWithoutPayloadGivesAnEmptyEvent() throws InterruptedException {
    ExecutionResult result =
        run(
            Engine.builder()
                .virtualTime()
                .task("*:function:greet", r -> TaskOutcome.succeeded(r.input())),
            INVOKE,
            "'Parameters': {'FunctionName': 'greet'}, 'OutputPath': '$.Payload'",
            "{}");

    assertThat(result.output()).isEqualTo(JsonObject.EMPTY);
  }

  @Test
  void invokeOfNoFunctionFailsAsOnAws() throws InterruptedException {
    ExecutionResult result =
        run(builder(), INVOKE, "'Parameters': {'FunctionName': 'great', 'Payload': null}", "{}");

    assertThat(result.error()).isEqualTo("Lambda.ResourceNotFoundException");
    assertThat(result.cause())
        .startsWith(
            "Function not found: arn:aws:lambda:us-east-1:123456789012:function:great:$LATEST"
                + " (Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException;"
                + " Request ID: ")
        .endsWith("; Proxy: null)");
  }

  @Test
  void invokeFailsAsTheFunctionDoes() throws InterruptedException {
    ExecutionResult result =
        run(
            Engine.builder()
                .virtualTime()
                .task(
                    "greet",
                    request -> {
                      throw new TaskException("Custom", "why");
                    }),
            INVOKE,
            "'Parameters': {'FunctionName': 'greet'}",
            "{}");

    assertThat(result.error()).isEqualTo("Custom");
    assertThat(types(result)).contains("TaskFailed");
  }

  @Test
  void invokeMayWaitForItsToken() throws InterruptedException {
    String[] token = new String[1];
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .function("ask", JsonValue.class, in -> remember(token, in))
            .build()) {
      Execution execution =
          engine.start(
              StartRequest.of(
                  engine.register(
                      "Ask",
                      task(
                          INVOKE + ".waitForTaskToken",
                          "'Parameters': {'FunctionName': 'ask', 'Payload': {'t.$':"
                              + " '$$.Task.Token'}}")),
                  JsonObject.EMPTY));
      execution.await();
      engine.sendTaskSuccess(Objects.requireNonNull(token[0]), json("'answered'"));

      ExecutionResult result = execution.await();
      assertThat(result.output()).isEqualTo(json("'answered'"));
      assertThat(types(result)).containsSubsequence("TaskSubmitted", "TaskSucceeded");
    }
  }

  private static @Nullable Object remember(@Nullable String[] token, JsonValue in) {
    token[0] = ((JsonString) Objects.requireNonNull(((JsonObject) in).member("t"))).value();
    return null;
  }

  @Test
  void handlerOfTheResourceWins() throws InterruptedException {
    for (String resource : List.of(INVOKE, "lambda:invoke")) {
      ExecutionResult result =
          run(
              builder().task(resource, request -> TaskOutcome.succeeded(request.input())),
              INVOKE,
              "'Parameters': {'FunctionName': 'greet'}",
              "{}");
      assertThat(result.output()).isEqualTo(json("{'FunctionName': 'greet'}"));
    }
  }

  @Test
  void patternThatFitsTheResourceIsForWhatNoFunctionDoes() throws InterruptedException {
    Engine.Builder builder = builder().task("*", request -> TaskOutcome.succeeded(json("'any'")));
    String fields = "'Parameters': {'FunctionName': '%s', 'Payload': {'name': 'A', 'age': 1}}";

    assertThat(run(builder, INVOKE, String.format(fields, "other"), "{}").output())
        .isEqualTo(json("'any'"));
    assertThat(run(builder, INVOKE, String.format(fields, "greet"), "{}").output())
        .isInstanceOf(JsonObject.class);
  }
}
