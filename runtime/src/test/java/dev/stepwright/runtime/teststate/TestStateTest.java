package dev.stepwright.runtime.teststate;

import static dev.stepwright.runtime.teststate.TestStateTesting.charge;
import static dev.stepwright.runtime.teststate.TestStateTesting.json;
import static dev.stepwright.runtime.teststate.TestStateTesting.machine;
import static dev.stepwright.runtime.teststate.TestStateTesting.quoted;
import static dev.stepwright.runtime.teststate.TestStateTesting.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.error.InvalidDefinitionException;
import dev.stepwright.runtime.error.InvalidExecutionInputException;
import dev.stepwright.runtime.error.ValidationException;
import dev.stepwright.runtime.task.TaskException;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One State alone. */
class TestStateTest {

  @Test
  void taskShowsEachValue() throws InterruptedException {
    TestStateResult result =
        charge(
                """
                'InputPath': '$.order',
                'Parameters': {'cents.$': '$.total'},
                'ResultSelector': {'receipt.$': '$.id'},
                'ResultPath': '$.charge',
                'OutputPath': '$.charge',
                'Next': 'Send'
                """)
            .input(quoted("{'order': {'total': 40}}"))
            .mockResult(quoted("{'id': 7, 'more': 1}"))
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.SUCCEEDED);
    assertThat(result.output()).isEqualTo(json("{'receipt': 7}"));
    assertThat(result.nextState()).isEqualTo("Send");
    InspectionData data = result.inspection();
    assertThat(data.input()).isEqualTo(json("{'order': {'total': 40}}"));
    assertThat(data.afterInputPath()).isEqualTo(json("{'total': 40}"));
    assertThat(data.afterParameters()).isEqualTo(json("{'cents': 40}"));
    assertThat(data.result()).isEqualTo(json("{'id': 7, 'more': 1}"));
    assertThat(data.afterResultSelector()).isEqualTo(json("{'receipt': 7}"));
    assertThat(data.afterResultPath())
        .isEqualTo(json("{'order': {'total': 40}, 'charge': {'receipt': 7}}"));
    assertThat(data.afterArguments()).isNull();
    assertThat(data.variables()).isNull();
  }

  @Test
  void jsonataTaskShowsArgumentsResultAndVariables() throws InterruptedException {
    TestStateResult result =
        charge(
                """
                'QueryLanguage': 'JSONata',
                'Arguments': {'cents': '{% $states.input.total * $rate %}'},
                'Assign': {'receipt': '{% $states.result.id %}'},
                'Output': '{% $states.result.id + 1 %}',
                'End': true
                """)
            .input(quoted("{'total': 40}"))
            .variables(quoted("{'rate': 100}"))
            .mockResult(quoted("{'id': 7}"))
            .run();

    assertThat(result.output()).isEqualTo(json("8"));
    assertThat(result.nextState()).isNull();
    assertThat(result.inspection().values())
        .containsOnlyKeys("input", "afterArguments", "result", "variables")
        .containsEntry("afterArguments", json("{'cents': 4000}"))
        .containsEntry("variables", json("{'rate': 100, 'receipt': 7}"));
  }

  @Test
  void valuesEndWhereTheStateFails() throws InterruptedException {
    TestStateResult result =
        charge("'Parameters': {'cents.$': '$.missing'}, 'End': true").mockResult("{}").run();

    assertThat(result.status()).isEqualTo(TestStateStatus.FAILED);
    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause()).startsWith("The JSONPath '$.missing' specified for the field");
    assertThat(result.inspection().values()).containsOnlyKeys("input", "afterInputPath");
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 6", "2, 10"})
  void retrierSaysHowLongToWait(int retries, long seconds) throws InterruptedException {
    TestStateResult result =
        charge(
                """
                'Retry': [
                  {'ErrorEquals': ['Other']},
                  {'ErrorEquals': ['Busy'], 'IntervalSeconds': 2, 'BackoffRate': 3,
                   'MaxDelaySeconds': 10}],
                'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'Tell'}],
                'End': true
                """)
            .mockError("Busy", "too much to do")
            .retrierRetryCount(retries)
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.RETRIABLE);
    assertThat(result.error()).isEqualTo("Busy");
    assertThat(result.cause()).isEqualTo("too much to do");
    assertThat(result.output()).isNull();
    assertThat(result.nextState()).isNull();
    assertThat(result.inspection().errorDetails())
        .isEqualTo(new InspectionErrorDetails(null, 1, seconds));
  }

  @Test
  void exhaustedRetrierLeavesItToTheCatcher() throws InterruptedException {
    TestStateResult result =
        charge(
                """
                'Retry': [{'ErrorEquals': ['Busy'], 'MaxAttempts': 2}],
                'Catch': [
                  {'ErrorEquals': ['Other'], 'Next': 'Send'},
                  {'ErrorEquals': ['States.ALL'], 'ResultPath': '$.why', 'Next': 'Tell'}],
                'End': true
                """)
            .input(quoted("{'a': 1}"))
            .mockError("Busy", null)
            .retrierRetryCount(2)
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.CAUGHT_ERROR);
    assertThat(result.output())
        .isEqualTo(json("{'a': 1, 'why': {'Error': 'Busy', 'Cause': null}}"));
    assertThat(result.nextState()).isEqualTo("Tell");
    assertThat(result.inspection().errorDetails())
        .isEqualTo(new InspectionErrorDetails(1, 0, null));
  }

  @Test
  void runtimeErrorIsNeverHandled() throws InterruptedException {
    TestStateResult result =
        charge(
                """
                'ResultSelector': {'x.$': '$.missing'},
                'Retry': [{'ErrorEquals': ['States.ALL']}],
                'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'Tell'}],
                'End': true
                """)
            .mockResult("{}")
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.FAILED);
    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.inspection().errorDetails()).isNull();
  }

  @Test
  void jsonataFailureIsCaught() throws InterruptedException {
    TestStateResult result =
        charge(
                """
                'QueryLanguage': 'JSONata',
                'Output': '{% $states.result.missing %}',
                'Catch': [{'ErrorEquals': ['States.QueryEvaluationError'], 'Next': 'Tell',
                           'Output': '{% $states.errorOutput.Cause %}'}],
                'End': true
                """)
            .mockResult("{}")
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.CAUGHT_ERROR);
    assertThat(result.cause())
        .isEqualTo(
            "The JSONata expression '$states.result.missing' specified for the field 'Output'"
                + " returned nothing (undefined).");
    assertThat(result.output()).isEqualTo(new JsonString(String.valueOf(result.cause())));
  }

  @Test
  void passShowsItsResult() throws InterruptedException {
    TestStateResult result =
        state("{'Type': 'Pass', 'Result': 1, 'ResultPath': '$.one', 'End': true}")
            .input(quoted("{'a': 0}"))
            .run();

    assertThat(result.output()).isEqualTo(json("{'a': 0, 'one': 1}"));
    assertThat(result.inspection().values())
        .containsOnlyKeys("input", "result", "afterResultSelector", "afterResultPath")
        .containsEntry("result", json("1"));
  }

  @ParameterizedTest
  @CsvSource({"40, Cheap", "400, Dear"})
  void choiceSaysWhereItLeads(int total, String next) throws InterruptedException {
    TestStateResult result =
        state(
                """
                {'Type': 'Choice', 'Default': 'Dear',
                 'Choices': [{'Variable': '$.total', 'NumericLessThan': 100, 'Next': 'Cheap'}]}
                """)
            .input(quoted("{'total': " + total + "}"))
            .run();

    assertThat(result.nextState()).isEqualTo(next);
    assertThat(result.inspection().values()).containsOnlyKeys("input", "afterInputPath");
  }

  @Test
  void choiceWithoutMatchFails() throws InterruptedException {
    TestStateResult result =
        state(
                "{'Type': 'Choice', 'Choices':"
                    + " [{'Variable': '$.a', 'IsPresent': true, 'Next': 'A'}]}")
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.FAILED);
    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause()).startsWith("Failed to transition out of the state.");
  }

  @Test
  void failFails() throws InterruptedException {
    TestStateResult result =
        state("{'Type': 'Fail', 'ErrorPath': '$.error', 'Cause': 'why'}")
            .input(quoted("{'error': 'Bad'}"))
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.FAILED);
    assertThat(result.error()).isEqualTo("Bad");
    assertThat(result.cause()).isEqualTo("why");
    assertThat(result.output()).isNull();
  }

  @Test
  void succeedSelectsItsOutput() throws InterruptedException {
    TestStateResult result =
        state("{'Type': 'Succeed', 'InputPath': '$.a', 'OutputPath': '$.b'}")
            .input(quoted("{'a': {'b': 1}}"))
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.SUCCEEDED);
    assertThat(result.output()).isEqualTo(json("1"));
    assertThat(result.inspection().afterInputPath()).isEqualTo(json("{'b': 1}"));
  }

  @Test
  void waitTakesNoRealTime() throws InterruptedException {
    TestStateResult result =
        state("{'Type': 'Wait', 'SecondsPath': '$.s', 'Next': 'Go'}")
            .input(quoted("{'s': 299}"))
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.SUCCEEDED);
    assertThat(result.nextState()).isEqualTo("Go");
  }

  @Test
  void aTestLastsFiveMinutesAtMost() throws InterruptedException {
    TestStateResult result = state("{'Type': 'Wait', 'Seconds': 301, 'Next': 'Go'}").run();

    assertThat(result.status()).isEqualTo(TestStateStatus.FAILED);
    assertThat(result.error()).isEqualTo("States.Timeout");
  }

  @Test
  void parallelGivesItsMock() throws InterruptedException {
    TestStateResult result =
        state(
                """
                {'Type': 'Parallel', 'ResultPath': '$.both', 'Next': 'Go', 'Branches': [
                  {'StartAt': 'A', 'States': {'A': {'Type': 'Fail'}}},
                  {'StartAt': 'B', 'States': {'B': {'Type': 'Fail'}}}]}
                """)
            .mockResult("[1, 2]")
            .run();

    assertThat(result.output()).isEqualTo(json("{'both': [1, 2]}"));
    assertThat(result.nextState()).isEqualTo("Go");
    assertThat(result.inspection().values())
        .containsOnlyKeys("input", "afterResultSelector", "afterResultPath");
  }

  @Test
  void parallelHandlesItsMockedError() throws InterruptedException {
    TestStateResult result =
        state(
                """
                {'Type': 'Parallel', 'End': true,
                 'Branches': [{'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}],
                 'Catch': [{'ErrorEquals': ['Bad'], 'Next': 'Tell'}]}
                """)
            .mockError("Bad", "why")
            .errorCausedByState("A")
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.CAUGHT_ERROR);
    assertThat(result.output()).isEqualTo(json("{'Error': 'Bad', 'Cause': 'why'}"));
    assertThat(result.inspection().errorDetails())
        .isEqualTo(new InspectionErrorDetails(0, null, null));
  }

  @Test
  void mapShowsWhatEachIterationGets() throws InterruptedException {
    TestStateResult result =
        state(
                """
                {'Type': 'Map', 'ItemsPath': '$.rows', 'MaxConcurrencyPath': '$.most',
                 'ItemSelector': {'n.$': '$$.Map.Item.Index', 'row.$': '$$.Map.Item.Value'},
                 'ItemProcessor': {'StartAt': 'A', 'States': {'A': {'Type': 'Fail'}}},
                 'End': true}
                """)
            .input(quoted("{'rows': ['a', 'b'], 'most': 3}"))
            .mockResult("[true, false]")
            .run();

    InspectionData data = result.inspection();
    assertThat(result.output()).isEqualTo(json("[true, false]"));
    assertThat(data.afterItemsPath()).isEqualTo(json("['a', 'b']"));
    assertThat(data.afterItemSelector())
        .isEqualTo(json("[{'n': 0, 'row': 'a'}, {'n': 1, 'row': 'b'}]"));
    assertThat(data.maxConcurrency()).isEqualTo(json("3"));
    assertThat(data.result()).isNull();
  }

  @Test
  void mapWithoutArrayFails() throws InterruptedException {
    TestStateResult result =
        state(
                """
                {'Type': 'Map', 'ItemsPath': '$.rows', 'MaxConcurrency': 1, 'End': true,
                 'ItemProcessor': {'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}}
                """)
            .input(quoted("{'rows': 1}"))
            .mockResult("[]")
            .run();

    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause()).isEqualTo("Reference path \"$.rows\" must point to array.");
    assertThat(result.inspection().values()).containsOnlyKeys("input", "afterInputPath");
  }

  private static TestState distributed(String fields) {
    return state(
        """
        {'Type': 'Map', 'QueryLanguage': 'JSONata', %s
         'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                           'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}},
         'Catch': [{'ErrorEquals': ['States.ExceedToleratedFailureThreshold'], 'Next': 'Tell'}],
         'End': true}
        """
            .formatted(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'ToleratedFailureCount': 1 | 1 | SUCCEEDED",
        "'ToleratedFailureCount': 1 | 2 | CAUGHT_ERROR",
        "'ToleratedFailurePercentage': 50 | 2 | SUCCEEDED",
        "'ToleratedFailurePercentage': 50 | 3 | CAUGHT_ERROR",
        "'Comment': 'tolerates none' | 3 | SUCCEEDED"
      })
  void mapFailsWhereMoreFailThanItTolerates(String field, int failed, TestStateStatus status)
      throws InterruptedException {
    TestStateResult result =
        distributed(field + ", 'Items': [1, 2, 3, 4],")
            .mockResult("[0, 0, 0, 0]")
            .mapIterationFailureCount(failed)
            .run();

    assertThat(result.status()).isEqualTo(status);
  }

  @Test
  void readerDataIsReadPointedSelectedAndBatched() throws InterruptedException {
    TestStateResult result =
        distributed(
                """
                'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',
                  'ReaderConfig': {'InputType': 'JSON', 'ItemsPointer': '/rows'},
                  'Arguments': {'Bucket': 'b', 'Key': 'k'}},
                'ItemSelector': {'v': '{% $states.context.Map.Item.Value %}'},
                'ItemBatcher': {'MaxItemsPerBatch': 2},
                """)
            .mapItemReaderData(quoted("{'rows': [1, 2, 3]}"))
            .mockResult("[0, 0]")
            .run();

    InspectionData data = result.inspection();
    assertThat(data.afterItemsPointer()).isEqualTo(json("[1, 2, 3]"));
    assertThat(data.afterItemSelector()).isEqualTo(json("[{'v': 1}, {'v': 2}, {'v': 3}]"));
    assertThat(data.afterItemBatcher())
        .isEqualTo(json("[{'Items': [{'v': 1}, {'v': 2}]}, {'Items': [{'v': 3}]}]"));
  }

  @Test
  void readerDataThatCannotBeReadFailsTheState() throws InterruptedException {
    TestStateResult result =
        distributed(
                """
                'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',
                  'ReaderConfig': {'InputType': 'JSON'},
                  'Arguments': {'Bucket': 'b', 'Key': 'k'}},
                """)
            .mapItemReaderData("{")
            .mockResult("[0]")
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.FAILED);
    assertThat(result.error()).isEqualTo("States.ItemReaderFailed");
  }

  @Test
  void handlerDoesTheWork() throws InterruptedException {
    List<String> seen = new ArrayList<>();
    TestStateResult result =
        charge("'Parameters': {'a': 1}, 'End': true")
            .task(
                "charge",
                request -> {
                  seen.add(request.input().toJson());
                  return TaskOutcome.succeeded(new JsonString("done"))
                      .after(Duration.ofSeconds(100));
                })
            .run();

    assertThat(seen).containsExactly("{\"a\":1}");
    assertThat(result.output()).isEqualTo(json("'done'"));
    assertThat(result.inspection().result()).isEqualTo(json("'done'"));
  }

  @Test
  void handlerMayFail() throws InterruptedException {
    TestStateResult result =
        charge("'Retry': [{'ErrorEquals': ['Busy']}], 'End': true")
            .task(
                "*",
                request -> {
                  throw new TaskException("Busy", "too much to do");
                })
            .run();

    assertThat(result.status()).isEqualTo(TestStateStatus.RETRIABLE);
    assertThat(result.cause()).isEqualTo("too much to do");
  }

  @Test
  void handlerMayWorkOnAnotherThread() throws InterruptedException {
    TestStateResult result =
        charge("'End': true")
            .task(
                "charge",
                request ->
                    TaskOutcome.later(
                        CompletableFuture.supplyAsync(
                            () -> TaskOutcome.succeeded(json("5")), ForkJoinPool.commonPool())))
            .run();

    assertThat(result.output()).isEqualTo(json("5"));
  }

  @Test
  void handlerOfAnotherResourceIsNone() throws InterruptedException {
    TestStateResult result =
        charge("'End': true").task("refund", request -> TaskOutcome.succeeded(json("1"))).run();

    assertThat(result.status()).isEqualTo(TestStateStatus.FAILED);
    assertThat(result.cause()).contains("function:charge");
  }

  @Test
  void contextIsAllTheStateSeesOfIt() throws InterruptedException {
    TestStateResult result =
        charge("'Parameters': {'all.$': '$$'}, 'End': true")
            .context(quoted("{'State': {'RetryCount': 2}}"))
            .mockResult("1")
            .run();

    assertThat(result.inspection().afterParameters())
        .isEqualTo(json("{'all': {'State': {'RetryCount': 2}}}"));
  }

  @Test
  void ownContextIsLikeThatOfAws() throws InterruptedException {
    TestStateResult result =
        charge("'QueryLanguage': 'JSONata', 'Arguments': '{% $states.context %}', 'End': true")
            .input(quoted("{'a': 1}"))
            .roleArn("arn:aws:iam::123456789012:role/r")
            .account("eu-west-1", "210987654321")
            .mockResult("1")
            .run();

    String uuid = "[-0-9a-f]{36}";
    assertThat(String.valueOf(result.inspection().afterArguments()).replaceAll(uuid, "id"))
        .isEqualTo(
            json("""
            {'Execution': {
               'Id': 'arn:aws:states:eu-west-1:210987654321:express:id:id',
               'Input': {'a': 1},
               'StartTime': '2030-01-01T00:00:00.000Z',
               'Name': 'id',
               'RoleArn': 'arn:aws:iam::123456789012:role/r'},
             'StateMachine': {
               'Id': 'arn:aws:states:eu-west-1:210987654321:stateMachine:id',
               'Name': 'id'},
             'State': {'Name': 'StateName', 'EnteredTime': '2030-01-01T00:00:00.000Z',
                       'RetryCount': 0}}
            """)
                .toJson());
  }

  @Test
  void aTestGivesTheSameEachTime() throws InterruptedException {
    TestState test =
        state("{'Type': 'Pass', 'Parameters': {'id.$': 'States.UUID()'}, 'End': true}");

    assertThat(test.run().output()).isEqualTo(test.run().output());
  }

  @Test
  void stateIsFoundInABranchOrAnItemProcessor() throws InterruptedException {
    String machine =
        """
        {'StartAt': 'P', 'QueryLanguage': 'JSONata', 'States': {'P': {'Type': 'Parallel',
         'End': true, 'Branches': [{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'End': true,
           'ItemProcessor': {'StartAt': 'Deep', 'States': {
             'Deep': {'Type': 'Pass', 'Output': '{% 1 + 1 %}', 'Next': 'Deeper'},
             'Deeper': {'Type': 'Pass', 'End': true}}}}}}]}}}
        """;
    TestStateResult result = TestState.of(machine(machine), "Deep").run();

    assertThat(result.output()).isEqualTo(json("2"));
    assertThat(result.nextState()).isEqualTo("Deeper");
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> TestState.of(machine(machine), "Dep"))
        .withMessage(
            "State not found in definition. There is no State `Dep`; there are: P, M, Deep,"
                + " Deeper");
  }

  @Test
  void aStateMayLeadToItself() throws InterruptedException {
    String machine =
        "{'StartAt': 'A', 'States': {'A': {'Type': 'Choice', 'Default': 'A', 'Choices':"
            + " [{'Variable': '$.x', 'IsPresent': true, 'Next': 'B'}]}, 'B': {'Type': 'Succeed'}}}";

    assertThat(TestState.of(machine(machine), "A").run().nextState()).isEqualTo("A");
  }

  @Test
  void invalidStateIsRefusedInTheWordsOfAws() {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> state("{'Type': 'Parallel', 'Branches': [], 'End': true}"))
        .withMessage(
            "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Value cannot be empty at"
                + " /States/StateName/Branches'");
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> state("no JSON"))
        .withMessageStartingWith("Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Type': 'Pass', 'End': true}",
        "{'Type': 'Wait', 'Seconds': 1, 'End': true}",
        "{'Type': 'Succeed'}",
        "{'Type': 'Fail'}"
      })
  void onlyWorkCanBeMocked(String definition) {
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> state(definition).mockResult("1").run())
        .withMessageMatching(
            "State type '(Pass|Wait|Succeed|Fail)' is not supported when a mock is specified");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:states:us-east-1:123456789012:activity:a",
        "arn:aws:states:::batch:submitJob.sync",
        "arn:aws:states:::sqs:sendMessage.waitForTaskToken"
      })
  void workThatIsDoneElsewhereHasToBeMocked(String resource) throws InterruptedException {
    String definition =
        "{'Type': 'Task', 'Resource': '%s', 'Parameters': {'a': 1}, 'End': true}"
            .formatted(resource);

    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(
            () -> state(definition).task("*", request -> TaskOutcome.succeeded(json("1"))).run())
        .withMessageEndingWith("unless a mock is specified");
    assertThat(
            state(definition)
                .mockResult("{}")
                .fieldValidationMode(FieldValidationMode.NONE)
                .run()
                .status())
        .isEqualTo(TestStateStatus.SUCCEEDED);
  }

  @Test
  void refusalsAreThoseOfAws() {
    refused(charge("'End': true"), "RoleArn must be specified when testing a Task state");
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> charge("'End': true").run())
        .withMessageEndingWith("give the Task a mocked result or error, or in Java a handler.");
    refused(
        charge("'End': true").mockResult("1").mockError("E", null),
        "A test mock should have only one of the following fields: [result, errorOutput].");
    refused(
        charge("'End': true").mockResult("1").revealSecrets(true),
        "TestState does not support RevealSecrets when a mock is specified.");
    refused(charge("'End': true").mockResult("{"), "Mocked result must be valid JSON");
    refused(
        state("{'Type': 'Pass', 'End': true}").context("{}"),
        "A Context object can only be specified when a mock is specified");
    refused(
        state("{'Type': 'Pass', 'End': true}").variables("[]"), "Variables must be a JSON object");
    assertThatExceptionOfType(InvalidExecutionInputException.class)
        .isThrownBy(() -> state("{'Type': 'Pass', 'End': true}").input("{").run());
  }

  @Test
  void formOfAMockIsThatOfTheState() {
    String map =
        """
        {'Type': 'Map', 'ItemProcessor': {'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}},
         'End': true}
        """;
    String parallel =
        """
        {'Type': 'Parallel', 'End': true,
         'Branches': [{'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}]}
        """;
    refused(state(map).mockResult("{}"), "Mocked result must be an array.");
    refused(state(parallel).mockResult("1"), "Mocked result must be an array.");
    refused(
        state(parallel).mockResult("[1, 2]"),
        "Mocked result must be an array with one element for each branch: expected 1 but was 2");
    refused(
        state(parallel).mockError("E", null).errorCausedByState("B"),
        "The State `B` is not within the State under test");
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> state(map).run())
        .withMessage(
            "TestState API does not support Map or Parallel states. Supported state types include:"
                + " [Task, Wait, Pass, Succeed, Fail, Choice]");
  }

  private static void refused(TestState test, String message) {
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(test::run)
        .satisfies(e -> assertThat(e.awsMessage()).isEqualTo(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'Pokedex': {}} | Field 'Pokedex' is not allowed",
        "{'Execution': {'Ip': 1}} | Field 'Ip' is not allowed",
        "{'Execution': {'Id': 1}} | Execution.Id must be a string",
        "{'State': {'RetryCount': 'x'}} | State.RetryCount must be a number",
        "{'StateMachine': 1} | StateMachine must be an object",
        "{'Map': {'Item': {}}} | 'Map' field is not supported when mocking a Context object",
        "{'Task': {'Token': 't'}} | Context object contains 'Task' when state is not a Task state"
            + " with a '.sync' or '.waitForTaskToken' service integration pattern",
        "[] | Context object must be a JSON object",
        "{ | Context object must be valid JSON"
      })
  void contextIsChecked(String context, String fault) {
    refused(
        charge("'End': true").context(quoted(context)).mockResult("1"),
        "Invalid Context object provided: " + fault);
  }

  @Test
  void tokenIsInTheContextOfATaskThatWaitsForIt() throws InterruptedException {
    TestState test =
        state(
                """
                {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                 'Parameters': {'token.$': '$$.Task.Token'}, 'End': true}
                """)
            .mockResult("1");

    assertThat(
            test.context(quoted("{'Task': {'Token': 't'}}")).run().inspection().afterParameters())
        .isEqualTo(json("{'token': 't'}"));
    assertThat(test.run().status()).isEqualTo(TestStateStatus.SUCCEEDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "states:startExecution | {} | STRICT | Required field 'ExecutionArn' is missing",
        "states:startExecution | {'StartDate': 1} | PRESENT | Field 'StartDate' must be a string",
        "states:startExecution.sync:2 | {'Status': 'DONE'} | PRESENT"
            + " | Field 'Status' is not an expected value",
        "aws-sdk:kms:encrypt | {'CiphertextBlob': ''} | STRICT"
            + " | Field 'CiphertextBlob' is smaller than the minimum length",
        "lambda:invoke | {'StatusCode': '200'} | STRICT | Field 'StatusCode' must be a number"
      })
  void mockedResultIsHeldAgainstTheApi(
      String resource, String mock, FieldValidationMode mode, String fault) {
    refused(
        service(resource).mockResult(quoted(mock)).fieldValidationMode(mode),
        "Mock result schema validation error: " + fault);
  }

  private static TestState service(String resource) {
    return state(
        "{'Type': 'Task', 'Resource': 'arn:aws:states:::%s', 'Parameters': {'a': 1}, 'End': true}"
            .formatted(resource));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "lambda:invoke | {'Payload': {'any': 1}} | ",
        "apigateway:invoke | 1 | ",
        "sqs:sendMessage.waitForTaskToken | 1 | ",
        "aws-sdk:braket:cancelJob | {} | The mocked result was not checked: the API of the service"
            + " `braket` is not known here. AWS checks it.",
        "aws-sdk:kms:noSuch | {} | The mocked result was not checked: what `kms:noSuch` gives is"
            + " not known here. AWS checks it.",
        "ecs:runTask.sync | {} | The mocked result was not checked: what `ecs` gives at the end of"
            + " the job is not known here. AWS checks it."
      })
  void whatCannotBeCheckedIsSaid(String resource, String mock, String unchecked)
      throws InterruptedException {
    TestState test = service(resource).mockResult(quoted(mock));

    assertThat(test.run().unchecked()).isEqualTo(unchecked);
    assertThat(test.fieldValidationMode(FieldValidationMode.NONE).run().unchecked()).isNull();
  }

  @Test
  void answerHasTheFormOfTheWire() throws InterruptedException {
    TestStateResult result =
        charge("'Retry': [{'ErrorEquals': ['Busy']}], 'End': true").mockError("Busy", "why").run();

    assertThat(result.toJson(InspectionLevel.INFO))
        .isEqualTo(json("{'status': 'RETRIABLE', 'error': 'Busy', 'cause': 'why'}"));
    assertThat(result.toJson(InspectionLevel.DEBUG))
        .isEqualTo(result.toJson(InspectionLevel.TRACE))
        .isEqualTo(
            json(
                """
                {'status': 'RETRIABLE', 'error': 'Busy', 'cause': 'why', 'inspectionData': {
                 'input': '{}', 'afterInputPath': '{}', 'afterParameters': '{}',
                 'errorDetails': {'retryIndex': 0, 'retryBackoffIntervalSeconds': 1}}}
                """));
  }
}
