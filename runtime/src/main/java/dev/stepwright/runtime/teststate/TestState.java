package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateType;
import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.runtime.EngineClock;
import dev.stepwright.runtime.error.InvalidDefinitionException;
import dev.stepwright.runtime.error.InvalidExecutionInputException;
import dev.stepwright.runtime.error.ValidationException;
import dev.stepwright.runtime.internal.engine.EventLoop;
import dev.stepwright.runtime.internal.engine.Machine;
import dev.stepwright.runtime.internal.engine.Quotas;
import dev.stepwright.runtime.internal.engine.StateTest;
import dev.stepwright.runtime.internal.engine.StateTestOutcome;
import dev.stepwright.runtime.internal.engine.StateTestRequest;
import dev.stepwright.runtime.internal.program.MachineCompiler;
import dev.stepwright.runtime.internal.program.TaskResource;
import dev.stepwright.runtime.internal.query.jsonata.Expressions;
import dev.stepwright.runtime.internal.task.Account;
import dev.stepwright.runtime.internal.task.FunctionHandler;
import dev.stepwright.runtime.internal.task.Handlers;
import dev.stepwright.runtime.internal.task.JsonBinding;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs one State alone, as AWS's TestState does, and shows each intermediate value.
 *
 * <pre>{@code
 * TestStateResult result =
 *     TestState.of(machine, "Charge").input("{\"total\": 40}").mockResult("{\"id\": 7}").run();
 * }</pre>
 *
 * <p>The State runs by the engine's own programs, once: Retriers and Catchers are asked, but no
 * retry is made and no other State entered. Map and Parallel States need a mock; their branches do
 * not run. Instances are immutable; each call gives another one. Nothing is random and no real time
 * passes unless a handler brings it: tests give the same result every time.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html">
 *     TestState</a>
 */
public final class TestState {

  private final TestedState tested;
  private String input = "{}";
  private @Nullable String mockResult;
  private TaskOutcome.@Nullable Failed mockError;
  private FieldValidationMode fieldValidationMode = FieldValidationMode.STRICT;
  private @Nullable String context;
  private @Nullable String variables;
  private int retrierRetryCount;
  private int mapIterationFailureCount;
  private @Nullable String errorCausedByState;
  private ReaderData readerData = new ReaderData(null);
  private boolean revealSecrets;
  private @Nullable String roleArn;
  private Account account = new Account("us-east-1", "123456789012");
  private Instant start = EngineClock.VIRTUAL_START;
  private Supplier<RandomGenerator> random = () -> new SplittableRandom(1);
  private List<Consumer<Handlers.Builder>> tasks = List.of();

  private TestState(TestedState tested) {
    this.tested = tested;
  }

  private TestState(TestState other) {
    tested = other.tested;
    input = other.input;
    mockResult = other.mockResult;
    mockError = other.mockError;
    fieldValidationMode = other.fieldValidationMode;
    context = other.context;
    variables = other.variables;
    retrierRetryCount = other.retrierRetryCount;
    mapIterationFailureCount = other.mapIterationFailureCount;
    errorCausedByState = other.errorCausedByState;
    readerData = other.readerData;
    revealSecrets = other.revealSecrets;
    roleArn = other.roleArn;
    account = other.account;
    start = other.start;
    random = other.random;
    tasks = other.tasks;
  }

  private TestState with(Consumer<TestState> change) {
    TestState copy = new TestState(this);
    change.accept(copy);
    return copy;
  }

  /**
   * A State of a State Machine.
   *
   * @param state its name; it may be in a branch or an Item Processor
   * @throws ValidationException if there is none of that name
   */
  public static TestState of(StateMachine machine, String state) {
    return new TestState(TestedState.of(machine, state));
  }

  /**
   * A State that comes without a State Machine.
   *
   * @param definition its text, which is JSON; where it leads is not looked at
   * @throws InvalidDefinitionException if AWS would refuse it
   */
  public static TestState ofState(String definition) {
    return new TestState(TestedState.read(definition));
  }

  /** With the State's raw input, a text of JSON; {@code {}} by default. */
  public TestState input(String json) {
    return with(copy -> copy.input = Objects.requireNonNull(json));
  }

  /**
   * With a result instead of a Task's work or of the branches, a text of JSON: what the service
   * answers, at the end of the job for {@code .sync}; of a Map State an array with the result of
   * each iteration, of a Parallel State one with the output of each branch.
   */
  public TestState mockResult(String json) {
    return with(copy -> copy.mockResult = Objects.requireNonNull(json));
  }

  /** With a failure instead of a Task's work or of the branches. */
  public TestState mockError(String error, @Nullable String cause) {
    Objects.requireNonNull(error);
    return with(copy -> copy.mockError = new TaskOutcome.Failed(error, cause));
  }

