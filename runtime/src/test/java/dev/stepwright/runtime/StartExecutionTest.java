package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.task;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.ExecutionAlreadyExistsException;
import dev.stepwright.runtime.history.HistoryEvent;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code states:startExecution} in its forms, under virtual time. */
class StartExecutionTest {
  private static final String START = "arn:aws:states:::states:startExecution";
  private static final String SDK = "arn:aws:states:::aws-sdk:sfn:startExecution";
  private static final String CHILD = "arn:aws:states:us-east-1:123456789012:stateMachine:Child";
  private static final String CHILD_EXECUTION =
      "arn:aws:states:us-east-1:123456789012:execution:Child:";

  private final Engine engine = Engine.builder().virtualTime().build();

  @AfterEach
  void close() {
    engine.close();
  }

  private void child(String state) {
    engine.register("Child", machine("{'StartAt':'C','States':{'C':" + state + "}}"));
  }

  private Execution start(String resource, String parameters) {
    return engine.start(
        StartRequest.of(
            engine.register(
                "Parent",
                task(
                    resource,
                    "'Parameters': {'StateMachineArn': '" + CHILD + "'" + parameters + "}")),
            JsonObject.EMPTY));
  }

  private static JsonObject output(ExecutionResult result) {
    return (JsonObject) Objects.requireNonNull(result.output(), String.valueOf(result));
  }

  private static JsonObject details(ExecutionResult result, String type) {
    return result.history().stream()
        .filter(event -> event.type().text().equals(type))
        .findFirst()
        .map(HistoryEvent::details)
        .orElseThrow();
  }

  @Test
  void requestResponseEndsWithTheStart() throws InterruptedException {
    child("{'Type': 'Wait', 'Seconds': 60, 'End': true}");

    ExecutionResult result = start(START, ", 'Name': 'one', 'Input': {'a': 1}").await();

    JsonObject output = output(result);
    assertThat(output.names())
        .containsExactly("ExecutionArn", "SdkHttpMetadata", "SdkResponseMetadata", "StartDate");
    assertThat(output.member("ExecutionArn")).isEqualTo(new JsonString(CHILD_EXECUTION + "one"));
    assertThat(output.member("StartDate"))
        .isEqualTo(JsonNumber.of(result.startDate().toEpochMilli()));
    assertThat(result.stopDate()).isEqualTo(result.startDate());
  }

  @Test
  void sdkAnswersInItsOwnWay() throws InterruptedException {
    child("{'Type': 'Succeed'}");

    JsonObject output = output(start(SDK, ", 'Name': 'one'").await());

    assertThat(output)
        .isEqualTo(
            json(
                "{'ExecutionArn': '"
                    + CHILD_EXECUTION
                    + "one', 'StartDate': '2030-01-01T00:00:00Z'}"));
  }

  @Test
  void syncGivesTexts() throws InterruptedException {
    child("{'Type': 'Wait', 'Seconds': 60, 'End': true}");

    ExecutionResult result = start(START + ".sync", ", 'Name': 'one', 'Input': {'a': 1}").await();

    assertThat(output(result))
        .isEqualTo(
            json(
                "{'ExecutionArn': '"
                    + CHILD_EXECUTION
                    + "one', 'Input': '{\\'a\\':1}', 'InputDetails': {'Included': true}, 'Name':"
                    + " 'one', 'Output': '{\\'a\\':1}', 'OutputDetails': {'Included': true},"
                    + " 'RedriveCount': 0, 'RedriveStatus': 'NOT_REDRIVABLE',"
                    + " 'RedriveStatusReason': 'Execution is SUCCEEDED and cannot be redriven',"
                    + " 'StartDate': 1893456000000, 'StateMachineArn': '"
                    + CHILD
                    + "', 'Status': 'SUCCEEDED', 'StopDate': 1893456060000}"));
    assertThat(types(result)).containsSubsequence("TaskStarted", "TaskSubmitted", "TaskSucceeded");
    assertThat(
            ((JsonObject) Objects.requireNonNull(details(result, "TaskSubmitted").member("output")))
                .names())
        .containsExactly("ExecutionArn", "SdkHttpMetadata", "SdkResponseMetadata", "StartDate");
  }

  @Test
  void sync2GivesJson() throws InterruptedException {
    child("{'Type': 'Pass', 'Result': [1], 'End': true}");

    JsonObject output = output(start(START + ".sync:2", ", 'Input': {'a': 1}").await());

    assertThat(output.member("Input")).isEqualTo(json("{'a': 1}"));
    assertThat(output.member("Output")).isEqualTo(json("[1]"));
  }

