package dev.stepwright.cli;

import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import dev.stepwright.runtime.Execution;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.StartRequest;
import dev.stepwright.runtime.StateMachineSettings;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventWriter;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.objects.ObjectStoreException;
import dev.stepwright.runtime.script.DefinedTasks;
import dev.stepwright.runtime.script.MockConfigFile;
import dev.stepwright.runtime.script.ScriptFault;
import dev.stepwright.runtime.script.ScriptFile;
import dev.stepwright.runtime.script.TaskAnswers;
import dev.stepwright.runtime.script.TasksFile;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code stepwright run}: runs a definition and shows the path it takes. */
final class RunCommand extends Command {
  private static final String INPUT = "--input";
  private static final String TASKS = "--tasks";
  private static final String MOCKS = "--mocks";
  private static final String TEST_CASE = "--test-case";
  private static final String STATE_MACHINE = "--state-machine";
  private static final String SET = "--set";
  private static final String FILES = "--files";
  private static final String TYPE = "--type";
  private static final String VIRTUAL_TIME = "--virtual-time";
  private static final String HISTORY = "--history";
  private static final String FORMAT = "--format";

  private static final String NAME = "StateMachine";
  private static final long PROGRESS_MILLIS = 1000;

  /** How a run is printed. */
  enum Format {
    text,
    json
  }

  private RunCommand(Workspace workspace) {
    super(workspace);
  }

  /** The command as picocli takes it. */
  static CommandSpec spec(Workspace workspace) {
    CommandSpec spec =
        spec(
            "run",
            new RunCommand(workspace),
            "Run a definition on this machine as AWS would, and show the path it takes.",
            oneDefinition(""));
    spec.addOption(
        text(INPUT, "FILE|JSON|-", "The execution's input: a file, JSON, or standard input.")
            .defaultValue("{}")
            .build());
    spec.addOption(
        text(
                TASKS,
                "FILE",
                "What Tasks answer: an object of States, Resources or patterns with *, and for each"
                    + " an array of answers, { \"output\": … } or { \"error\": …, \"cause\": … },"
                    + " with \"after\": \"PT5S\" for time they take. The last answer repeats.")
            .build());
    spec.addOption(
        text(MOCKS, "FILE", "What Tasks answer: a MockConfigFile.json of Step Functions Local.")
            .build());
    spec.addOption(text(TEST_CASE, "NAME", "The test case of the mocks.").build());
    spec.addOption(
        text(STATE_MACHINE, "NAME", "The State Machine of the mocks; else named as the file.")
            .build());
    spec.addOption(setOption());
    spec.addOption(text(FILES, "DIR", "A folder whose folders stand in for S3 buckets.").build());
    spec.addOption(
        OptionSpec.builder(TYPE)
            .type(StateMachineType.class)
            .paramLabel("STANDARD|EXPRESS")
            .description("The type of workflow; otherwise what a template declares, or STANDARD.")
            .build());
    spec.addOption(
        OptionSpec.builder(VIRTUAL_TIME)
            .type(boolean.class)
            .negatable(true)
            .description(
                "Jump over waits instead of waiting; so it is with --tasks and --mocks unless"
                    + " negated.")
            .build());
    spec.addOption(
        OptionSpec.builder(HISTORY)
            .type(boolean.class)
            .description("Print the history too, as GetExecutionHistory gives it.")
            .build());
    spec.addOption(
        OptionSpec.builder(FORMAT)
            .type(Format.class)
            .defaultValue("text")
            .paramLabel("text|json")
            .description("How to print the run: its path as it goes, or one JSON object.")
            .build());
    return spec;
  }

  /** {@code --set}, which all commands have that run something. */
  static OptionSpec setOption() {
    return OptionSpec.builder(SET)
        .paramLabel("NAME=VALUE")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .description("A value for $${NAME} in the definition; may be given several times.")
        .build();
  }