  /** How strictly a mocked result is checked; {@link FieldValidationMode#STRICT} by default. */
  public TestState fieldValidationMode(FieldValidationMode mode) {
    return with(copy -> copy.fieldValidationMode = Objects.requireNonNull(mode));
  }

  /**
   * With a Context Object, a text of JSON, which is all that the State sees of it: what it leaves
   * out is absent. It goes with a mock. By default it is one like AWS's, in which the State has the
   * name {@code StateName}.
   */
  public TestState context(String json) {
    return with(copy -> copy.context = Objects.requireNonNull(json));
  }

  /** With Variables, a text of a JSON object of their values by name; none by default. */
  public TestState variables(String json) {
    return with(copy -> copy.variables = Objects.requireNonNull(json));
  }

  /** As if the Retrier for the State's error had retried this often; not at all by default. */
  public TestState retrierRetryCount(int count) {
    return with(copy -> copy.retrierRetryCount = notNegative("retrierRetryCount", count));
  }

  /**
   * As if this many iterations of a distributed Map State had failed; none by default. The State
   * fails if it says how many it tolerates, and these are more.
   */
  public TestState mapIterationFailureCount(int count) {
    return with(
        copy -> copy.mapIterationFailureCount = notNegative("mapIterationFailureCount", count));
  }

  /** With the name of the State within a Map or Parallel State that a mocked error comes from. */
  public TestState errorCausedByState(String state) {
    return with(copy -> copy.errorCausedByState = Objects.requireNonNull(state));
  }

  /**
   * With what an Item Reader reads by {@code s3:getObject}, whatever bucket and key it asks for:
   * the text of a JSON, JSON Lines or CSV object. Without it, and for listings and manifests, a Map
   * State with an Item Reader has no items to show.
   */
  public TestState mapItemReaderData(String data) {
    return with(copy -> copy.readerData = new ReaderData(Objects.requireNonNull(data)));
  }

  /** Whether AWS shall show secrets of HTTP Tasks. Here it only does not go with a mock. */
  public TestState revealSecrets(boolean reveal) {
    return with(copy -> copy.revealSecrets = reveal);
  }

  /** With a role, which the Context Object shows; none by default. */
  public TestState roleArn(String arn) {
    return with(copy -> copy.roleArn = Objects.requireNonNull(arn));
  }

  /** In another region than {@code us-east-1} and another account than {@code 123456789012}. */
  public TestState account(String region, String id) {
    return with(copy -> copy.account = new Account(region, id));
  }

  /** At a time; 1 January 2030 by default. Time passes as Waits and handlers need it. */
  public TestState at(Instant time) {
    return with(copy -> copy.start = Objects.requireNonNull(time));
  }

  /** With random numbers, identifiers too, of a source for each run; the same ones by default. */
  public TestState random(Supplier<RandomGenerator> source) {
    return with(copy -> copy.random = Objects.requireNonNull(source));
  }

  /**
   * With a handler that does the work of a Task that is not mocked.
   *
   * @param resource as for an engine: a {@code Resource}, a name or a pattern
   */
  public TestState task(String resource, TaskHandler handler) {
    Objects.requireNonNull(handler);
    return withTasks(handlers -> handlers.add(resource, handler));
  }

  /** With the functions that a workflow's generated {@code <Name>Tasks.of} gives. */
  public TestState tasks(TaskBindings bindings) {
    return withTasks(
        handlers -> {
          JsonBinding binding = JsonBinding.byDefault();
          for (TaskBindings.Binding bound : bindings.bindings()) {
            handlers.add(bound.resource(), FunctionHandler.of(bound, binding));
          }
        });
  }

  private TestState withTasks(Consumer<Handlers.Builder> registration) {
    List<Consumer<Handlers.Builder>> all = new ArrayList<>(tasks);
    all.add(registration);
    return with(copy -> copy.tasks = List.copyOf(all));
  }

  private static int notNegative(String name, int count) {
    if (count < 0) {
      throw new IllegalArgumentException(name + ": " + count + "; expected 0 or more");
    }
    return count;
  }

