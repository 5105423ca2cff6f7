package dev.stepwright.runtime.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.client.WorkflowReference;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.dsl.task.TaskFunction;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.RegisteredStateMachine;
import dev.stepwright.runtime.StateMachineSettings;
import dev.stepwright.runtime.internal.task.JsonBinding;
import dev.stepwright.runtime.script.MockConfigFile;
import dev.stepwright.runtime.script.ScriptFault;
import dev.stepwright.runtime.script.ScriptFile;
import dev.stepwright.runtime.script.TaskAnswers;
import dev.stepwright.runtime.script.TasksFile;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskRequest;
import dev.stepwright.runtime.text.PathRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs the executions of one test. Typed clients take it, and so do {@link #start} and {@link
 * #define} for definitions in files; {@link StepwrightAssertions#assertThatExecution} tells what
 * came of an execution.
 *
 * <p>It has virtual time from the start of 2030 on, and the same identifiers and random numbers in
 * every run, unless {@link StepwrightExtension#configured} sets others. Tasks are bound before the
 * first execution starts. An assertion that fails in what does a Task fails the test, where it asks
 * for the result or else when it ends.
 *
 * <p>Safe for use by several threads.
 */
public final class TestEngine implements WorkflowExecutor, AutoCloseable {
  /** The bits of a UUID that say it is of version 4, in the variant of RFC 4122. */
  private static final long VERSION = 0x4000L;

  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** The ARN of an execution: what comes before its kind, and the name of its State Machine. */
  private static final Pattern EXECUTION =
      Pattern.compile("(.*?):(?:execution|express):([^:/]+).*");

  private final Class<?> testClass;
  private final Engine.Builder builder;
  private final HandlerErrors errors = new HandlerErrors();
  private final Scripts scripts = new Scripts();
  private final PathRecorder paths = new PathRecorder();
  private final Map<String, StateMachineSettings> definitions = new LinkedHashMap<>();
  private final Map<StateMachineSettings, RegisteredStateMachine> registered =
      new LinkedHashMap<>();
  private @Nullable Engine engine;

  /**
   * An engine for a test that JUnit does not give one; it has to be closed.
   *
   * @param testClass the class whose resources are meant by names of files
   * @param settings changes its settings
   */
  public TestEngine(Class<?> testClass, Consumer<Engine.Builder> settings) {
    this.testClass = testClass;
    AtomicLong ids = new AtomicLong();
    this.builder =
        Engine.builder()
            .virtualTime()
            .ids(() -> new UUID(VERSION, VARIANT | ids.incrementAndGet()))
            .random(new SplittableRandom(1))
            .listener(paths)
            .answers(scripts)
            .unhandled(scripts::unhandled);
    settings.accept(builder);
  }

  /** Has functions do the work of a workflow's Tasks, which {@code <Name>Tasks.of} gives. */
  public synchronized TestEngine tasks(TaskBindings tasks) {
    bind().tasks(errors.guarded(tasks));
    tasks.bindings().forEach(each -> scripts.bind(each.resource()));
    return this;
  }

  /**
   * Has a plain function do the work of Tasks.
   *
   * @param name a {@code Resource}, the name of a function or an integration, or a pattern
   * @param input the type of its input
   * @see Engine.Builder#function
   */
  public synchronized <I> TestEngine function(
      String name, Class<I> input, TaskFunction<? super I, ?> function) {
    TaskFunction<I, ?> widened = function::apply;
    bind().function(name, input, errors.guardedFunction(widened));
    scripts.bind(name);
    return this;
  }

  /**
   * Has a handler do the work of Tasks.
   *
   * @param resource a {@code Resource}, the name of a function or an integration, or a pattern
   * @see Engine.Builder#task
   */
  public synchronized TestEngine task(String resource, TaskHandler handler) {
    bind().task(resource, errors.guarded(handler));
    scripts.bind(resource);
    return this;
  }

  /**
   * The script of a Task, to which answers are added. It comes before what is bound otherwise.
   *
   * @param task the name of a State, whose Task then ends with the answer: with {@code
   *     lambda:invoke} that is an object with a {@code Payload}. Or a {@code Resource}, the name of
   *     a function or an integration, or a pattern, as for {@link #task}; a function answers with
   *     its own result
   */
  public synchronized TaskScript script(String task) {
    TaskScript known = scripts.script(task);
    if (known != null) {
      return known;
    }
    Engine.Builder binding = bind();
    TaskScript script = new TaskScript(task, this::scripted, errors);
    scripts.add(task, script);
    binding.task(task, script::handle);
    return script;
  }

  /**
   * Has a test case of a {@code MockConfigFile.json} of Step Functions Local answer Tasks.
   *
   * @param resource the file, as a resource of the test class: from the root of the class path with
   *     a slash
   * @param stateMachine the name of a State Machine in it
   * @param testCase the name of one of its test cases
   * @throws ScriptFault if the file is wrong, with the place
   */
  public TestEngine mockConfig(String resource, String stateMachine, String testCase) {
    ScriptFile file = ScriptFile.json(resource, bytes(resource));
    return answers(MockConfigFile.read(file).answers(stateMachine, testCase));
  }

  /**
   * Has a file of answers answer Tasks, as {@code stepwright run --tasks} does.
   *
   * @param resource the file, as a resource of the test class
   * @throws ScriptFault if the file is wrong, with the place
   */
  public TestEngine tasksFile(String resource) {
    return answers(TasksFile.read(ScriptFile.json(resource, bytes(resource))));
  }

  private synchronized TestEngine answers(TaskAnswers answers) {
    bind().answers(answers);
    return this;
  }

  private Engine.Builder bind() {
    if (engine != null) {
      throw new IllegalStateException(
          "An execution was started already. Bind Tasks before the first one; answers may be added"
              + " to a script that there is at any time.");
    }
    return builder;
  }

  /**
   * Reads a definition of a STANDARD State Machine, which is named as the file without what follows
   * its first dot. Nested executions find it by its ARN.
   *
   * @param resource the file, as a resource of the test class, such as {@code "/asl/Pay.asl.json"}
   * @throws NoSuchElementException if it has errors; the message lists them
   */
  public StateMachineSettings define(String resource) {
    String file = resource.substring(resource.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    StateMachine definition =
        new DefinitionReader(new ReadOptions(StateMachineType.STANDARD, true))
            .read(bytes(resource))
            .orThrow()
            .stateMachine();
    return define(StateMachineSettings.of(dot < 0 ? file : file.substring(0, dot), definition));
  }

  /** Adds a State Machine, which nested executions find by its ARN. */
  public synchronized StateMachineSettings define(StateMachineSettings stateMachine) {
    definitions.put(stateMachine.name(), stateMachine);
    if (engine != null) {
      registered(stateMachine);
    }
    return stateMachine;
  }

  @Override
  public <O> TestExecution<O> start(
      WorkflowReference workflow, @Nullable Object input, Class<O> output) {
    return new TestExecution<>(this, engine().start(workflow, input, output));
  }

  @Override
  public <O> TestExecution<O> start(
      WorkflowReference workflow, @Nullable Object input, TypeReference<O> output) {
    return new TestExecution<>(this, engine().start(workflow, input, output));
  }

  /**
   * Starts an execution of a State Machine.
   *
   * @param input what Jackson makes the input of; a {@link JsonValue} is itself, null an empty
   *     object
   */
  public TestExecution<JsonValue> start(StateMachineSettings stateMachine, @Nullable Object input) {
    return start(stateMachine, input, JsonValue.class);
  }

  /**
   * Starts an execution of a State Machine.
   *
   * @param input what Jackson makes the input of; a {@link JsonValue} is itself, null an empty
   *     object
   * @param output what Jackson makes of the output
   */
  public <O> TestExecution<O> start(
      StateMachineSettings stateMachine, @Nullable Object input, Class<O> output) {
    return new TestExecution<>(this, engine().start(registered(stateMachine), input, output));
  }

  /**
   * The Task of a State that was called last: of an integration that waits for a task token, of an
   * activity, or one whose script {@linkplain TaskScript#waits waits}. Executions go on until it is
   * called, and no further, so that none of its time has passed; if the test has ended one, until
   * the next is called.
   *
   * @throws AssertionError if no Task of the State is called
   */
  public OpenTask openTask(String state) {
    CompletableFuture<TaskRequest> call = scripts.call(state);
    try {
      engine().await(call);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted while it waited for " + state, e);
    }
    rethrowErrors();
    TaskRequest request = call.getNow(null);
    if (request == null) {
      throw new AssertionError("No Task of a State `" + state + "` was called.");
    }
    return new OpenTask(request, engine(), scripts, this::json);
  }

  /** The time by the engine's clock. */
  public Instant now() {
    return engine().now();
  }

  /** The engine behind this, for what only that can do, such as activities. Tasks are bound. */
  public synchronized Engine engine() {
    if (engine == null) {
      engine = builder.build();
      definitions.values().forEach(this::registered);
    }
    return engine;
  }

  private synchronized RegisteredStateMachine registered(StateMachineSettings settings) {
    return registered.computeIfAbsent(settings, engine()::register);
  }

  /**
   * Ends it.
   *
   * @throws AssertionError if an assertion has failed in what does a Task, and the test does not
   *     know yet
   */
  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
    }
    rethrowErrors();
  }

  void rethrowErrors() {
    errors.rethrow();
  }

  /** The path of an execution so far. */
  synchronized ExecutionPath executionPath(String executionArn) {
    Set<String> states = new LinkedHashSet<>();
    Matcher arn = EXECUTION.matcher(executionArn);
    RegisteredStateMachine own =
        arn.matches() ? engine().stateMachine(arn.replaceFirst("$1:stateMachine:$2")) : null;
    if (own != null) {
      addStates(own.definition().states(), states);
      // Any of them may be what it calls.
      registered.keySet().forEach(each -> addStates(each.definition().states(), states));
    }
    return new ExecutionPath(executionArn, paths.path(executionArn), states);
  }

  private static void addStates(Map<String, State> scope, Set<String> names) {
    scope.forEach(
        (name, state) -> {
          names.add(name);
          state.scopes().forEach(inner -> addStates(inner.states(), names));
        });
  }

  JsonValue json(@Nullable Object value) {
    try {
      return JsonBinding.of(engine().mapper()).toJson(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The value cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** A scripted result; one that is no JSON is the test's fault, and no failure of the Task. */
  private JsonValue scripted(@Nullable Object result) {
    try {
      return json(result);
    } catch (IllegalArgumentException e) {
      AssertionError error = new AssertionError("A scripted result: " + e.getMessage(), e);
      errors.note(error);
      throw error;
    }
  }

  private byte[] bytes(String resource) {
    try (InputStream file = testClass.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException(
            "There is no resource "
                + resource
                + " for "
                + testClass.getName()
                + (resource.startsWith("/") ? "" : "; a name from the root begins with a slash"));
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
