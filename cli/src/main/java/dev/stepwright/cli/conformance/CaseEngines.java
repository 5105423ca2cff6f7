package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
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
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The engines that run a case, one after the other, each under a virtual time of its own. They have
 * in common what stands in for S3. Confined to the thread that drives them.
 */
final class CaseEngines {
  private static final String NAME = "StateMachine";

  private static final String MOMENT =
      "{\"StartAt\":\"Moment\",\"States\":{\"Moment\":{\"Type\":\"Wait\",\"Timestamp\":\""
          + ConformanceCase.START.plusMillis(1)
          + "\",\"End\":true}}}";

  private static final String MOMENT_ARN =
      "arn:aws:states:us-east-1:123456789012:execution:Moment:moment";

  private final ConformanceCase script;
  private final StateMachine definition;
  private final ObjectStore objects = ObjectStore.inMemory(() -> clock().now());
  private EngineClock clock = EngineClock.virtual(ConformanceCase.START);

  CaseEngines(ConformanceCase script, StateMachine definition) {
    this.script = script;
    this.definition = definition;
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
  }

  private EngineClock clock() {
    return clock;
  }

  /**
   * Settings of the next engine.
   *
   * @param tasks does the Tasks, and is told of the events
   */
  Engine.Builder next(ResumedTasks tasks) {
    clock = EngineClock.virtual(ConformanceCase.START);
    Engine.Builder builder = Engine.builder().clock(clock).objects(objects).listener(tasks);
    if (script.recorded() != null) {
      // What AWS answered before a change of its own is compared with what it answered then.
      builder.awsAsOf(script.recorded());
    }
    for (String resource : resources()) {
      if (!isMissingActivity(resource)) {
        builder.task(resource, tasks);
      }
    }
    return builder;
  }

  /** Starts the execution. */
  Execution start(Engine engine) {
    StartRequest request = StartRequest.of(register(engine), script.inputText());
    ConformanceCase.Context context = script.context();
    if (context.executionName() != null) {
      request = request.withName(context.executionName());
    }
    if (context.executionArn() != null) {
      request = request.withArn(context.executionArn());
    }
    return engine.start(script.kind() == CaseKind.EXPRESS_SYNC ? request.synchronously() : request);
  }

  /** Finds the execution in the engine's journal and has it go on. */
  Execution resume(Engine engine, String arn) {
    register(engine);
    moment(engine);
    engine.resume();
    return Objects.requireNonNull(engine.execution(arn), arn);
  }

  private RegisteredStateMachine register(Engine engine) {
    ConformanceCase.Context context = script.context();
    return engine.register(
        new StateMachineSettings(
            context.stateMachineName() == null ? NAME : context.stateMachineName(),
            definition,
            script.type(),
            context.stateMachineArn(),
            context.roleArn()));
  }

  /** Waits for the end, and stops the execution where AWS was asked to. */
  ExecutionResult await(Engine engine, Execution execution) throws InterruptedException {
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
    Execution begun = engine.execution(MOMENT_ARN);
    if (begun == null) {
      begun = engine.start(StartRequest.of(moment(engine), "{}").withArn(MOMENT_ARN));
    }
    begun.await();
  }

  private static RegisteredStateMachine moment(Engine engine) {
    return engine.register(
        "Moment", new DefinitionReader(ReadOptions.DEFAULT).read(MOMENT).orThrow().stateMachine());
  }

  /** An activity that no Task of the case has been recorded for had been deleted. */
  private boolean isMissingActivity(String resource) {
    return resource.contains(":activity:")
        && script.resources().tasks().stream().noneMatch(task -> task.resource().equals(resource));
  }

  /** Every {@code Resource} in the definition. */
  private Set<String> resources() {
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
