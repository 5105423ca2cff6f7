package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.engine;
import static dev.stepwright.runtime.EngineTesting.function;
import static dev.stepwright.runtime.EngineTesting.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.script.MockConfigFile;
import dev.stepwright.runtime.script.ScriptFault;
import dev.stepwright.runtime.script.ScriptFile;
import dev.stepwright.runtime.script.TaskAnswers;
import dev.stepwright.runtime.script.TasksFile;
import dev.stepwright.runtime.task.TaskOutcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripted answers know comes before handlers; what nobody knows goes to who is last. */
class ScriptedAnswersTest {
  private static final TaskOutcome HANDLED = TaskOutcome.succeeded(new JsonString("handled"));

  private static final String MOCKS =
      """
      {
        "StateMachines": { "Order": { "TestCases": { "Twice": { "Work": "Two" }, "No": {} } } },
        "MockedResponses": { "Two": { "0": { "Return": 1 }, "1": { "Return": 2 } } }
      }
      """;

  private static ScriptFile file(String text) {
    return ScriptFile.json("mocks.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static ExecutionResult run(Engine.Builder builder, StateMachine machine)
      throws InterruptedException {
    try (Engine engine = builder.build()) {
      return engine.run(machine, JsonObject.EMPTY);
    }
  }

  @Test
  void answersComeBeforeHandlers() throws InterruptedException {
    TaskAnswers tasks = TasksFile.read(file("{\"Work\": [{\"output\": 1}]}"));
    TaskAnswers others = TasksFile.read(file("{\"*\": [{\"output\": 2}]}"));
    Engine.Builder builder =
        engine().answers(tasks).answers(others).task("charge", request -> HANDLED);

    assertThat(run(builder, function("charge", "")).output()).isEqualTo(JsonNumber.of(1));
  }

  @Test
  void whatNoAnswerIsAboutGoesToHandlers() throws InterruptedException {
    Engine.Builder builder =
        engine().answers(request -> Optional.empty()).task("charge", request -> HANDLED);

    assertThat(run(builder, function("charge", "")).output()).isEqualTo(new JsonString("handled"));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:states:us-east-1:123456789012:activity:Approve, ActivityScheduled ActivityStarted"
        + " ActivitySucceeded",
    "arn:aws:states:::sqs:sendMessage.waitForTaskToken, TaskScheduled TaskStarted TaskSubmitted"
        + " TaskSucceeded",
    "arn:aws:states:::glue:startJobRun.sync, TaskScheduled TaskStarted TaskSubmitted TaskSucceeded"
  })
  void answersAreGivenAsServicesGiveThem(String resource, String events)
      throws InterruptedException {
    TaskAnswers mocks = MockConfigFile.read(file(MOCKS)).answers("Order", "Twice");
    Engine.Builder builder = engine().answers(mocks);

    ExecutionResult result = run(builder, task(resource, ""));

    assertThat(result.output()).isEqualTo(JsonNumber.of(1));
    assertThat(EngineTesting.types(result).subList(2, result.history().size() - 2))
        .containsExactly(events.split(" "));
  }

  @Test
  void anActivityThatNobodyKnowsDoesNotExist() throws InterruptedException {
    StateMachine machine = task("arn:aws:states:us-east-1:123456789012:activity:Approve", "");

    ExecutionResult result = run(engine().answers(request -> Optional.empty()), machine);

    assertThat(result.cause())
        .isEqualTo(
            "The activity arn:aws:states:us-east-1:123456789012:activity:Approve does not exist.");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:states:::sqs:sendMessage",
    "arn:aws:states:::lambda:invoke",
    "arn:aws:states:us-east-1:123456789012:activity:Approve"
  })
  void whatNobodyDoesGoesToTheLast(String resource) throws InterruptedException {
    StateMachine machine = task(resource, "'Parameters': {'FunctionName': 'charge'}");
    Engine.Builder builder =
        engine().answers(request -> Optional.empty()).unhandled(request -> HANDLED);

    assertThat(run(builder, machine).output()).isEqualTo(new JsonString("handled"));
  }

  @Test
  void everyListenerIsTold() throws InterruptedException {
    List<String> told = new ArrayList<>();
    Engine.Builder builder =
        engine()
            .listener((arn, event) -> told.add("one " + event.id()))
            .listener((arn, event) -> told.add("other " + event.id()));

    run(builder, EngineTesting.machine("{'StartAt':'S','States':{'S':{'Type':'Succeed'}}}"));

    assertThat(told).startsWith("one 1", "other 1", "one 2", "other 2");
  }

  @Test
  void aMockConfigFileHasNames() {
    MockConfigFile mocks = MockConfigFile.read(file(MOCKS));

    assertThat(mocks.stateMachines()).containsExactly("Order");
    assertThat(mocks.testCases("Order")).containsExactly("Twice", "No");
    assertThatThrownBy(() -> mocks.testCases("Oder"))
        .isInstanceOf(ScriptFault.class)
        .hasMessage("mocks.json: there is no State Machine \"Oder\"; there are: Order");
    assertThatThrownBy(() -> mocks.answers("Order", "Thrice"))
        .hasMessage("mocks.json: there is no test case \"Thrice\"; there are: Twice, No");
  }

  @Test
  void tellsWhereAFileIsWrong() {
    assertThatThrownBy(() -> file("{\n  \"a\": }"))
        .isInstanceOf(ScriptFault.class)
        .hasMessageStartingWith("mocks.json:2:8: ");
  }
}
