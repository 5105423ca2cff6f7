package dev.stepwright.runtime.junit;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static dev.stepwright.runtime.junit.StepwrightAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.StateMachineSettings;
import dev.stepwright.runtime.TypedExecution;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

@StepwrightTest
class ExecutionAssertTest {
  private static final String LOOP =
      """
      'Ask': {'Type': 'Task', 'Resource': '${AskArn}', 'Parameters': {'of.$': '$.id'}, 'ResultPath': '$.is',
        'Retry': [{'ErrorEquals': ['Busy'], 'IntervalSeconds': 10}],
        'Catch': [{'ErrorEquals': ['Lost'], 'Next': 'Search'}], 'Next': 'Done?'},
      'Done?': {'Type': 'Choice', 'Default': 'Pause',
        'Choices': [{'Variable': '$.is', 'StringEquals': 'done', 'Next': 'Tell'}]},
      'Pause': {'Type': 'Wait', 'Seconds': 30, 'Next': 'Ask'},
      'Search': {'Type': 'Fail', 'Error': 'Searching', 'Cause': 'Nobody knows'},
      'Tell': {'Type': 'Succeed', 'OutputPath': '$.is'}
      """;

  private TestEngine engine;
  private TaskScript ask;

  static StateMachineSettings machine(String name, String states) {
    String first = states.substring(states.indexOf('\'') + 1).split("'", 2)[0];
    String text = "{'StartAt': '" + first + "', 'States': {" + states + "}}";
    return StateMachineSettings.of(
        name, new DefinitionReader().read(text.replace('\'', '"')).orThrow().stateMachine());
  }

  @BeforeEach
  void takes(TestEngine engine) {
    this.engine = engine;
    this.ask = engine.script("Ask");
  }

  private TestExecution<String> run() {
    return engine.start(machine("Loop", LOOP), Map.of("id", 7), String.class);
  }