  @Override
  int run(CommandLine.ParseResult options, PrintWriter out, PrintWriter err) {
    boolean json = options.matchedOptionValue(FORMAT, Format.text) == Format.json;
    boolean colour = commandLine().getColorScheme().ansi().enabled();
    Map<String, String> values = values(options);
    List<TaskAnswers> answers = answers(options);
    boolean virtual = options.matchedOptionValue(VIRTUAL_TIME, !answers.isEmpty());
    String input = RunInput.text(INPUT, input(options), workspace());
    Engine.Builder engine = engine(options, answers, virtual);
    ReportWriter reports = json ? new JsonReportWriter(out) : new TextReportWriter(out, colour);
    StateMachineSettings machine =
        new RunDefinition(workspace(), options.matchedOptionValue(TYPE, null), values)
            .read("run", definition(options), NAME, reports);
    if (machine == null) {
      return ExitCode.NOT_RUN;
    }
    warn(answers, DefinedTasks.of(machine.definition()));
    boolean history = options.matchedOptionValue(HISTORY, false);
    ExecutionResult result;
    if (json) {
      result = run(engine, machine, input, virtual, null);
      out.print(json(result, history).toJson() + "\n");
    } else {
      RunTextWriter writer = new RunTextWriter(out, new Painter(colour), colour || !virtual);
      result = run(engine.listener(writer), machine, input, virtual, colour ? writer : null);
      writer.end(result);
      for (HistoryEvent event : history ? result.history() : List.<HistoryEvent>of()) {
        out.print(HistoryEventWriter.write(event).toJson() + "\n");
      }
    }
    out.flush();
    advise(result.cause());
    return result.succeeded() ? ExitCode.VALID : ExitCode.FINDINGS;
  }

  private Engine.Builder engine(
      CommandLine.ParseResult options, List<TaskAnswers> answers, boolean virtual) {
    RandomGenerator random = new SplittableRandom();
    // UUID.randomUUID is safe from guessing, and takes a tenth of a short run.
    Engine.Builder engine =
        Engine.builder().task("*", new UnansweredHandler()).ids(() -> id(random));
    answers.forEach(engine::answers);
    if (virtual) {
      engine.virtualTime();
    }
    String files = options.matchedOptionValue(FILES, null);
    return files == null ? engine : engine.objects(objects(files));
  }

  /** A random UUID: version 4, variant 2. */
  private static UUID id(RandomGenerator random) {
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
  }

  private static ExecutionResult run(
      Engine.Builder builder,
      StateMachineSettings machine,
      String input,
      boolean virtual,
      @Nullable RunTextWriter progress) {
    try (Engine engine = builder.build()) {
      Execution execution = engine.start(StartRequest.of(engine.register(machine), input));
      return await(execution, virtual, progress);
    }
  }

  /** Tells of answers that no Task can get: likely a State's name was written wrong. */
  private void warn(List<TaskAnswers> answers, DefinedTasks tasks) {
    for (TaskAnswers source : answers) {
      source.strays(tasks).forEach(stray -> complain("warning: " + stray));
    }
  }

  /** Says how to fill the substitutions for want of which an execution failed. */
  private void advise(@Nullable String cause) {
    if (cause != null && cause.contains("a substitution that was not filled")) {
      String values =
          Pattern.compile("\\$\\{([^}]+)}")
              .matcher(cause)
              .results()
              .map(found -> SET + " " + found.group(1) + "=VALUE")
              .distinct()
              .collect(Collectors.joining(" "));
      complain("give it a value with " + (values.isEmpty() ? SET + " NAME=VALUE" : values));
    }
  }

  private String input(CommandLine.ParseResult options) {
    String input = options.matchedOptionValue(INPUT, "{}");
    if (input.equals("-") && definition(options).equals("-")) {
      throw new Misuse("the definition and the input cannot both be standard input");
    }
    return input;
  }

