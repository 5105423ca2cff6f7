package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.function;
import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks in real time: threads, and what waits without any. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealTimeTest {
  private static final int MANY = 10_000;

  @Test
  void blockedHandlerHoldsUpNothingElse() throws InterruptedException {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (Engine engine =
        Engine.builder()
            .task(
                "block",
                request -> {
                  blocked.countDown();
                  release.await();
                  return TaskOutcome.succeeded(json("'released'"));
                })
            .task("quick", request -> TaskOutcome.succeeded(json("'quick'")))
            .build()) {
      Execution held =
          engine.start(
              StartRequest.of(engine.register("Held", function("block", "")), JsonObject.EMPTY));
      blocked.await();

      for (int i = 0; i < 100; i++) {
        assertThat(engine.run(function("quick", ""), json("{}")).output())
            .isEqualTo(json("'quick'"));
      }
      assertThat(held.result().status()).isEqualTo(ExecutionStatus.RUNNING);

      release.countDown();
      assertThat(held.await().output()).isEqualTo(json("'released'"));
    }
  }

  @Test
  void blockedHandlerTimesOut() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    try (Engine engine =
        Engine.builder()
            .task(
                "block",
                request -> {
                  release.await();
                  return TaskOutcome.succeeded(json("1"));
                })
            .build()) {
      ExecutionResult result = engine.run(function("block", "'TimeoutSeconds': 1"), json("{}"));

      assertThat(result.error()).isEqualTo("States.Timeout");
      release.countDown();
    }
  }

  @Test
  void executionsThatWaitUseNoThreads() throws InterruptedException {
    BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
    try (Engine engine =
        Engine.builder()
            .taskExecutor(Runnable::run)
            .task(
                "ask",
                request -> {
                  tokens.add(request.token());
                  return TaskOutcome.pending();
                })
            .build()) {
      RegisteredStateMachine ask =
          engine.register("Ask", function("ask", "'TimeoutSeconds': 3600"));
      RegisteredStateMachine wait =
          engine.register(
              "Wait",
              machine("{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':3600,'End':true}}}"));
      int threads = Thread.activeCount();
      List<Execution> executions = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        executions.add(engine.start(StartRequest.of(ask, JsonObject.EMPTY)));
        engine.start(StartRequest.of(wait, JsonObject.EMPTY));
      }
      List<String> taken = new ArrayList<>();
      while (taken.size() < MANY) {
        taken.add(tokens.take());
      }
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);

      taken.forEach(token -> engine.sendTaskSuccess(token, json("'done'")));
      for (Execution execution : executions) {
        assertThat(execution.await().succeeded()).isTrue();
      }
    }
  }

  @Test
  void tokensMayComeBackFromManyThreads() throws InterruptedException {
    BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
    try (Engine engine =
        Engine.builder()
            .task(
                "sqs:sendMessage",
                request -> {
                  tokens.add(request.token());
                  return TaskOutcome.succeeded(json("{}"));
                })
            .build()) {
      RegisteredStateMachine machine =
          engine.register(
              "Callback", task("arn:aws:states:::sqs:sendMessage.waitForTaskToken", ""));
      List<Thread> workers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Thread worker =
            new Thread(
                () -> {
                  try {
                    for (int n = 0; n < 50; n++) {
                      String token = tokens.take();
                      engine.sendTaskHeartbeat(token);
                      engine.sendTaskSuccess(token, json("1"));
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
        worker.start();
        workers.add(worker);
      }
      List<Execution> executions = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        executions.add(engine.start(StartRequest.of(machine, JsonObject.EMPTY)));
      }
      for (Execution execution : executions) {
        ExecutionResult result = execution.await();
        assertThat(result.succeeded()).isTrue();
        assertThat(EngineTesting.types(result))
            .containsSubsequence("TaskSubmitted", "TaskSucceeded");
      }
      for (Thread worker : workers) {
        worker.join();
      }
    }
  }

  @Test
  void pollBlocksUntilThereIsWork() throws Exception {
    try (Engine engine = Engine.builder().build()) {
      String arn = engine.activities().create("Approve");
      CompletableFuture<Optional<ActivityTask>> work =
          CompletableFuture.supplyAsync(() -> poll(engine, arn));
      Execution execution =
          engine.start(StartRequest.of(engine.register("A", task(arn, "")), json("[1]")));

      ActivityTask taken = work.get(30, TimeUnit.SECONDS).orElseThrow();
      assertThat(taken.input()).isEqualTo(json("[1]"));
      engine.sendTaskSuccess(taken.token(), json("2"));
      assertThat(execution.await().output()).isEqualTo(json("2"));
      assertThat(engine.activities().poll(arn, null, Duration.ofMillis(10))).isEmpty();
    }
  }

  private static Optional<ActivityTask> poll(Engine engine, String arn) {
    try {
      return engine.activities().poll(arn, "worker", Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Test
  void callbacksOfAnEndMayUseTheEngine() throws Exception {
    String[] token = new String[1];
    try (Engine engine =
        Engine.builder()
            .taskExecutor(Runnable::run)
            .task(
                "ask",
                request -> {
                  token[0] = request.token();
                  return TaskOutcome.pending();
                })
            .task("quick", request -> TaskOutcome.succeeded(json("1")))
            .build()) {
      Execution asking =
          engine.start(StartRequest.of(engine.register("Ask", function("ask", "")), json("{}")));
      Execution quick =
          engine.start(
              StartRequest.of(engine.register("Quick", function("quick", "")), json("{}")));
      quick
          .ended()
          .thenAccept(result -> engine.sendTaskSuccess(Objects.requireNonNull(token[0]), json("2")))
          .toCompletableFuture()
          .get(30, TimeUnit.SECONDS);

      assertThat(asking.await().output()).isEqualTo(json("2"));
    }
  }

  @Test
  void closedEngineRefusesTokens() {
    Engine engine = Engine.builder().build();
    engine.close();
    assertThatThrownBy(() -> engine.sendTaskHeartbeat("any"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The engine is closed");
  }

  @Test
  void nobodyWaitsForAClosedEngine() throws InterruptedException {
    Engine engine = Engine.builder().build();
    StartRequest request =
        StartRequest.of(
            engine.register(
                "Long",
                machine(
                    "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 60, 'End':"
                        + " true}}}")),
            JsonObject.EMPTY);
    Execution waiting = engine.start(request);
    engine.close();

    assertThatThrownBy(waiting::await)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The engine is closed");
    assertThat(waiting.result().status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThatThrownBy(() -> engine.start(request))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The engine is closed");
  }

  @Test
  void outcomeMayBeAsLateAsNever() throws InterruptedException {
    try (Engine engine =
        Engine.builder()
            .task(
                "late",
                r ->
                    new TaskOutcome.Delayed(
                        Duration.ofSeconds(Long.MAX_VALUE), TaskOutcome.succeeded(json("1"))))
            .task("now", r -> TaskOutcome.succeeded(json("2")))
            .build()) {
      engine.start(
          StartRequest.of(engine.register("Late", function("late", "")), JsonObject.EMPTY));

      assertThat(engine.run(function("now", ""), json("{}")).output()).isEqualTo(json("2"));
    }
  }
}
