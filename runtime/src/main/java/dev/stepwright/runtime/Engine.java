package dev.stepwright.runtime;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.internal.engine.Driver;
import dev.stepwright.runtime.internal.engine.EventLoop;
import dev.stepwright.runtime.internal.engine.Handlers;
import dev.stepwright.runtime.internal.engine.Machine;
import dev.stepwright.runtime.internal.engine.Quotas;
import dev.stepwright.runtime.internal.program.MachineCompiler;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.jsonata.JsonataCompiler;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs State Machines on this machine with the answers AWS Step Functions would give.
 *
 * <pre>{@code
 * try (Engine engine = Engine.builder().task("*:function:greet", handler).build()) {
 *   ExecutionResult result = engine.run(definition, input);
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable {
  private static final int PAYLOAD_BYTES = 262_144;
  private static final int HISTORY_EVENTS = 25_000;

  /** The one place that reads real time besides the clock: for JSONata's limit of one second. */
  private static final ExpressionCompiler EXPRESSIONS = new JsonataCompiler(System::nanoTime);

  private final String region;
  private final String account;
  private final int payloadBytes;
  private final Supplier<UUID> ids;
  private final Handlers handlers;
  private final Driver driver;
  private final Map<String, RegisteredStateMachine> machines = new ConcurrentHashMap<>();

  private Engine(Builder builder) {
    this.region = builder.region;
    this.account = builder.account;
    this.payloadBytes = builder.payloadBytes;
    this.ids = builder.ids;
    this.handlers = builder.handlers.build(builder.clock instanceof EngineClock.SystemTime);
    this.driver =
        builder.clock instanceof EngineClock.VirtualTime time
            ? Driver.virtual(time::millis, time::advanceTo, wakeUp -> loop(builder, wakeUp))
            : Driver.real(wakeUp -> loop(builder, wakeUp));
  }

  private EventLoop loop(Builder builder, Runnable wakeUp) {
    return new EventLoop(
        new EventLoop.Settings(
            builder.clock::millis,
            region,
            new Quotas(builder.payloadBytes, builder.historyEvents),
            builder.random,
            ids,
            builder.objects == null ? ObjectStore.inMemory(builder.clock::now) : builder.objects,
            builder.asOf),
        handlers,
        wakeUp);
  }

  /** Settings of an engine: real time, no Task handlers, AWS's quotas. */
  public static Builder builder() {
    return new Builder();
  }

  /** Registers a STANDARD State Machine. */
  public RegisteredStateMachine register(String name, StateMachine definition) {
    return register(StateMachineSettings.of(name, definition));
  }

  /**
   * Registers a State Machine; one of the same ARN is replaced.
   *
   * @throws IllegalArgumentException if AWS would refuse its name
   */
  public RegisteredStateMachine register(StateMachineSettings settings) {
    Names.check("a State Machine", settings.name());
    String arn =
        settings.arn() == null ? arn("states", "stateMachine:" + settings.name()) : settings.arn();
    String role =
        settings.roleArn() == null
            ? "arn:aws:iam::" + account + ":role/stepwright"
            : settings.roleArn();
    Machine machine =
        new Machine(
            settings.name(),
            arn,
            role,
            settings.type() == StateMachineType.EXPRESS,
            MachineCompiler.compile(settings.definition(), EXPRESSIONS));
    RegisteredStateMachine registered = new RegisteredStateMachine(machine, settings.definition());
    machines.put(arn, registered);
    return registered;
  }

  /**
   * Starts an execution.
   *
   * @throws IllegalArgumentException if AWS would refuse its name or the size of its input
   */
  public Execution start(StartRequest request) {
    Machine machine = request.stateMachine().machine();
    String name =
        request.name() == null ? ids.get().toString() : Names.check("an execution", request.name());
    checkInput(request.input());
    String arn =
        request.executionArn() == null ? executionArn(machine, name) : request.executionArn();
    return new Execution(
        driver, driver.start(machine, arn, name, request.input(), request.synchronous()));
  }

  private void checkInput(JsonValue input) {
    if (input.textBytes() > payloadBytes) {
      throw new IllegalArgumentException(
          "The input has "
              + input.textBytes()
              + " bytes; expected at most "
              + payloadBytes
              + " (Engine.Builder.payloadBytes)");
    }
  }

  /**
   * Registers a State Machine, starts an execution and waits for its end.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public ExecutionResult run(StateMachine definition, JsonValue input) throws InterruptedException {
    return start(StartRequest.of(register("StateMachine", definition), input)).await();
  }

  private String executionArn(Machine machine, String name) {
    return machine.express()
        ? arn("states", "express:" + machine.name() + ":" + name + ":" + ids.get())
        : arn("states", "execution:" + machine.name() + ":" + name);
  }

  private String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }

  /** The State Machine of an ARN, or null. */
  public @Nullable RegisteredStateMachine stateMachine(String arn) {
    return machines.get(arn);
  }

  /** Stops driving executions. What waits stays as it is. */
  @Override
  public void close() {
    driver.close();
    handlers.close();
  }

  /** Settings of an engine. */
  public static final class Builder {
    private final Handlers.Builder handlers = new Handlers.Builder();
    private EngineClock clock = EngineClock.system();
    private String region = "us-east-1";
    private String account = "123456789012";
    private RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private Supplier<UUID> ids = UUID::randomUUID;
    private int payloadBytes = PAYLOAD_BYTES;
    private int historyEvents = HISTORY_EVENTS;
    private @Nullable ObjectStore objects;
    private LocalDate asOf = LocalDate.MAX;

    private Builder() {}

    /** Sets the clock. */
    public Builder clock(EngineClock value) {
      clock = Objects.requireNonNull(value);
      return this;
    }

    /** Sets virtual time, from a fixed date on. */
    public Builder virtualTime() {
      return clock(EngineClock.virtual(Instant.parse("2030-01-01T00:00:00Z")));
    }

    /**
     * Registers a Task handler.
     *
     * @param resource a {@code Resource}, the name of a Lambda function, an activity or an
     *     integration ({@code sqs:sendMessage}), or a pattern of Resources with {@code *} for any
     *     text
     */
    public Builder task(String resource, TaskHandler handler) {
      handlers.add(resource, handler);
      return this;
    }

    /** Sets where random numbers come from: jitter, {@code States.MathRandom} and the like. */
    public Builder random(RandomGenerator value) {
      random = Objects.requireNonNull(value);
      return this;
    }

    /** Sets where identifiers come from: names of executions, {@code States.UUID} and the like. */
    public Builder ids(Supplier<UUID> value) {
      ids = Objects.requireNonNull(value);
      return this;
    }

    /** Sets the AWS region of ARNs and events; {@code us-east-1} by default. */
    public Builder region(String value) {
      region = Objects.requireNonNull(value);
      return this;
    }

    /** Sets the AWS account of ARNs; {@code 123456789012} by default. */
    public Builder account(String value) {
      account = Objects.requireNonNull(value);
      return this;
    }

    /** Sets how large inputs and outputs may be, in bytes; 262 144 on AWS. For experiments. */
    public Builder payloadBytes(int value) {
      payloadBytes = value;
      return this;
    }

    /** Sets how many events an execution may have; 25 000 on AWS. For experiments. */
    public Builder historyEvents(int value) {
      historyEvents = value;
      return this;
    }

    /** Sets what stands in for S3; nothing by default, in memory. */
    public Builder objects(ObjectStore value) {
      objects = Objects.requireNonNull(value);
      return this;
    }

    /**
     * Sets the day whose AWS is imitated, where AWS has changed; today's by default. So far two
     * changes are known: {@code RedriveCount} in the Context Object since 15 November 2023, and the
     * {@code previousEventId} of a distributed Map's {@code MapStateExited} since late 2024.
     */
    public Builder awsAsOf(LocalDate value) {
      asOf = Objects.requireNonNull(value);
      return this;
    }

    /** The engine. */
    public Engine build() {
      return new Engine(this);
    }
  }
}