  @Test
  void inputMayBeTextOrNothing() throws InterruptedException {
    child("{'Type': 'Succeed'}");

    assertThat(output(start(START + ".sync", ", 'Input': '{ }'").await()).member("Input"))
        .isEqualTo(new JsonString("{ }"));
    for (String nothing : new String[] {"", ", 'Input': null"}) {
      assertThat(output(start(START + ".sync", nothing).await()).member("Input"))
          .isEqualTo(new JsonString("{}"));
    }
    ExecutionResult result = start(START + ".sync", ", 'Input': 'no JSON'").await();
    assertThat(result.error()).isEqualTo("StepFunctions.InvalidExecutionInputException");
  }

  @Test
  void failedChildFailsTheTask() throws InterruptedException {
    child("{'Type': 'Fail', 'Error': 'SomeFailure', 'Cause': 'why'}");

    ExecutionResult result = start(START + ".sync", ", 'Name': 'one'").await();

    assertThat(result.error()).isEqualTo("States.TaskFailed");
    assertThat(json(Objects.requireNonNull(result.cause())))
        .isEqualTo(
            json(
                "{'Cause': 'why', 'Error': 'SomeFailure', 'ExecutionArn': '"
                    + CHILD_EXECUTION
                    + "one', 'Input': '{}', 'InputDetails': {'Included': true}, 'Name': 'one',"
                    + " 'RedriveCount': 0, 'RedriveStatus': 'REDRIVABLE', 'StartDate':"
                    + " 1893456000000, 'StateMachineArn': '"
                    + CHILD
                    + "', 'Status': 'FAILED', 'StopDate': 1893456000000}"));
  }

  @Test
  void unknownStateMachineFailsTheTask() throws InterruptedException {
    ExecutionResult result = start(START, "").await();

    assertThat(result.error()).isEqualTo("StepFunctions.StateMachineDoesNotExistException");
    assertThat(result.cause())
        .startsWith(
            "State Machine Does Not Exist: '"
                + CHILD
                + "' (Service: AWSStepFunctions; Status Code: 400; Error Code:"
                + " StateMachineDoesNotExist; Request ID: ");
    ExecutionResult sdk = start(SDK, "").await();
    assertThat(sdk.error()).isEqualTo("Sfn.StateMachineDoesNotExistException");
    assertThat(sdk.cause()).contains("(Service: Sfn, Status Code: 400, Request ID: ");
  }

  @Test
  void nameIsTakenOnce() throws InterruptedException {
    child("{'Type': 'Succeed'}");
    start(START + ".sync", ", 'Name': 'one'").await();

    ExecutionResult result = start(START + ".sync", ", 'Name': 'one'").await();

    assertThat(result.error()).isEqualTo("StepFunctions.ExecutionAlreadyExistsException");
    assertThat(result.cause())
        .startsWith("Execution Already Exists: '" + CHILD_EXECUTION + "one' (Service:");
    RegisteredStateMachine machine = Objects.requireNonNull(engine.stateMachine(CHILD));
    assertThatThrownBy(
            () -> engine.start(StartRequest.of(machine, JsonObject.EMPTY).withName("one")))
        .isInstanceOf(ExecutionAlreadyExistsException.class);
  }

