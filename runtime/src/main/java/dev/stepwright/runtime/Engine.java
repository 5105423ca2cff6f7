package dev.stepwright.runtime;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.client.WorkflowReference;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.dsl.task.TaskFunction;
import dev.stepwright.runtime.error.ExecutionAlreadyExistsException;
import dev.stepwright.runtime.error.InvalidTokenException;
import dev.stepwright.runtime.error.TaskDoesNotExistException;
import dev.stepwright.runtime.error.TaskTimedOutException;
import dev.stepwright.runtime.history.HistoryListener;
import dev.stepwright.runtime.internal.engine.Driver;
import dev.stepwright.runtime.internal.engine.EventLoop;
import dev.stepwright.runtime.internal.engine.ExecutionHead;
import dev.stepwright.runtime.internal.engine.ExecutionState;
import dev.stepwright.runtime.internal.engine.Machine;
import dev.stepwright.runtime.internal.engine.Quotas;
import dev.stepwright.runtime.internal.engine.StoredExecution;
import dev.stepwright.runtime.internal.program.MachineCompiler;
import dev.stepwright.runtime.internal.query.jsonata.Expressions;
import dev.stepwright.runtime.internal.task.Account;
import dev.stepwright.runtime.internal.task.FunctionHandler;
import dev.stepwright.runtime.internal.task.Handlers;
import dev.stepwright.runtime.internal.task.JsonBinding;
import dev.stepwright.runtime.journal.JournalException;
import dev.stepwright.runtime.journal.JournalStore;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.script.TaskAnswers;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
public final class Engine implements WorkflowExecutor, AutoCloseable {
  private final Account account;
  private final int payloadBytes;
  private final Supplier<UUID> ids;
  private final @Nullable ExecutorService ownThreads;
  private final Handlers handlers;
  private final Driver driver;
  private final Activities activities;
  private final Map<String, RegisteredStateMachine> machines = new ConcurrentHashMap<>();
  private final EngineClock clock;
  private final @Nullable JournalStore journal;
  private final JsonBinding binding;
  private final ReferencedWorkflows workflows;
  private final Map<String, Supplier<Execution>> journaled = new ConcurrentHashMap<>();
  private volatile boolean isStarted;

  private Engine(Builder builder) {
    this.account = new Account(builder.region, builder.account);
    this.payloadBytes = builder.payloadBytes;
    this.ids = builder.ids;
    this.clock = builder.clock;
    this.journal = builder.journal;
    boolean realTime = builder.clock instanceof EngineClock.SystemTime;
    this.ownThreads =
        realTime && builder.taskExecutor == null
            ? Executors.newCachedThreadPool(Engine::taskThread)
            : null;
    this.handlers =
        builder.handlers.build(
            ownThreads == null ? builder.taskExecutor : ownThreads, account, this::machine);
    this.driver =
        builder.clock instanceof EngineClock.VirtualTime time
            ? Driver.virtual(time::millis, time::advanceTo, wakeUp -> loop(builder, wakeUp))
            : Driver.real(wakeUp -> loop(builder, wakeUp));
    this.binding = builder.binding;
    this.workflows = new ReferencedWorkflows(this, binding);
    this.activities = new Activities(driver, handlers.activities());
    builder.activities.forEach(activities::create);
  }

  private static Thread taskThread(Runnable work) {
    Thread thread = new Thread(work, "stepwright-task");
    thread.setDaemon(true);
    return thread;
  }

  private @Nullable Machine machine(String arn) {
    RegisteredStateMachine registered = machines.get(arn);
    return registered == null ? null : registered.machine();
  }

