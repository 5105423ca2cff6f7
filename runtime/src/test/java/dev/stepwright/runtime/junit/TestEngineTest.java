package dev.stepwright.runtime.junit;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static dev.stepwright.runtime.junit.StepwrightAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;

import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.runtime.StateMachineSettings;
import dev.stepwright.runtime.error.TaskTimedOutException;
import dev.stepwright.runtime.script.ScriptFault;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StepwrightTest
class TestEngineTest {
  private static final Map<String, String> INPUT = Map.of("order", "o-1");
  private static final Duration DAY = Duration.ofDays(1);

  /** What a function gives. */
  record Receipt(String id) {}

  private final TestEngine engine;
  private final StateMachineSettings order;

  TestEngineTest(TestEngine engine) {
    this.engine = engine;
    this.order = engine.define("Order.asl.json");
  }

  private static StateMachineSettings machine(String name, String states) {
    return ExecutionAssertTest.machine(name, states);
  }

  @Test
  void answersByStateAndByFunction() {
    engine
        .script("Charge")
        .fails("Busy", "later")
        .times(2)
        .returns(new Receipt("r-1"))
        .after(Duration.ofSeconds(5));
    engine.script("send").answers(request -> TaskOutcome.succeeded(request.input()));

    assertThatExecution(engine.start(order, INPUT))
        .succeeded()
        .hasOutput(json("{\"order\": \"o-1\", \"charge\": {\"id\": \"r-1\"}}"))
        .took(Duration.ofSeconds(60 + 120 + 5).plus(DAY))
        .state("Charge")
        .wasRetried(2);
    assertThat(engine.script("Charge").inputs())
        .hasSize(3)
        .containsOnly(json("{\"order\":\"o-1\"}"));
  }

  @Test
  void theLastAnswerRepeats() {
    engine.script("${ChargeFunctionArn}").returns(1).returns(2);
    engine.script("send").returns("sent");

    for (int expected : new int[] {1, 2, 2}) {
      assertThatExecution(engine.start(order, INPUT))
          .state("Charge")
          .hasOutput(json("{\"order\": \"o-1\", \"charge\": " + expected + "}"));
    }
  }

  @Test
  void scriptsComeBeforeWhatIsBound() {
    TaskBindings tasks =
        TaskBindings.builder()
            .bind("${ChargeFunctionArn}", JsonValue.class, order -> "charged")
            .bind("send", JsonValue.class, order -> "bound")
            .build();
    engine.tasks(tasks).script("send").returns("scripted");

    assertThatExecution(engine.start(order, INPUT, String.class)).hasOutput("scripted");
  }