  /**
   * Runs the State.
   *
   * @throws ValidationException if AWS would refuse the request, or a Task has neither a mock nor a
   *     handler
   * @throws InvalidDefinitionException if a Map or Parallel State has no mock
   * @throws InvalidExecutionInputException if the input is no JSON
   * @throws InterruptedException if the thread is interrupted while it waits for a handler
   */
  public TestStateResult run() throws InterruptedException {
    State state = tested.state();
    boolean mocked = mockResult != null || mockError != null;
    Mocks.checkType(state, mocked);
    if (mocked && revealSecrets) {
      throw new ValidationException(
          "TestState does not support RevealSecrets when a mock is specified.");
    }
    if (mockResult != null && mockError != null) {
      throw new ValidationException(
          "A test mock should have only one of the following fields: [result, errorOutput].");
    }
    JsonValue result =
        mockResult == null ? null : JsonTexts.parse(mockResult, "Mocked result must be valid JSON");
    String unchecked = result == null ? null : check(result);
    JsonObject given = givenContext(mocked);
    checkCause();
    if (state.type() == StateType.TASK && !mocked && tasks.isEmpty()) {
      throw new ValidationException(
          "RoleArn must be specified when testing a Task state",
          "Nothing is called on AWS from here: give the Task a mocked result or error, or in"
              + " Java a handler.");
    }
    return run(result, given, unchecked);
  }

  private @Nullable String check(JsonValue result) {
    Mocks.checkForm(tested.state(), result);
    TaskResource resource = Mocks.resource(tested.state());
    AnsweringApi api = resource == null ? null : AnsweringApi.of(resource);
    return api == null || fieldValidationMode == FieldValidationMode.NONE
        ? null
        : api.check(result, fieldValidationMode == FieldValidationMode.STRICT).orElse(null);
  }

  private @Nullable JsonObject givenContext(boolean mocked) {
    if (context == null) {
      return null;
    }
    if (!mocked) {
      throw new ValidationException(
          "A Context object can only be specified when a mock is specified");
    }
    return ContextCheck.parse(context, tested.state());
  }

  private void checkCause() {
    if (errorCausedByState != null && !tested.contains(errorCausedByState)) {
      throw new ValidationException(
          "The State `" + errorCausedByState + "` is not within the State under test");
    }
  }

  private JsonObject givenVariables() {
    if (variables == null) {
      return JsonObject.EMPTY;
    }
    String refusal = "Variables must be a JSON object";
    if (JsonTexts.parse(variables, refusal) instanceof JsonObject object) {
      return object;
    }
    throw new ValidationException(refusal);
  }

  private TestStateResult run(
      @Nullable JsonValue result, @Nullable JsonObject given, @Nullable String unchecked)
      throws InterruptedException {
    JsonValue raw = JsonTexts.input(input);
    RandomGenerator numbers = random.get();
    Supplier<UUID> ids = () -> uuid(numbers);
    AtomicLong clock = new AtomicLong(start.toEpochMilli());
    Inspector inspector = new Inspector(tested);
    TaskOutcome mock = result == null ? mockError : TaskOutcome.succeeded(result);
    EventLoop.TaskCalls calls = mock == null ? handlers() : (request, attempt) -> attempt.end(mock);
    StateTestOutcome outcome =
        new StateTest(
                request(raw, given, mock, ids, inspector),
                new EventLoop.Settings(
                    clock::get,
                    account.region(),
                    Quotas.OF_AWS,
                    numbers,
                    ids,
                    readerData,
                    LocalDate.MAX,
                    null,
                    null),
                calls,
                clock::set)
            .run();
    return new TestStateResult(
        TestStateStatus.valueOf(outcome.status().name()),
        outcome.output(),
        outcome.next(),
        outcome.error(),
        outcome.cause(),
        inspector.data(raw, outcome),
        unchecked);
  }

  private StateTestRequest request(
      JsonValue raw,
      @Nullable JsonObject given,
      @Nullable TaskOutcome mock,
      Supplier<UUID> ids,
      Inspector inspector) {
    String machine = ids.get().toString();
    String execution = ids.get().toString();
    return new StateTestRequest(
        new Machine(
            machine,
            account.arn("states", "stateMachine:" + machine),
            roleArn == null ? "" : roleArn,
            true,
            MachineCompiler.compileAlone(
                tested.state(), tested.machineLanguage(), Expressions.COMPILER, inspector),
            () -> ""),
        account.arn("states", "express:" + machine + ":" + execution),
        execution,
        roleArn,
        raw,
        givenVariables(),
        given,
        mock,
        readerData.suffices(tested.state()),
        retrierRetryCount,
        mapIterationFailureCount);
  }

  private Handlers handlers() {
    Handlers.Builder builder = new Handlers.Builder();
    tasks.forEach(registration -> registration.accept(builder));
    return builder.build(null, account, arn -> null);
  }

  private static UUID uuid(RandomGenerator numbers) {
    long high = (numbers.nextLong() & ~0xF000L) | 0x4000L;
    long low = (numbers.nextLong() & ~(0xC0L << 56)) | (0x80L << 56);
    return new UUID(high, low);
  }
}