  /**
   * The values of {@code --set}.
   *
   * @throws Misuse if one is not written as it should, or given twice
   */
  static Map<String, String> values(CommandLine.ParseResult options) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String value : options.matchedOptionValue(SET, List.<String>of())) {
      int equals = value.indexOf('=');
      if (equals < 1) {
        throw new Misuse(SET + " " + value + ": expected Name=value");
      }
      String name = value.substring(0, equals);
      if (values.put(name, value.substring(equals + 1)) != null) {
        throw new Misuse(SET + " " + name + ": given twice");
      }
    }
    return values;
  }

  /** What answers Tasks: mocks, then the file of tasks. */
  private List<TaskAnswers> answers(CommandLine.ParseResult options) {
    String mocks = options.matchedOptionValue(MOCKS, null);
    String tasks = options.matchedOptionValue(TASKS, null);
    String testCase = options.matchedOptionValue(TEST_CASE, null);
    String stateMachine = options.matchedOptionValue(STATE_MACHINE, null);
    if (mocks == null && (testCase != null || stateMachine != null)) {
      throw new Misuse((testCase != null ? TEST_CASE : STATE_MACHINE) + " goes with " + MOCKS);
    }
    List<TaskAnswers> answers = new ArrayList<>();
    try {
      if (mocks != null) {
        answers.add(mocks(script(mocks), definition(options), stateMachine, testCase));
      }
      if (tasks != null) {
        answers.add(TasksFile.read(script(tasks)));
      }
    } catch (ScriptFault e) {
      throw new Misuse(String.valueOf(e.getMessage()));
    }
    return answers;
  }

  /** The mocks of the test case that is named, or else of the only one. */
  private static TaskAnswers mocks(
      ScriptFile file,
      String definition,
      @Nullable String stateMachine,
      @Nullable String testCase) {
    MockConfigFile mocks = MockConfigFile.read(file);
    Set<String> machines = mocks.stateMachines();
    String fileName = baseName(definition);
    String machine =
        stateMachine == null && machines.contains(fileName)
            ? fileName
            : namedOrOnly(stateMachine, machines, file.name(), "State Machine", STATE_MACHINE);
    return mocks.answers(
        machine,
        namedOrOnly(testCase, mocks.testCases(machine), file.name(), "test case", TEST_CASE));
  }

  private static String namedOrOnly(
      @Nullable String named, Set<String> all, String file, String what, String option) {
    if (named == null && all.size() != 1) {
      throw new Misuse(
          file
              + ": name a "
              + what
              + " with "
              + option
              + (all.isEmpty() ? "; there are none" : "; there are: " + String.join(", ", all)));
    }
    return named == null ? all.iterator().next() : named;
  }

  /** A file's name without folders and without what follows its first dot. */
  private static String baseName(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private ScriptFile script(String name) {
    if (workspace().isFolder(name)) {
      throw new Misuse(name + ": a folder; expected a file");
    }
    byte[] bytes = workspace().read(new Workspace.Input(name, workspace().resolve(name)));
    SourceFile file = SourceFile.read(name, bytes);
    return ScriptFile.of(name, file.document(), file.faults());
  }

  private ObjectStore objects(String folder) {
    try {
      return ObjectStore.directory(workspace().resolve(folder));
    } catch (ObjectStoreException e) {
      throw new Misuse(FILES + " " + folder + ": no such folder");
    }
  }

  /** Waits for an execution's end, and shows meanwhile how long that takes. */
  private static ExecutionResult await(
      Execution execution, boolean virtual, @Nullable RunTextWriter progress) {
    try {
      CompletableFuture<ExecutionResult> ended = execution.ended().toCompletableFuture();
      while (!virtual && progress != null) {
        try {
          return ended.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          progress.showProgress(EngineClock.system().now());
        }
      }
      return execution.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return execution.result();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static JsonObject json(ExecutionResult result, boolean history) {
    JsonObject.Builder json = JsonObject.builder();
    json.put("status", new JsonString(result.status().name()));
    json.add("output", result.output());
    json.add("error", result.error() == null ? null : new JsonString(result.error()));
    json.add("cause", result.cause() == null ? null : new JsonString(result.cause()));
    json.put("startDate", HistoryEventWriter.timestamp(result.startDate()));
    Instant stop = result.stopDate();
    json.add("stopDate", stop == null ? null : HistoryEventWriter.timestamp(stop));
    json.add(
        "history",
        history
            ? JsonArray.of(result.history().stream().map(HistoryEventWriter::write).toList())
            : null);
    return json.build();
  }
}
