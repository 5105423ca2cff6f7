package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.task;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.error.ActivityDoesNotExistException;
import dev.stepwright.runtime.error.InvalidArnException;
import dev.stepwright.runtime.error.InvalidNameException;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Activities, under virtual time. */
class ActivitiesTest {
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:activity:Approve";

  private static Execution start(Engine engine, String fields) {
    return engine.start(
        StartRequest.of(engine.register("Activity", task(ARN, fields)), json("{'n': 1}")));
  }

  private static Engine engine() {
    return Engine.builder().virtualTime().activity("Approve").build();
  }

  @Test
  void workerTakesUpAndEndsTheWork() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, "");
      execution.await();

      ActivityTask work = engine.activities().poll(ARN, "worker-1").orElseThrow();
      assertThat(work.input()).isEqualTo(json("{'n': 1}"));
      assertThat(engine.activities().poll(ARN, "worker-2")).isEmpty();
      engine.sendTaskSuccess(work.token(), json("'yes'"));

      ExecutionResult result = execution.await();
      assertThat(result.output()).isEqualTo(json("'yes'"));
      assertThat(types(result))
          .containsExactly(
              "ExecutionStarted",
              "TaskStateEntered",
              "ActivityScheduled",
              "ActivityStarted",
              "ActivitySucceeded",
              "TaskStateExited",
              "ExecutionSucceeded");
      assertThat(result.history().get(3).details())
          .isEqualTo(JsonObject.of("workerName", new JsonString("worker-1")));
    }
  }

  @Test
  void workerNeedsNoName() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, "");
      execution.await();
      ActivityTask work = engine.activities().poll(ARN, null).orElseThrow();
      engine.sendTaskFailure(work.token(), "No", "because");

      ExecutionResult result = execution.await();
      assertThat(result.history().get(3).details()).isEqualTo(JsonObject.EMPTY);
      assertThat(types(result)).contains("ActivityFailed");
      assertThat(result.error()).isEqualTo("No");
    }
  }

  @Test
  void pollWaitsForWork() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, "");

      Optional<ActivityTask> work = engine.activities().poll(ARN, "worker", Duration.ofSeconds(60));

      engine.sendTaskSuccess(work.orElseThrow().token(), json("1"));
      assertThat(execution.await().succeeded()).isTrue();
    }
  }

  @Test
  void pollGivesUp() throws InterruptedException {
    try (Engine engine = engine()) {
      assertThat(engine.activities().poll(ARN, "worker", Duration.ofSeconds(60))).isEmpty();

      // What was given up takes no work.
      start(engine, "").await();
      assertThat(engine.activities().poll(ARN, "worker")).isPresent();
    }
  }

  @Test
  void workThatTookTooLongTimesOut() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, "'TimeoutSeconds': 5");
      ActivityTask work =
          engine.activities().poll(ARN, "worker", Duration.ofSeconds(1)).orElseThrow();

      ExecutionResult result = execution.await();
      assertThat(types(result)).containsSubsequence("ActivityStarted", "ActivityTimedOut");
      assertThat(result.error()).isEqualTo("States.Timeout");
      assertThatThrownBy(() -> engine.sendTaskSuccess(work.token(), json("1")))
          .hasMessageStartingWith("Task Timed Out");
    }
  }

  @Test
  void workThatTimedOutIsNotGivenToWorkers() throws InterruptedException {
    try (Engine engine = engine()) {
      start(engine, "'TimeoutSeconds': 5").await();
      assertThat(engine.activities().poll(ARN, "worker")).isEmpty();
    }
  }

  @Test
  void heartbeatsCountFromThePoll() throws InterruptedException {
    try (Engine engine = engine()) {
      Execution execution = start(engine, "'HeartbeatSeconds': 10, 'TimeoutSeconds': 100");
      assertThat(engine.activities().poll(ARN, "worker", Duration.ofSeconds(1))).isPresent();

      ExecutionResult result = execution.await();
      assertThat(result.stopDate()).isEqualTo(result.startDate().plusSeconds(10));
    }
  }

  @Test
  void activityThatDoesNotExistEndsTheExecution() throws InterruptedException {
    try (Engine engine = engine()) {
      engine.activities().delete(ARN);

      ExecutionResult result =
          start(engine, "'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'Work'}]").await();

      assertThat(result.error()).isEqualTo("States.Runtime");
      assertThat(result.cause())
          .isEqualTo(
              "An error occurred while executing the state 'Work' (entered at the event id #2). The"
                  + " activity "
                  + ARN
                  + " does not exist.");
      assertThat(types(result))
          .containsExactly("ExecutionStarted", "TaskStateEntered", "ExecutionFailed");
    }
  }

  @Test
  void activityMayBeCreatedAfterAnExecutionHasFailedForIt() throws InterruptedException {
    try (Engine engine = Engine.builder().virtualTime().answers(r -> Optional.empty()).build()) {
      assertThat(start(engine, "").await().error()).isEqualTo("States.Runtime");
      engine.activities().create("Approve");
      Execution execution = start(engine, "");
      execution.await();

      assertThat(engine.activities().poll(ARN, "worker")).isPresent();
    }
  }

  @Test
  void handlerIsAWorker() throws InterruptedException {
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .task("Approve", request -> TaskOutcome.succeeded(request.input()))
            .build()) {
      ExecutionResult result = start(engine, "").await();

      assertThat(result.output()).isEqualTo(json("{'n': 1}"));
      assertThat(types(result))
          .containsSubsequence("ActivityScheduled", "ActivityStarted", "ActivitySucceeded");
    }
  }

  @Test
  void createIsIdempotent() {
    try (Engine engine = engine()) {
      assertThat(engine.activities().create("Approve")).isEqualTo(ARN);
      assertThat(engine.activities().create("arn:aws:states:eu-west-1:1:activity:x")).endsWith("x");
      assertThat(engine.activities().arns())
          .isEqualTo(List.of("arn:aws:states:eu-west-1:1:activity:x", ARN));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"activity{name", "activity name", "activity/name", "activity:name", ""})
  void createRefusesNamesThatAwsDoes(String name) {
    try (Engine engine = engine()) {
      assertThatThrownBy(() -> engine.activities().create(name))
          .isInstanceOf(InvalidNameException.class)
          .hasMessage("Invalid Name: '" + name + "'");
    }
  }

  @Test
  void pollNeedsAnActivity() {
    try (Engine engine = engine()) {
      assertThatThrownBy(() -> engine.activities().poll("no_an_activity_arn", null))
          .isInstanceOf(InvalidArnException.class)
          .hasMessage("Invalid Arn: 'Invalid ARN prefix: no_an_activity_arn'");
      String missing = ARN + "2";
      assertThatThrownBy(() -> engine.activities().poll(missing, null))
          .isInstanceOf(ActivityDoesNotExistException.class)
          .hasMessage("Activity Does Not Exist: '" + missing + "'");
    }
  }
}
