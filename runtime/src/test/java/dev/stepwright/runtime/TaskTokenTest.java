package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.function;
import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.task;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.error.InvalidTokenException;
import dev.stepwright.runtime.error.TaskDoesNotExistException;
import dev.stepwright.runtime.error.TaskTimedOutException;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Task tokens, under virtual time. */
class TaskTokenTest {
  private static final String SEND = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
  private static final String PASS_TOKEN = "'Parameters': {'Token.$': '$$.Task.Token'}";

  private final List<String> tokens = new ArrayList<>();

  private TaskOutcome accept(TaskRequest request) {
    tokens.add(token(request));
    return TaskOutcome.succeeded(json("{'MessageId': 'm-1'}"));
  }

  private static String token(TaskRequest request) {
    JsonObject parameters = (JsonObject) request.input();
    return ((JsonString) Objects.requireNonNull(parameters.member("Token"))).value();
  }

  private Engine engine() {
    return Engine.builder().virtualTime().task("sqs:sendMessage", this::accept).build();
  }

  private static Execution start(Engine engine, String fields) {
    return engine.start(
        StartRequest.of(engine.register("Callback", task(SEND, fields)), JsonObject.EMPTY));
  }

  @Test
  void successEndsTheTask() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, PASS_TOKEN);
      assertThat(execution.await().status()).isEqualTo(ExecutionStatus.RUNNING);

      engine.sendTaskSuccess(tokens.get(0), json("{'approved': true}"));

      ExecutionResult result = execution.await();
      assertThat(result.output()).isEqualTo(json("{'approved': true}"));
      assertThat(types(result))
          .containsExactly(
              "ExecutionStarted",
              "TaskStateEntered",
              "TaskScheduled",
              "TaskStarted",
              "TaskSubmitted",
              "TaskSucceeded",
              "TaskStateExited",
              "ExecutionSucceeded");
      assertThat(result.history().get(4).details().member("output"))
          .isEqualTo(json("{'MessageId': 'm-1'}"));
    }
  }

  @Test
  void failureIsTheTasks() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, PASS_TOKEN);
      execution.await();

      engine.sendTaskFailure(tokens.get(0), "Refused", "No budget");

      ExecutionResult result = execution.await();
      assertThat(result.error()).isEqualTo("Refused");
      assertThat(result.cause()).isEqualTo("No budget");
      assertThat(types(result)).contains("TaskFailed");
    }
  }

  @Test
  void failureMayHaveNoError() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, PASS_TOKEN);
      execution.await();

      engine.sendTaskFailure(tokens.get(0), null, null);

      assertThat(execution.await().status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(execution.result().error()).isNull();
    }
  }

  @Test
  void largeResultFailsTheTask() throws InterruptedException {
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .payloadBytes(100)
            .task("sqs:sendMessage", this::accept)
            .build()) {
      Execution execution = start(engine, "'Parameters': {'Token.$': '$$.Task.Token'}");
      execution.await();

      engine.sendTaskSuccess(tokens.get(0), new JsonString("x".repeat(101)));

      assertThat(execution.await().error()).isEqualTo("States.DataLimitExceeded");
    }
  }

  @Test
  void heartbeatsKeepTheTaskAlive() throws InterruptedException {
    try (Engine engine = engine()) {
      RegisteredStateMachine pause =
          engine.register(
              "Pause",
              machine("{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':7,'End':true}}}"));
      Execution execution = start(engine, PASS_TOKEN + ", 'HeartbeatSeconds': 10");
      for (int i = 0; i < 3; i++) {
        engine.start(StartRequest.of(pause, JsonObject.EMPTY)).await();
        engine.sendTaskHeartbeat(tokens.get(0));
      }

      ExecutionResult result = execution.await();

      assertThat(result.error()).isEqualTo("States.Timeout");
      assertThat(result.stopDate()).isEqualTo(result.startDate().plusSeconds(31));
      assertThat(types(result)).contains("TaskTimedOut").hasSize(7);
    }
  }

  @Test
  void endedTaskHasTimedOut() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, PASS_TOKEN + ", 'TimeoutSeconds': 5");
      execution.await();

      assertThatThrownBy(() -> engine.sendTaskSuccess(tokens.get(0), JsonObject.EMPTY))
          .isInstanceOf(TaskTimedOutException.class)
          .hasMessage("Task Timed Out: 'Provided task does not exist anymore'");
      assertThatThrownBy(() -> engine.sendTaskHeartbeat(tokens.get(0)))
          .isInstanceOf(TaskTimedOutException.class);
    }
  }

  @Test
  void tokenIsForOneAttempt() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, PASS_TOKEN + ", 'Retry': [{'ErrorEquals': ['Again']}]");
      execution.await();
      engine.sendTaskFailure(tokens.get(0), "Again", null);
      execution.await();

      assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
      assertThatThrownBy(() -> engine.sendTaskSuccess(tokens.get(0), JsonObject.EMPTY))
          .isInstanceOf(TaskTimedOutException.class);
      engine.sendTaskSuccess(tokens.get(1), JsonObject.EMPTY);
      assertThat(execution.await().succeeded()).isTrue();
    }
  }

  @Test
  void textThatIsNoTokenIsInvalid() {
    try (Engine engine = engine()) {
      for (String text : List.of("", "no token", "YQ", "*")) {
        assertThatThrownBy(() -> engine.sendTaskSuccess(text, JsonObject.EMPTY))
            .isInstanceOf(InvalidTokenException.class)
            .hasMessage("Invalid Token: 'Invalid token'");
      }
    }
  }

  @Test
  void tokenOfNoTaskDoesNotExist() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, PASS_TOKEN);
      execution.await();
      String token =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString((execution.arn() + "\n99\n3").getBytes(StandardCharsets.UTF_8));

      assertThatThrownBy(() -> engine.sendTaskSuccess(token, JsonObject.EMPTY))
          .isInstanceOf(TaskDoesNotExistException.class);
    }
  }

  @Test
  void answerThatComesBeforeTheServicesIsWrittenAfterIt() throws InterruptedException {
    Engine[] engine = new Engine[1];
    engine[0] =
        Engine.builder()
            .virtualTime()
            .task(
                SEND,
                request -> {
                  engine[0].sendTaskSuccess(token(request), json("'early'"));
                  assertThatThrownBy(
                          () -> engine[0].sendTaskSuccess(token(request), json("'again'")))
                      .isInstanceOf(TaskTimedOutException.class);
                  return TaskOutcome.submitted(json("'accepted'"));
                })
            .build();
    try (Engine running = engine[0]) {
      ExecutionResult result = start(running, PASS_TOKEN).await();

      assertThat(result.output()).isEqualTo(json("'early'"));
      assertThat(types(result)).containsSubsequence("TaskSubmitted", "TaskSucceeded");
    }
  }

  @Test
  void tokenWorksInsideMaps() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution =
          engine.start(
              StartRequest.of(
                  engine.register(
                      "Map",
                      machine(
                          "{'StartAt':'M','States':{'M':{'Type':'Map','End':true,'ItemProcessor':"
                              + "{'StartAt':'S','States':{'S':{'Type':'Task','Resource':'"
                              + SEND
                              + "',"
                              + PASS_TOKEN
                              + ",'End':true}}}}}}")),
                  json("[1, 2, 3]")));
      execution.await();

      assertThat(tokens).hasSize(3);
      for (int i = 2; i >= 0; i--) {
        engine.sendTaskSuccess(tokens.get(i), json("'" + i + "'"));
      }
      assertThat(execution.await().output()).isEqualTo(json("['0', '1', '2']"));
    }
  }

  @Test
  void pendingHandlerOfAnyResourceIsEndedByItsToken() throws InterruptedException {
    String[] token = new String[1];
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .task(
                "slow",
                request -> {
                  token[0] = request.token();
                  return TaskOutcome.pending();
                })
            .build()) {
      Execution execution =
          engine.start(
              StartRequest.of(engine.register("Slow", function("slow", "")), JsonObject.EMPTY));
      assertThat(execution.await().status()).isEqualTo(ExecutionStatus.RUNNING);

      engine.sendTaskSuccess(token[0], json("'done'"));

      assertThat(execution.await().output()).isEqualTo(json("'done'"));
    }
  }
}