  private static void fails(ThrowingCallable assertion, String message) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
  }

  /** The first paragraph of a message; the path follows. */
  private static void failsSaying(ThrowingCallable assertion, String message) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(
            e -> assertThat(String.valueOf(e.getMessage()).split("\n\n", 2)[0]).isEqualTo(message));
  }

  /** The line with the arrow. */
  private static void failsAt(ThrowingCallable assertion, String line) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(
            e ->
                assertThat(
                        String.valueOf(e.getMessage())
                            .lines()
                            .filter(each -> each.startsWith("→ ")))
                    .containsExactly("→ " + line));
  }

  @Test
  void tellsWhatHappened() {
    ask.fails("Busy", "later").returns("open").returns("done");

    assertThatExecution(run())
        .succeeded()
        .hasStatus(ExecutionStatus.SUCCEEDED)
        .hasOutput("done")
        .tookPath("Ask", "Done?", "Pause", "Ask", "Done?", "Tell")
        .passedThrough("Ask", "Pause", "Tell")
        .passedThrough()
        .neverEntered("Search")
        .took(Duration.ofSeconds(40))
        .satisfies(result -> assertThat(result.input()).isEqualTo(json("{\"id\": 7}")))
        .state("Ask")
        .wasEntered(2)
        .wasRetried(1)
        .and()
        .state("Ask", 1)
        .wasRetried(1)
        .failedWith("Busy")
        .hasInput(Map.of("id", 7))
        .hasEffectiveInput(Map.of("of", 7))
        .hasOutput(json("{\"id\": 7, \"is\": \"open\"}"))
        .and()
        .state("Ask", 2)
        .wasRetried(0)
        .hasInput(json("{\"id\": 7, \"is\": \"open\"}"))
        .and()
        .state("Search")
        .wasEntered(0)
        .and()
        .history()
        .extracting(HistoryEvent::type)
        .contains(HistoryEventType.WAIT_STATE_EXITED);
    assertThatExecution(run()).output().asString().isEqualTo("done");
  }

  @Test
  void tellsOfFailures() {
    ask.fails("Lost", "no trace");

    assertThatExecution(run())
        .failed()
        .failed("Searching")
        .failed("Searching", "Nobody knows")
        .passedThrough("Ask", "Search")
        .state("Ask")
        .failedWith("Lost")
        .caught("Lost")
        .and()
        .cause()
        .contains("Nobody");
  }

  @Test
  void showsThePathWithTheStateThatFailed() {
    ask.fails("Busy", "later").returns("open").fails("Broken", "no answer");

    fails(
        () -> assertThatExecution(run()).as("the second question").succeeded(),
        """
        [the second question] Expected the execution to succeed, but it failed with `Broken`.

                 0s  Ask
                 0s    failed Busy: later
                10s    retry 1
                10s    done after 10s
                10s  Done?
                10s  Pause
                40s    done after 30s
                40s  Ask
        →       40s    failed Broken: no answer
        FAILED after 40s
        error: Broken
        cause: no answer
        """);
  }

  @Test
  void pointsAtTheFailStateThatEndedIt() {
    ask.fails("Lost", null);

    failsAt(() -> assertThatExecution(run()).succeeded(), "       0s  Search");
    failsSaying(
        () -> assertThatExecution(run()).failed("Lost"),
        "Expected the execution to fail with `Lost`, but it failed with `Searching`.");
    failsSaying(
        () -> assertThatExecution(run()).failed("Searching", "Somebody"),
        "Expected the Cause to be\n  Somebody\nbut it was\n  Nobody knows");
    failsSaying(
        () -> assertThatExecution(run()).hasOutput("done"),
        "Expected the execution to succeed, but it failed with `Searching`.");
  }

  @Test
  void givesBothValuesToWhoComparesThem() {
    ask.returns("done");

    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> assertThatExecution(run()).failed())
        .satisfies(
            e -> {
              assertThat(e.getExpected().getValue()).isEqualTo(ExecutionStatus.FAILED);
              assertThat(e.getActual().getValue()).isEqualTo(ExecutionStatus.SUCCEEDED);
            });
  }

  @Test
  void pointsAtWhereThePathDiffers() {
    ask.returns("open").returns("done");
    TestExecution<String> run = run();

    fails(
        () -> assertThatExecution(run).tookPath("Ask", "Done?", "Tell"),
        """
        Expected the path to be
          Ask, Done?, Tell
        but it was
          Ask, Done?, Pause, Ask, Done?, Tell
        They differ at the 3rd State: expected `Tell`, found `Pause`.

                 0s  Ask
                 0s  Done?
        →        0s  Pause
                30s    done after 30s
                30s  Ask
                30s  Done?
                30s  Tell
        SUCCEEDED after 30s
        "done"
        """);
    failsSaying(
        () -> assertThatExecution(run).passedThrough("Done?", "Ask", "Ask"),
        "Expected the execution to pass through `Done?`, `Ask`, `Ask`, but it did not enter `Ask`"
            + " after `Ask`.");
    failsSaying(
        () -> assertThatExecution(run).neverEntered("Search", "Tell"),
        "Expected the execution never to enter `Tell`, but it did.");
    failsAt(() -> assertThatExecution(run).neverEntered("Tell"), "      30s  Tell");
  }

  @Test
  void aStateThatIsNotThereIsNotSaidToBeNeverEntered() {
    ask.returns("done");
    TestExecution<String> run = run();

    failsSaying(
        () -> assertThatExecution(run).neverEntered("Search", "Serach"),
        "There is no State `Serach`, so that it is never entered says nothing. Did you mean"
            + " `Search`?");
    failsSaying(
        () -> assertThatExecution(run).state("Lookup").wasEntered(0),
        "There is no State `Lookup`, so that it is never entered says nothing. States: Ask, Done?,"
            + " Pause, Search, Tell.");
    assertThatExecution(run.result()).neverEntered("Lookup");
  }

  @Test
  void aStateMayBeOfABranchOrOfAnotherStateMachine() {
    StateMachineSettings branches =
        machine(
            "Branches",
            "'Both': {'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'One', 'States':"
                + " {'One': {'Type': 'Succeed'}}}]}");
    engine.define(machine("Loop", LOOP));

    assertThatExecution(engine.start(branches, Map.of()))
        .neverEntered("Search")
        .state("One")
        .wasEntered(1);
    failsSaying(
        () -> assertThatExecution(engine.start(branches, Map.of())).neverEntered("Oen"),
        "There is no State `Oen`, so that it is never entered says nothing. Did you mean `One`?");
  }

  @Test
  void comparesOutputsAndTimes() {
    ask.returns("done");

    failsSaying(
        () -> assertThatExecution(run()).hasOutput("DONE"),
        "Expected the output to be\n  \"DONE\"\nbut it was\n  \"done\"");
    failsSaying(
        () -> assertThatExecution(run()).took(Duration.ofSeconds(90)),
        "Expected the execution to take 1m 30s, but it took 0s.");
    failsSaying(
        () ->
            assertThatExecution(engine.start(machine("Loop", LOOP), Map.of("id", 7), Integer.class))
                .hasOutput(7),
        "Expected the output to be a java.lang.Integer: Cannot deserialize value of type"
            + " `java.lang.Integer` from String \"done\": not a valid `java.lang.Integer` value");
  }

  @Test
  void saysWhereJsonDiffers() {
    ask.returns(json("{\"a\": [1, 2, 3], \"b\": true}")).returns("done");

    failsSaying(
        () ->
            assertThatExecution(run()).state("Pause", 1).hasInput(json("{\"id\": 8, \"is\": {}}")),
        """
        Expected the input of `Pause` to be
          {"id":8,"is":{}}
        but it was
          {"id":7,"is":{"a":[1,2,3],"b":true}}
        at /id: expected 8, found 7
        at /is/a: expected nothing, found [1,2,3]
        at /is/b: expected nothing, found true\
        """
            .stripIndent());
  }

  @Test
  void saysWhatAStateIsWithout() {
    ask.fails("Busy", null).times(2).returns("open").returns("done");
    TestExecution<String> run = run();
    ThrowingCallable input = () -> assertThatExecution(run).state("Ask").hasInput(null);

    failsSaying(
        input,
        "Expected `Ask` to be entered once, but it was entered twice. Say which time is meant:"
            + " state(\"Ask\", 1).");
    failsAt(input, "       1m  Ask");
    failsSaying(
        () -> assertThatExecution(run).state("Ask", 3).hasInput(null),
        "Expected `Ask` to be entered 3 times at least, but it was entered twice.");
    failsSaying(
        () -> assertThatExecution(run).state("Aks").wasRetried(1),
        "Expected `Aks` to be entered, but it was never entered. Did you mean `Ask`?");
    failsSaying(
        () -> assertThatExecution(run).state("Ask").wasEntered(1),
        "Expected `Ask` to be entered once, but it was entered twice.");
    failsSaying(
        () -> assertThatExecution(run).state("Ask").wasRetried(1),
        "Expected `Ask` to be retried once, but it was retried twice.");
    failsSaying(
        () -> assertThatExecution(run).state("Ask", 1).failedWith("Lost"),
        "Expected `Ask` to fail with `Lost`, but it failed with `Busy`, `Busy`.");
    failsSaying(
        () -> assertThatExecution(run).state("Ask", 1).caught("Busy"),
        "Expected `Ask` to catch `Busy`, but it caught nothing.");
    failsSaying(
        () -> assertThatExecution(run).state("Pause").hasEffectiveInput(1),
        "Expected the effective input of `Pause` to be\n  1\nbut it has none.");
  }

  @Test
  void saysWhatAnExecutionWaitsFor() {
    ask.waits();
    TestExecution<String> run = run();

    fails(
        () -> assertThatExecution(run).succeeded(),
        """
        Expected the execution to succeed, but it is RUNNING.

        →        0s  Ask
        RUNNING after 0s
        It waits in `Ask`, and no passing of time ends that. A Task is ended with \
        engine.openTask("Ask").succeeds(…).
        """);
    failsSaying(
        () -> assertThatExecution(run).isWaitingIn("Pause", "Tell"),
        "Expected the execution to wait in `Pause`, `Tell`, but it waits in `Ask`.");
    failsSaying(
        () -> assertThatExecution(run).took(Duration.ZERO),
        "Expected the execution to end, but it is RUNNING.");
    failsSaying(
        () -> assertThatExecution(run).state("Ask").hasOutput(1),
        "Expected the output of `Ask` to be\n  1\nbut it has none.");
  }

  @Test
  void knowsBranchesAndIterations() {
    ask.returns("done");
    TestExecution<JsonValue> run =
        engine.start(
            machine(
                "Fork",
                "'Each': {'Type': 'Map', 'ItemsPath': '$', 'ItemProcessor': {'StartAt': 'Ask',"
                    + " 'States': {'Ask': {'Type': 'Task', 'Resource': '${AskArn}', 'End': true}}},"
                    + " 'End': true}"),
            List.of(1, 2));

    assertThatExecution(run)
        .tookPath("Each", "Ask", "Ask")
        .state("Ask", 2)
        .hasInput(2)
        .and()
        .state("Each")
        .hasOutput(List.of("done", "done"));
    failsAt(() -> assertThatExecution(run).state("Ask", 2).hasInput(1), "       0s    [1] Ask");
  }

  @Test
  void knowsWhatChildExecutionsDo() {
    ask.returns("done").fails("Lost", "no trace");
    StateMachineSettings fork =
        machine(
            "Fork",
            "'Each': {'Type': 'Map', 'ItemsPath': '$', 'ItemProcessor': {'ProcessorConfig':"
                + " {'Mode': 'DISTRIBUTED', 'ExecutionType': 'EXPRESS'}, 'StartAt': 'Ask',"
                + " 'States': {'Ask': {'Type': 'Task', 'Resource': '${AskArn}', 'End': true}}},"
                + " 'End': true}");

    assertThatExecution(engine.start(fork, List.of(5)))
        .succeeded()
        .tookPath("Each")
        .passedThrough("Each", "Ask")
        .state("Ask")
        .hasInput(5);
    assertThatExecution(engine.start(fork, List.of(6)))
        .failed("States.ExceedToleratedFailureThreshold")
        .state("Ask")
        .failedWith("Lost");
  }

  @Test
  void leavesOutTheMiddleOfLongPaths() {
    ask.returns("open").times(99).returns("done");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatExecution(run()).failed())
        .satisfies(
            e ->
                assertThat(String.valueOf(e.getMessage()).lines())
                    .hasSizeLessThan(150)
                    .contains("  … 279 lines more …"));
  }

  @Test
  void takesResultsAndExecutionsOfEngines() throws InterruptedException {
    StateMachineSettings pass = machine("P", "'P': {'Type': 'Pass', 'Result': 7, 'End': true}");
    try (Engine plain = Engine.builder().virtualTime().build()) {
      TypedExecution<Integer> run = plain.start(plain.register(pass), null, Integer.class);

      assertThatExecution(run).hasOutput(7).tookPath("P");
      assertThatExecution(plain.run(pass.definition(), json("{}"))).hasOutput(json("7"));
    }
    WorkflowExecution<String> other =
        new WorkflowExecution<>() {
          @Override
          public String executionArn() {
            return "arn";
          }

          @Override
          public String await() {
            return "x";
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThatExecution(other))
        .withMessageStartingWith("An execution of a TestEngine or an Engine was expected; found ");
  }

  @Test
  void timesOutAndAborts() {
    String wait = "'W': {'Type': 'Wait', 'Seconds': 10, 'End': true}";
    TestExecution<JsonValue> run = engine.start(machine("Wait", wait), null);
    run.execution().execution().abort("Stopped", "by hand");

    assertThatExecution(run).aborted();
    failsSaying(
        () -> assertThatExecution(run).timedOut(),
        "Expected the execution to time out, but it was aborted with `Stopped`.");
  }

  @Test
  void jsonHasToBeJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json("{\"a\":\n 1,}"))
        .withMessageStartingWith("The text is no JSON: 2:4: ");
  }
}
