package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import dev.stepwright.runtime.Execution;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.RegisteredStateMachine;
import dev.stepwright.runtime.StartRequest;
import dev.stepwright.runtime.StateMachineSettings;
import dev.stepwright.runtime.objects.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs cases on the engine, under virtual time: the only class here that knows it.
 *
 * @param stopAfterEveryEvent whether the engine is stopped and started again after every event
 */
record EngineCaseRunner(boolean stopAfterEveryEvent) implements CaseRunner {
  private static final String NAME = "StateMachine";

  private static final String MOMENT =
      "{\"StartAt\":\"Moment\",\"States\":{\"Moment\":{\"Type\":\"Wait\",\"Timestamp\":\""
          + ConformanceCase.START.plusMillis(1)
          + "\",\"End\":true}}}";

  /** Under virtual time a case takes milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Override
  public CaseRun run(ConformanceCase script) {
    if (stopAfterEveryEvent) {
      return new CaseRun.Skipped("the engine cannot yet be stopped and started again");
    }
    ReadResult read =
        new DefinitionReader(new ReadOptions(script.type(), false)).read(script.definitionText());
    if (read.definition() == null) {
      return new CaseRun.Refused(
          new Difference("/definition", "a valid definition", read.diagnostics().toString()));
    }
    Bindings bindings = new Bindings();
    ScriptedTasks tasks = new ScriptedTasks(script, bindings);
    StateMachine definition = read.definition().stateMachine();
    FutureTask<ExecutionResult> running =
        new FutureTask<>(
            () -> {
              try (Engine engine = engine(script, tasks)) {
                return result(script, engine, definition);
              }
            });
    Thread thread = new Thread(running, script.id());
    thread.setDaemon(true);
    thread.start();
    ExecutionResult result;
    try {
      result = running.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      return new CaseRun.Skipped("the run was interrupted");
    } catch (TimeoutException e) {
      running.cancel(true);
      return refused("nothing within " + LIMIT.toSeconds() + " seconds of real time");
    } catch (ExecutionException e) {
      return refused(thrown(e));
    }
    tasks.rethrow();
    if (tasks.skipReason() != null) {
      return new CaseRun.Skipped(tasks.skipReason());
    }
    return new CaseRun.Ran(
        new Outcome(
            result.status().name(),
            result.output(),
            result.error(),
            result.cause(),
            result.history()),
        bindings,
        tasks.differences());
  }

  private static CaseRun refused(String actual) {
    return new CaseRun.Refused(new Difference("", "an outcome", actual));
  }

  /** What the engine threw, and where. */
  private static String thrown(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    StackTraceElement[] trace = cause.getStackTrace();
    return cause + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static Engine engine(ConformanceCase script, ScriptedTasks tasks) {
    EngineClock clock = EngineClock.virtual(ConformanceCase.START);
    Engine.Builder builder = Engine.builder().clock(clock).objects(objects(script, clock));
    if (script.recorded() != null) {
      // What AWS answered before a change of its own is compared with what it answered then.
      builder.awsAsOf(script.recorded());
    }
    for (String resource : resources(script)) {
      if (!isMissingActivity(resource, script)) {
        builder.task(resource, tasks);
      }
    }
    return builder.build();
  }

  private static ObjectStore objects(ConformanceCase script, EngineClock clock) {
    ObjectStore objects = ObjectStore.inMemory(clock::now);
    script
        .resources()
        .s3()
        .forEach(
            (name, body) -> {
              int slash = name.indexOf('/');
              if (slash < 0) {
                throw new CaseFault("/resources/s3", name + " is no bucket/key");
              }
              objects.write(
                  name.substring(0, slash),
                  name.substring(slash + 1),
                  body.getBytes(StandardCharsets.UTF_8));
            });
    return objects;
  }

  private static ExecutionResult result(
      ConformanceCase script, Engine engine, StateMachine definition) throws InterruptedException {
    ConformanceCase.Context context = script.context();
    String name = context.stateMachineName() == null ? NAME : context.stateMachineName();
    RegisteredStateMachine machine =
        engine.register(
            new StateMachineSettings(
                name, definition, script.type(), context.stateMachineArn(), context.roleArn()));
    StartRequest request = StartRequest.of(machine, script.inputText());
    if (context.executionName() != null) {
      request = request.withName(context.executionName());
    }
    if (context.executionArn() != null) {
      request = request.withArn(context.executionArn());
    }
    if (script.kind() == CaseKind.EXPRESS_SYNC) {
      request = request.synchronously();
    }
    Execution execution = engine.start(request);
    if ("ABORTED".equals(script.expect().status())) {
      passAMoment(engine);
      execution.abort(script.expect().error(), cause(script.expect().cause()));
    }
    return execution.await();
  }

  private static @Nullable String cause(@Nullable JsonValue cause) {
    return cause instanceof JsonString text ? text.value() : cause == null ? null : cause.toJson();
  }

  /** Lets happen what needs no time: time moves when nothing else does. */
  private static void passAMoment(Engine engine) throws InterruptedException {
    StateMachine moment =
        new DefinitionReader(ReadOptions.DEFAULT).read(MOMENT).orThrow().stateMachine();
    engine.start(StartRequest.of(engine.register("Moment", moment), "{}")).await();
  }

  /** An activity that no Task of the case has been recorded for had been deleted. */
  private static boolean isMissingActivity(String resource, ConformanceCase script) {
    return resource.contains(":activity:")
        && script.resources().tasks().stream().noneMatch(task -> task.resource().equals(resource));
  }

  /** Every {@code Resource} in the definition. */
  private static Set<String> resources(ConformanceCase script) {
    Set<String> resources = new LinkedHashSet<>();
    JsonValue definition = Comparison.parsed(script.definitionText());
    if (definition != null) {
      collect(definition, resources);
    }
    return resources;
  }

  private static void collect(JsonValue value, Set<String> resources) {
    if (value instanceof JsonArray array) {
      array.elements().forEach(element -> collect(element, resources));
    } else if (value instanceof JsonObject object) {
      object.forEachMember(
          (name, member) -> {
            if (name.equals("Resource") && member instanceof JsonString resource) {
              resources.add(resource.value());
            }
            collect(member, resources);
          });
    }
  }
}