  private EventLoop loop(Builder builder, Runnable wakeUp) {
    return new EventLoop(
        new EventLoop.Settings(
            builder.clock::millis,
            account.region(),
            new Quotas(builder.payloadBytes, builder.historyEvents),
            builder.random,
            ids,
            builder.objects == null ? ObjectStore.inMemory(builder.clock::now) : builder.objects,
            builder.asOf,
            builder.journal,
            builder.listener),
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
        settings.arn() == null
            ? account.arn("states", "stateMachine:" + settings.name())
            : settings.arn();
    String role =
        settings.roleArn() == null
            ? "arn:aws:iam::" + account.id() + ":role/stepwright"
            : settings.roleArn();
    Machine machine =
        new Machine(
            settings.name(),
            arn,
            role,
            settings.type() == StateMachineType.EXPRESS,
            MachineCompiler.compile(settings.definition(), Expressions.COMPILER),
            new Fingerprint(settings.definition(), settings.type() == StateMachineType.EXPRESS));
    RegisteredStateMachine registered = new RegisteredStateMachine(machine, settings.definition());
    machines.put(arn, registered);
    return registered;
  }

  /**
   * Starts an execution. Like StartExecution this is idempotent for a name that was given: an
   * execution of the same name and input that runs is the one that is returned. An execution that
   * was returned is in the {@linkplain Builder#journal journal}.
   *
   * @throws ExecutionAlreadyExistsException if one of its name runs with another input, or has
   *     ended in the last 90 days
   * @throws IllegalArgumentException if AWS would refuse its name or the size of its input, or if
   *     its input nests too deep to be read
   */
  public Execution start(StartRequest request) {
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
            journal == null ? "" : machine.fingerprint().get(),
            request.synchronous(),
            "",
            request.input());
    isStarted = true;
    return new Execution(driver, driver.start(machine, head, request.name() != null));
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
        String arn = stored.head().arn();
        driver.remember(arn, () -> read(stored));
        journaled.put(arn, () -> new Execution(driver, read(stored)));
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
      driver.remember(execution.arn(), () -> state);
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
    if (!machine.machine().fingerprint().get().equals(head.fingerprint())) {
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
    if (input.nestsDeeperThan(JsonReader.MAX_DEPTH)) {
      throw new IllegalArgumentException(
          "In the input arrays and objects nest deeper than " + JsonReader.MAX_DEPTH + " levels");
    }
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

  /**
   * Waits until something is done; under virtual time also until nothing more happens by itself.
   *
   * @param done completed by what an execution brings about, such as the call of a handler
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void await(CompletableFuture<?> done) throws InterruptedException {
    driver.await(done);
  }

  @Override
  public <O> TypedExecution<O> start(
      WorkflowReference workflow, @Nullable Object input, Class<O> output) {
    return workflows.start(workflow, input, output);
  }

  @Override
  public <O> TypedExecution<O> start(
      WorkflowReference workflow, @Nullable Object input, TypeReference<O> output) {
    return workflows.start(workflow, input, output.getType());
  }

  /**
   * Starts an execution of a State Machine, with its input and output as Java types.
   *
   * @param input what Jackson makes the input of; null is an empty object
   * @param output what Jackson makes of the output
   * @throws IllegalArgumentException if the input cannot be JSON, is too large or nests too deep
   */
  public <O> TypedExecution<O> start(
      RegisteredStateMachine stateMachine, @Nullable Object input, Class<O> output) {
    return workflows.start(stateMachine, input, output);
  }

  private String executionArn(Machine machine, String name) {
    return machine.express()
        ? account.arn("states", "express:" + machine.name() + ":" + name + ":" + ids.get())
        : account.arn("states", "execution:" + machine.name() + ":" + name);
  }

  /**
   * Ends a Task with a result, as SendTaskSuccess does. Any thread may call it.
   *
   * @param token the task token: {@code $$.Task.Token}, {@link TaskRequest#token()} or {@link
   *     ActivityTask#token()}
   * @param output the Task's result; one larger than AWS's 262 144 bytes fails the Task
   * @throws InvalidTokenException if it is no task token
   * @throws TaskTimedOutException if the Task has ended
   * @throws TaskDoesNotExistException if there was no such Task
   */
  public void sendTaskSuccess(String token, JsonValue output) {
    driver.end(token, TaskOutcome.succeeded(output));
  }

  /**
   * Fails a Task, as SendTaskFailure does. Any thread may call it.
   *
   * @param token the task token
   * @param error the Error Name, or null for none: only {@code States.ALL} and {@code
   *     States.TaskFailed} match that
   * @param cause the Cause, or null for none
   * @throws InvalidTokenException if it is no task token
   * @throws TaskTimedOutException if the Task has ended
   * @throws TaskDoesNotExistException if there was no such Task
   */
  public void sendTaskFailure(String token, @Nullable String error, @Nullable String cause) {
    driver.end(token, TaskOutcome.failed(error, cause));
  }

  /**
   * Tells that a Task is still worked at, as SendTaskHeartbeat does: {@code HeartbeatSeconds} count
   * anew. Any thread may call it.
   *
   * @param token the task token
   * @throws InvalidTokenException if it is no task token
   * @throws TaskTimedOutException if the Task has ended
   * @throws TaskDoesNotExistException if there was no such Task
   */
  public void sendTaskHeartbeat(String token) {
    driver.heartbeat(token);
  }

  /** The time by the engine's clock. */
  public Instant now() {
    return clock.now();
  }

  /** What binds inputs, results and outputs to Java objects. */
  public ObjectMapper mapper() {
    return binding.mapper();
  }

  /** The activities. */
  public Activities activities() {
    return activities;
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
    if (ownThreads != null) {
      ownThreads.shutdownNow();
    }
  }

  /** Settings of an engine. */
  public static final class Builder {
    private final Handlers.Builder handlers = new Handlers.Builder();
    private EngineClock clock = EngineClock.system();
    private String region = "us-east-1";
    private String account = "123456789012";
    private RandomGenerator random = new SplittableRandom();
    private Supplier<UUID> ids = UUID::randomUUID;
    private int payloadBytes = Quotas.OF_AWS.payloadBytes();
    private int historyEvents = Quotas.OF_AWS.historyEvents();
    private @Nullable ObjectStore objects;
    private LocalDate asOf = LocalDate.MAX;
    private @Nullable JournalStore journal;

    private @Nullable Executor taskExecutor;
    private final List<String> activities = new ArrayList<>();
    private JsonBinding binding = JsonBinding.byDefault();
    private @Nullable HistoryListener listener;

    private Builder() {}

    /** Sets the clock. */
    public Builder clock(EngineClock value) {
      clock = Objects.requireNonNull(value);
      return this;
    }

    /** Sets virtual time, from {@link EngineClock#VIRTUAL_START} on. */
    public Builder virtualTime() {
      return clock(EngineClock.virtual(EngineClock.VIRTUAL_START));
    }

    /**
     * Registers a Task handler.
     *
     * <p>A Resource goes to the handler of exactly its text, else of its name, else of the first
     * pattern that fits, else to what the engine does itself: {@code lambda:invoke} calls the
     * function of its {@code FunctionName}, {@code states:startExecution} and {@code
     * aws-sdk:sfn:startExecution} start State Machines of the engine, activities wait for workers.
     *
     * @param resource a {@code Resource}, the name of a Lambda function, an activity or an
     *     integration ({@code sqs:sendMessage}), or a pattern of Resources with {@code *} for any
     *     text. The name of an integration does for its form that waits for a task token, too: the
     *     result is then the answer to the request
     */
    public Builder task(String resource, TaskHandler handler) {
      handlers.add(resource, handler);
      return this;
    }

    /**
     * Adds scripted answers, which are asked before any handler, in the order in which they were
     * added.
     */
    public Builder answers(TaskAnswers answers) {
      handlers.add(answers);
      return this;
    }

    /**
     * Sets what does the Tasks that no handler and nothing in the engine does, calls of Lambda
     * functions by {@code lambda:invoke} too. By default such a Task ends the execution, and an
     * unknown function fails its Task, as on AWS.
     */
    public Builder unhandled(TaskHandler handler) {
      handlers.unhandled(handler);
      return this;
    }

    /**
     * Registers a plain function as a Task handler. {@code lambda:invoke} calls it by its name too.
     *
     * @param name as for {@link #task}
     * @param input the type of its input, which Jackson binds; members it does not know are
     *     ignored, as on AWS Lambda
     * @param function the function; what it returns Jackson writes
     */
    public <I> Builder function(String name, Class<I> input, TaskFunction<? super I, ?> function) {
      return function(name, binding.mapper().constructType(input), function);
    }

    /**
     * Registers a plain function whose input is of a generic type.
     *
     * @param name as for {@link #task}
     * @param input the type of its input
     * @param function the function
     */
    public <I> Builder function(
        String name, TypeReference<I> input, TaskFunction<? super I, ?> function) {
      return function(name, binding.mapper().constructType(input), function);
    }

    /**
     * Registers the functions that do the work of a workflow's Tasks, which its generated {@code
     * <Name>Tasks.of} gives.
     */
    public Builder tasks(TaskBindings tasks) {
      for (TaskBindings.Binding bound : tasks.bindings()) {
        task(bound.resource(), FunctionHandler.of(bound, binding));
      }
      return this;
    }

    @SuppressWarnings("unchecked") // Jackson gives the type it was asked for.
    private Builder function(String name, JavaType input, TaskFunction<?, ?> function) {
      return task(
          name, new FunctionHandler(name, input, binding, (TaskFunction<Object, ?>) function));
    }

    /**
     * Sets what binds the inputs and results of the functions that are registered after this. By
     * default it has every module of the class path.
     */
    public Builder mapper(ObjectMapper value) {
      binding = JsonBinding.of(value);
      return this;
    }

    /**
     * Creates an activity.
     *
     * @param nameOrArn its name, in the engine's region and account, or its ARN
     * @see Activities#create
     */
    public Builder activity(String nameOrArn) {
      activities.add(nameOrArn);
      return this;
    }

    /**
     * Sets what runs Task handlers. By default they run on threads of the engine, as many as are
     * needed at a time, under virtual time on the thread that drives the engine.
     */
    public Builder taskExecutor(Executor value) {
      taskExecutor = Objects.requireNonNull(value);
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

    /**
     * Sets how many events an execution may have; 25 000 on AWS. For experiments. AWS does not
     * count the events of an EXPRESS execution; here it has timed out after forty times as many, so
     * that a loop without end comes to an end where time stands still.
     */
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
     * Adds who is told of every event as it is written to a history; nobody by default, several in
     * the order in which they were added.
     */
    public Builder listener(HistoryListener value) {
      HistoryListener before = listener;
      listener = before == null ? Objects.requireNonNull(value) : before.andThen(value);
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