  @Test
  void startIsIdempotentWhileTheExecutionRuns() throws InterruptedException {
    child("{'Type': 'Wait', 'Seconds': 60, 'End': true}");
    RegisteredStateMachine machine = Objects.requireNonNull(engine.stateMachine(CHILD));
    StartRequest request = StartRequest.of(machine, JsonObject.EMPTY).withName("one");
    Execution execution = engine.start(request);

    assertThat(engine.start(request).arn()).isEqualTo(execution.arn());
    assertThatThrownBy(() -> engine.start(StartRequest.of(machine, json("[1]")).withName("one")))
        .isInstanceOf(ExecutionAlreadyExistsException.class);
    assertThat(start(START + ".sync", ", 'Name': 'one'").await().succeeded()).isTrue();
    assertThat(execution.result().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void nameThatAwsRefusesFailsTheTask() throws InterruptedException {
    child("{'Type': 'Succeed'}");

    assertThat(start(START, ", 'Name': 'a b'").await().error())
        .isEqualTo("StepFunctions.InvalidNameException");
  }

  @Test
  void childIsStoppedWithItsParent() throws InterruptedException {
    child("{'Type': 'Task', 'Resource': '" + activity() + "', 'End': true}");
    Execution execution = start(START + ".sync", ", 'Name': 'one'");
    execution.await();
    ActivityTask work = engine.activities().poll(activity(), null).orElseThrow();

    execution.abort(null, null);
    execution.await();

    assertThatThrownBy(() -> engine.sendTaskSuccess(work.token(), JsonObject.EMPTY))
        .hasMessageStartingWith("Task Timed Out");
  }

  @Test
  void childIsStoppedWhenABranchBesideItFails() throws InterruptedException {
    child("{'Type': 'Task', 'Resource': '" + activity() + "', 'End': true}");
    Execution execution =
        engine.start(
            StartRequest.of(
                engine.register(
                    "Parent",
                    machine(
                        "{'StartAt':'P','States':{'P':{'Type':'Parallel','Branches':["
                            + "{'StartAt':'S','States':{'S':{'Type':'Task','Resource':'"
                            + START
                            + ".sync','Parameters':{'StateMachineArn':'"
                            + CHILD
                            + "'},'End':true}}},"
                            + "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':60,'Next':'F'},"
                            + "'F':{'Type':'Fail','Error':'Other'}}}],'End':true}}}")),
                JsonObject.EMPTY));
    ActivityTask work =
        engine.activities().poll(activity(), null, Duration.ofSeconds(1)).orElseThrow();

    assertThat(execution.await().error()).isEqualTo("Other");
    assertThatThrownBy(() -> engine.sendTaskSuccess(work.token(), JsonObject.EMPTY))
        .hasMessageStartingWith("Task Timed Out");
  }

  @Test
  void childIsStoppedWhenItsTaskTimesOut() throws InterruptedException {
    child("{'Type': 'Wait', 'Seconds': 3600, 'End': true}");
    engine.register(
        "Parent",
        task(
            START + ".sync",
            "'TimeoutSeconds': 5, 'Parameters': {'StateMachineArn': '"
                + CHILD
                + "', 'Name': 'one'}"));
    RegisteredStateMachine parent =
        Objects.requireNonNull(engine.stateMachine(CHILD.replace("Child", "Parent")));
    ExecutionResult result = engine.start(StartRequest.of(parent, JsonObject.EMPTY)).await();

    assertThat(result.error()).isEqualTo("States.Timeout");
    RegisteredStateMachine machine = Objects.requireNonNull(engine.stateMachine(CHILD));
    assertThatThrownBy(
            () -> engine.start(StartRequest.of(machine, JsonObject.EMPTY).withName("one")))
        .isInstanceOf(ExecutionAlreadyExistsException.class);
  }

  @Test
  void childMayEndTheTaskWithItsToken() throws InterruptedException {
    String ask = activity();
    child("{'Type': 'Task', 'Resource': '" + ask + "', 'End': true}");
    for (String form : new String[] {".waitForTaskToken", ".sync"}) {
      Execution execution = start(START + form, ", 'Input': {'t.$': '$$.Task.Token'}");
      execution.await();
      ActivityTask work = engine.activities().poll(ask, null).orElseThrow();
      JsonValue token = Objects.requireNonNull(((JsonObject) work.input()).member("t"));

      engine.sendTaskSuccess(((JsonString) token).value(), json("'by token'"));

      ExecutionResult result = execution.await();
      assertThat(result.output()).isEqualTo(json("'by token'"));
      assertThat(types(result)).containsSubsequence("TaskSubmitted", "TaskSucceeded");
      engine.sendTaskSuccess(work.token(), JsonObject.EMPTY);
    }
  }

  private String activity() {
    return engine.activities().create("Ask");
  }

  @Test
  void childrenOfAMapAreNamedApart() throws InterruptedException {
    child("{'Type': 'Pass', 'End': true}");
    ExecutionResult result =
        engine.run(
            machine(
                "{'StartAt':'M','States':{'M':{'Type':'Map','End':true,'ItemProcessor':"
                    + "{'StartAt':'S','States':{'S':{'Type':'Task','Resource':'"
                    + START
                    + ".sync:2','Parameters':{'StateMachineArn':'"
                    + CHILD
                    + "','Input':{'n.$':'$'}},'OutputPath':'$.Output.n','End':true}}}}}}"),
            json("[1, 2, 3]"));

    assertThat(result.output()).isEqualTo(json("[1, 2, 3]"));
  }
}
