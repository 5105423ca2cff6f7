package dev.stepwright.runtime;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.internal.engine.Driver;
import dev.stepwright.runtime.internal.engine.EventLoop;
import dev.stepwright.runtime.internal.engine.ExecutionHead;
import dev.stepwright.runtime.internal.engine.ExecutionState;
import dev.stepwright.runtime.internal.engine.Handlers;
import dev.stepwright.runtime.internal.engine.Machine;
import dev.stepwright.runtime.internal.engine.Quotas;
import dev.stepwright.runtime.internal.engine.StoredExecution;
import dev.stepwright.runtime.internal.program.MachineCompiler;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.jsonata.JsonataCompiler;
import dev.stepwright.runtime.journal.JournalException;
import dev.stepwright.runtime.journal.JournalStore;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  private final EngineClock clock;
  private final @Nullable JournalStore journal;
  private final Map<String, Supplier<Execution>> journaled = new ConcurrentHashMap<>();
  private volatile boolean isStarted;

  private Engine(Builder builder) {
    this.region = builder.region;
    this.account = builder.account;
    this.payloadBytes = builder.payloadBytes;
    this.ids = builder.ids;
    this.clock = builder.clock;
    this.journal = builder.journal;
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
            builder.asOf,
            builder.journal),
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
    isStarted = true;
    Machine machine = request.stateMachine().machine();
    String name =
        request.name() == null ? ids.get().toString() : Names.check("an execution", request.name());
    checkInput(request.input());
    String arn =
        request.executionArn() == null ? executionArn(machine, name) : request.executionArn();
    ExecutionHead head =
        new ExecutionHead(
            arn,
            name,
            machine.arn(),
            journal == null ? "" : request.stateMachine().fingerprint(),
            request.synchronous(),
            request.input());
    return new Execution(driver, driver.start(machine, head));
  }

  /**
   * Goes on with the executions that the {@linkplain Builder#journal journal} has and that have not
   * ended, as if they had not been stopped. Waits, retries and time limits keep the times they had.
   * The handler of a Task that was open is called again, with the same task token; one whose end is
   * in the journal is not. To be called once, after the State Machines were registered and before
   * an execution is started.
   *
   * @return those executions, in the order in which they were started; what else the journal has,
   *     {@link #execution} gives
   * @throws JournalException if the State Machine of such an execution is not registered, or has
   *     another definition, or if the journal cannot be read; nothing goes on then
   * @throws IllegalStateException if there is no journal, or if it is too late
   */
  public List<Execution> resume() {
    if (journal == null) {
      throw new IllegalStateException("The engine has no journal");
    }
    if (isStarted) {
      throw new IllegalStateException("Executions are resumed once, before any is started");
    }
    List<ExecutionState> unfinished = new ArrayList<>();
    for (StoredExecution stored : StoredExecution.all(journal)) {
      if (stored.hasEnded()) {
        journaled.put(stored.head().arn(), () -> new Execution(driver, read(stored)));
      } else {
        unfinished.add(read(stored));
      }
    }
    isStarted = true;
    List<Execution> resumed = new ArrayList<>();
    for (ExecutionState state : unfinished) {
      if (clock instanceof EngineClock.VirtualTime time) {
        time.advanceTo(state.lastTime());
      }
      Execution execution = new Execution(driver, state);
      journaled.put(execution.arn(), () -> execution);
      resumed.add(execution);
    }
    unfinished.forEach(driver::resume);
    return List.copyOf(resumed);
  }

  private ExecutionState read(StoredExecution stored) {
    ExecutionHead head = stored.head();
    RegisteredStateMachine machine = machines.get(head.stateMachineArn());
    if (machine == null) {
      throw new JournalException(
          "The execution "
              + head.arn()
              + " is one of the State Machine "
              + head.stateMachineArn()
              + ", which is not registered",
          null);
    }
    if (!machine.fingerprint().equals(head.fingerprint())) {
      throw new JournalException(
          "The execution "
              + head.arn()
              + " was started with another definition of the State Machine "
              + head.stateMachineArn()
              + " than the one that is registered",
          null);
    }
    return driver.read(
        machine.machine(),
        head,
        Objects.requireNonNull(journal),
        stored.number(),
        stored.records());
  }

  /**
   * An execution that the journal had when {@link #resume} was called, ended or not; null if there
   * is none. Its events are read when it is asked for.
   *
   * @throws JournalException if its State Machine is not registered, or has another definition, or
   *     if its events cannot be read
   */
  public @Nullable Execution execution(String arn) {
    Supplier<Execution> execution = journaled.get(arn);
    return execution == null ? null : execution.get();
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

  /**
   * Stops driving executions. What waits stays as it is; another engine can {@link #resume} it from
   * the journal, if there is one. That stays open: whoever opened it closes it.
   */
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
    private @Nullable JournalStore journal;

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

    /**
     * Sets where the events of executions are written to, for {@link Engine#resume}; nowhere by
     * default, when they are in memory only.
     */
    public Builder journal(JournalStore value) {
      journal = Objects.requireNonNull(value);
      return this;
    }

    /** The engine. */
    public Engine build() {
      return new Engine(this);
    }
  }
}