  @Test
  void bindsFunctionsAndHandlers() {
    engine
        .function("send", Map.class, payload -> payload.get("charge"))
        .task("*", request -> TaskOutcome.succeeded(new JsonString("any")));

    assertThatExecution(engine.start(order, INPUT, String.class)).hasOutput("any");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HappyPath", "RetryPath"})
  void takesMockConfigFiles(String testCase, TestEngine same) {
    assertThat(same).isSameAs(engine);
    engine.mockConfig("MockConfigFile.json", "Order", testCase);

    assertThatExecution(engine.start(order, INPUT, String.class))
        .hasOutput("sent")
        .tookPath("Charge", "Pause", "Send")
        .state("Charge")
        .wasRetried(testCase.equals("HappyPath") ? 0 : 2);
  }

  @Test
  void takesFilesOfTasks() {
    engine.tasksFile("order.tasks.json");
    engine.script("send").returns("sent");

    assertThatExecution(engine.start(order, INPUT, String.class))
        .hasOutput("sent")
        .took(DAY.plusMinutes(1));
  }

  @Test
  void saysWhereAFileIsWrong() {
    assertThatExceptionOfType(ScriptFault.class)
        .isThrownBy(() -> engine.tasksFile("MockConfigFile.json"))
        .withMessageStartingWith("MockConfigFile.json:2:20: found an object");
    assertThatExceptionOfType(ScriptFault.class)
        .isThrownBy(() -> engine.mockConfig("MockConfigFile.json", "Order", "SadPath"))
        .withMessage(
            "MockConfigFile.json: there is no test case \"SadPath\"; there are: HappyPath,"
                + " RetryPath");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.define("asl/Order.asl.json"))
        .withMessage(
            "There is no resource asl/Order.asl.json for"
                + " dev.stepwright.runtime.junit.TestEngineTest; a name from the root begins with a"
                + " slash");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> engine.define("order.tasks.json"))
        .withMessageContaining("StartAt");
  }

  @Test
  void saysHowToBindWhatNothingDoes() {
    engine.script("Chrage").returns(17);

    assertThatExecution(engine.start(order, INPUT))
        .failed(
            "States.Runtime",
            "Nothing does the Task of the State `Charge`, whose Resource is ${ChargeFunctionArn}."
                + " Before the execution starts, bind it with engine.tasks(<Workflow>Tasks.of(…))"
                + " or script it: engine.script(\"Charge\").returns(…). `Chrage` is scripted: is it"
                + " misspelt? Bound: Chrage.");
  }

  @Test
  void aFunctionThatNobodyKnowsEndsTheExecution() {
    engine.script("Charge").returns(17);

    assertThatExecution(engine.start(order, INPUT))
        .failed("States.Runtime")
        .cause()
        .startsWith(
            "Nothing does the Task of the State `Send`, whose Resource is"
                + " arn:aws:states:::lambda:invoke and whose function is send. ");
  }

  @Test
  void anEmptyScriptSaysSo() {
    TaskScript script = engine.script("Charge");

    assertThatExecution(engine.start(order, INPUT))
        .failed(
            "States.Runtime",
            "script(\"Charge\") has no answer yet. Add one: .returns(…) or .fails(…).");
    assertThatIllegalStateException()
        .isThrownBy(() -> script.times(2))
        .withMessage("script(\"Charge\").times(…) changes an answer; there is none before it");
    assertThatIllegalArgumentException().isThrownBy(() -> script.returns(1).times(0));
  }

  @Test
  void tasksAreBoundBeforeTheFirstExecution() {
    TaskScript charge = engine.script("Charge").returns(17);
    engine.start(order, INPUT);

    assertThat(engine.script("Charge")).isSameAs(charge);
    assertThatIllegalStateException()
        .isThrownBy(() -> engine.script("Send"))
        .withMessageStartingWith("An execution was started already. Bind Tasks before");
  }

  @Test
  void openTasksAreEndedByTheTest() {
    engine.script("Charge").waits();
    engine.script("send").returns("sent");
    TestExecution<String> run = engine.start(order, INPUT, String.class);

    assertThatExecution(run).isWaitingIn("Charge");
    OpenTask charge = engine.openTask("Charge");
    assertThat(charge.input()).isEqualTo(json("{\"order\": \"o-1\"}"));
    charge.heartbeat();
    charge.succeeds(new Receipt("r-1"));

    assertThatExecution(run).hasOutput("sent");
    assertThatExceptionOfType(TaskTimedOutException.class)
        .isThrownBy(() -> charge.fails("Late", null));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> engine.openTask("Chrage"))
        .withMessage("No Task of a State `Chrage` was called.");
  }

  @Test
  void openTasksHaveTheirTimeBeforeThem() {
    StateMachineSettings ask =
        machine(
            "Ask",
            "'Think': {'Type': 'Wait', 'Seconds': 60, 'Next': 'Ask'},"
                + " 'Ask': {'Type': 'Task', 'Resource': '${Ask}', 'TimeoutSeconds': 60,"
                + " 'Next': 'More?'},"
                + " 'More?': {'Type': 'Choice', 'Default': 'Ask', 'Choices':"
                + " [{'Variable': '$', 'NumericGreaterThan': 1, 'Next': 'Done'}]},"
                + " 'Done': {'Type': 'Succeed'}");
    engine.script("Ask").waits();
    TestExecution<JsonValue> run = engine.start(ask, INPUT);

    engine.openTask("Ask").succeeds(1);
    OpenTask second = engine.openTask("Ask");

    assertThat(second.input()).isEqualTo(json("1"));
    second.succeeds(2);
    assertThatExecution(run).hasOutput(json("2")).took(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "arn:aws:states:us-east-1:123456789012:activity:Ask"
      })
  void whateverWaitsCanBeEnded(String resource) {
    StateMachineSettings ask =
        machine("Ask", "'Ask': {'Type': 'Task', 'Resource': '" + resource + "', 'End': true}");
    engine.script("Ask").waits();
    TestExecution<JsonValue> run = engine.start(ask, INPUT);

    engine.openTask("Ask").fails("Refused", "No");

    assertThatExecution(run).failed("Refused", "No");
  }

  @Test
  void nestedExecutionsFindWhatIsDefined() {
    engine.define(machine("Inner", "'In': {'Type': 'Pass', 'Result': 7, 'End': true}"));
    StateMachineSettings outer =
        machine(
            "Outer",
            "'Start': {'Type': 'Task', 'Resource': 'arn:aws:states:::states:startExecution.sync:2',"
                + " 'Parameters': {'StateMachineArn':"
                + " 'arn:aws:states:us-east-1:123456789012:stateMachine:Inner'},"
                + " 'OutputPath': '$.Output', 'End': true}");

    assertThatExecution(engine.start(outer, null, Integer.class)).hasOutput(7).neverEntered("In");
  }

  @Test
  void everyRunIsTheSame() {
    StateMachineSettings random =
        machine(
            "Random",
            "'P': {'Type': 'Pass', 'Parameters': {'id.$': 'States.UUID()', 'n.$':"
                + " 'States.MathRandom(1, 1000)'}, 'End': true}");
    JsonValue first = engine.start(random, null).result().output();
    try (TestEngine other = new TestEngine(getClass(), settings -> {})) {
      assertThat(other.start(random, null).result().output()).isEqualTo(first);
    }
    assertThat(engine.now()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
  }

  @Test
  void anAssertionInAHandlerFailsTheTest() {
    AssertionError wrong = new AssertionError("wrong amount");
    engine.function(
        "${ChargeFunctionArn}",
        Map.class,
        order -> {
          throw wrong;
        });

    TestExecution<JsonValue> run = engine.start(order, INPUT);

    assertThatExceptionOfType(AssertionError.class).isThrownBy(run::await).isSameAs(wrong);
    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(run::await)
        .withMessageContaining("java.lang.AssertionError");
  }

  @Test
  void soDoesOneInAScriptOrAStage() {
    engine.script("Charge").answers(request -> TaskOutcome.later(failed("later")));
    engine.script("Send").answers(request -> fail("at once"));
    StateMachineSettings send =
        machine(
            "Send",
            "'Send': {'Type': 'Task', 'Resource': '${SendArn}', 'Catch': [{'ErrorEquals':"
                + " ['States.ALL'], 'Next': 'Pause'}], 'End': true}, 'Pause': {'Type': 'Succeed'}");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatExecution(engine.start(order, INPUT)))
        .withMessage("later");
    TestExecution<JsonValue> caught = engine.start(send, INPUT);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatExecution(caught))
        .withMessage("at once");
    assertThatExecution(caught).succeeded();
  }

  private static <T> CompletionStage<T> failed(String message) {
    return CompletableFuture.failedFuture(new AssertionError(message));
  }

  @Test
  void soDoesOneInTheStageOfAFunction() {
    engine.function("${ChargeFunctionArn}", JsonValue.class, input -> failed("in the stage"));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThatExecution(engine.start(order, INPUT)))
        .withMessage("in the stage");
  }

  @Test
  void aResultThatIsNoJsonFailsTheTest() {
    engine.script("Charge").returns(new Object());

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> engine.start(order, INPUT).result())
        .withMessageStartingWith("A scripted result: The value cannot be written as JSON: ");
  }
}
