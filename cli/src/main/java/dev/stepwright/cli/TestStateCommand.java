package dev.stepwright.cli;

import dev.stepwright.cli.source.DecodedText;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.StateMachineSettings;
import dev.stepwright.runtime.error.InvalidDefinitionException;
import dev.stepwright.runtime.error.StepFunctionsException;
import dev.stepwright.runtime.script.ScriptFault;
import dev.stepwright.runtime.script.ScriptFile;
import dev.stepwright.runtime.teststate.FieldValidationMode;
import dev.stepwright.runtime.teststate.InspectionLevel;
import dev.stepwright.runtime.teststate.TestState;
import dev.stepwright.runtime.teststate.TestStateResult;
import dev.stepwright.runtime.teststate.TestStateStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code stepwright test-state}: runs one State alone and shows each value on the way. */
final class TestStateCommand extends Command {
  private static final String STATE = "--state";
  private static final String INPUT = "--input";
  private static final String MOCK_RESULT = "--mock-result";
  private static final String MOCK_ERROR = "--mock-error";
  private static final String CAUSE = "--cause";
  private static final String FIELD_VALIDATION = "--field-validation";
  private static final String CONTEXT = "--context";
  private static final String VARIABLES = "--variables";
  private static final String RETRY_COUNT = "--retry-count";
  private static final String FAILURE_COUNT = "--failure-count";
  private static final String CAUSED_BY = "--caused-by";
  private static final String READER_DATA = "--reader-data";
  private static final String INSPECTION_LEVEL = "--inspection-level";
  private static final String FORMAT = "--format";

  private static final List<String> READING =
      List.of(INPUT, MOCK_RESULT, CONTEXT, VARIABLES, READER_DATA);
  private static final String STANDARD_INPUT = "-";

  /** How a result is printed. */
  enum Format {
    text,
    json
  }

  private TestStateCommand(Workspace workspace) {
    super(workspace);
  }

  /** The command as picocli takes it. */
  static CommandSpec spec(Workspace workspace) {
    CommandSpec spec =
        spec(
            "test-state",
            new TestStateCommand(workspace),
            "Run one State alone as AWS's TestState would, and show each value on the way.",
            oneDefinition("; without --state a JSON file of nothing but a State"));
    text(spec, STATE, "NAME", "The State; it may be in a branch or an Item Processor.");
    text(spec, INPUT, "FILE|JSON|-", "The State's input: a file, JSON, or standard input.");
    text(spec, MOCK_RESULT, "FILE|JSON|-", "What a Task, Map or Parallel State gives.");
    text(spec, MOCK_ERROR, "NAME", "The Error Name that it fails with instead.");
    text(spec, CAUSE, "TEXT", "The Cause that it fails with.");
    spec.addOption(
        OptionSpec.builder(FIELD_VALIDATION)
            .type(FieldValidationMode.class)
            .paramLabel("STRICT|PRESENT|NONE")
            .defaultValue("STRICT")
            .description("How strictly the result is held against what the API answers.")
            .build());
    text(spec, CONTEXT, "FILE|JSON|-", "The Context Object, all of it.");
    text(spec, VARIABLES, "FILE|JSON|-", "The Variables: an object of their values.");
    count(spec, RETRY_COUNT, "How often the Retrier for the error has retried.");
    count(spec, FAILURE_COUNT, "How many iterations of a distributed Map have failed.");
    text(spec, CAUSED_BY, "NAME", "The State within that the error comes from.");
    text(spec, READER_DATA, "FILE|-", "The object that an Item Reader reads.");
    spec.addOption(RunCommand.setOption());
    spec.addOption(
        OptionSpec.builder(INSPECTION_LEVEL)
            .type(InspectionLevel.class)
            .paramLabel("INFO|DEBUG|TRACE")
            .defaultValue("TRACE")
            .description("INFO shows only what came of it.")
            .build());
    spec.addOption(
        OptionSpec.builder(FORMAT)
            .type(Format.class)
            .defaultValue("text")
            .paramLabel("text|json")
            .description("How to print the result: for people, or as AWS's TestState answers.")
            .build());
    return spec;
  }

  private static void text(CommandSpec spec, String name, String label, String description) {
    spec.addOption(text(name, label, description).build());
  }

  private static void count(CommandSpec spec, String name, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .type(int.class)
            .paramLabel("N")
            .defaultValue("0")
            .description(description)
            .build());
  }

  @Override
  int run(CommandLine.ParseResult options, PrintWriter out, PrintWriter err) {
    boolean json = options.matchedOptionValue(FORMAT, Format.text) == Format.json;
    boolean colour = commandLine().getColorScheme().ansi().enabled();
    checkStandardInput(options);
    TestStateResult result;
    try {
      TestState state =
          state(options, json ? new JsonReportWriter(out) : new TextReportWriter(out, colour));
      if (state == null) {
        return ExitCode.NOT_RUN;
      }
      result = with(options, state).run();
    } catch (StepFunctionsException e) {
      throw new Misuse(e.code() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Misuse("interrupted");
    }
    if (result.unchecked() != null) {
      complain("warning: " + result.unchecked());
    }
    InspectionLevel level = options.matchedOptionValue(INSPECTION_LEVEL, InspectionLevel.TRACE);
    if (json) {
      out.print(result.toJson(level).toJson() + "\n");
    } else {
      new TestStateTextWriter(out, new Painter(colour)).write(result, level);
    }
    out.flush();
    return result.status() == TestStateStatus.FAILED ? ExitCode.FINDINGS : ExitCode.VALID;
  }

  private void checkStandardInput(CommandLine.ParseResult options) {
    List<String> reading =
        Stream.concat(
                definition(options).equals(STANDARD_INPUT)
                    ? Stream.of("the definition")
                    : Stream.<String>empty(),
                READING.stream()
                    .filter(name -> STANDARD_INPUT.equals(options.matchedOptionValue(name, ""))))
            .toList();
    if (reading.size() > 1) {
      throw new Misuse(String.join(" and ", reading) + " cannot both be standard input");
    }
  }

  /** The State under test; null if its definition has errors, which were told. */
  private @Nullable TestState state(CommandLine.ParseResult options, ReportWriter reports) {
    String name = options.matchedOptionValue(STATE, null);
    Map<String, String> values = RunCommand.values(options);
    if (name == null) {
      return stateAlone(definition(options), values);
    }
    StateMachineSettings machine =
        new RunDefinition(workspace(), null, values)
            .read("test-state", definition(options), name, reports);
    return machine == null ? null : TestState.of(machine.definition(), name);
  }

  private @Nullable TestState stateAlone(String name, Map<String, String> values) {
    JsonObject root = object(file(name));
    if (root.member("StartAt") != null) {
      throw new Misuse(name + ": a State Machine; name one of its States with " + STATE);
    }
    if (root.member("Type") == null) {
      throw new Misuse(
          name
              + ": expected a State in JSON, an object with a Type; of a State Machine name the"
              + " State with "
              + STATE);
    }
    if (!values.isEmpty()) {
      throw new Misuse("--set goes with " + STATE + "; a State by itself has no values to fill in");
    }
    try {
      return TestState.ofState(root.toJson());
    } catch (InvalidDefinitionException e) {
      complain(name + ": " + e.getMessage());
      return null;
    }
  }

  /** The object in a file; an empty one if it holds something else. */
  private JsonObject object(Workspace.Input input) {
    try {
      ScriptFile file = ScriptFile.json(input.name(), workspace().read(input));
      return file.document().root() instanceof JsonObject object ? object : JsonObject.EMPTY;
    } catch (ScriptFault e) {
      throw new Misuse(e.getMessage() + "; without " + STATE + " the file is a State in JSON");
    }
  }

  private String text(Workspace.Input input) {
    DecodedText decoded = DecodedText.of(workspace().read(input), SourceFile.MAX_BYTES);
    if (decoded.fault() != null) {
      throw new Misuse(input.name() + ": " + decoded.fault().readableMessage());
    }
    return decoded.text();
  }

  private Workspace.Input file(String name) {
    if (!name.equals(STANDARD_INPUT) && workspace().isFolder(name)) {
      throw new Misuse(name + ": a folder; expected a file");
    }
    return workspace().input(name);
  }

  private TestState with(CommandLine.ParseResult options, TestState state) {
    String error = options.matchedOptionValue(MOCK_ERROR, null);
    String cause = options.matchedOptionValue(CAUSE, null);
    if (error == null && cause != null) {
      throw new Misuse(CAUSE + " goes with " + MOCK_ERROR);
    }
    TestState test =
        state.fieldValidationMode(
            options.matchedOptionValue(FIELD_VALIDATION, FieldValidationMode.STRICT));
    for (String option : READING) {
      test = with(options, test, option);
    }
    test = error == null ? test : test.mockError(error, cause);
    String causedBy = options.matchedOptionValue(CAUSED_BY, null);
    test = causedBy == null ? test : test.errorCausedByState(causedBy);
    return test.retrierRetryCount(count(options, RETRY_COUNT))
        .mapIterationFailureCount(count(options, FAILURE_COUNT));
  }

  /** With what an option names. */
  private TestState with(CommandLine.ParseResult options, TestState test, String option) {
    String argument = options.matchedOptionValue(option, null);
    if (argument == null) {
      return test;
    }
    if (option.equals(READER_DATA)) {
      return test.mapItemReaderData(text(file(argument)));
    }
    String json = RunInput.text(option, argument, workspace());
    return switch (option) {
      case INPUT -> test.input(json);
      case MOCK_RESULT -> test.mockResult(json);
      case CONTEXT -> test.context(json);
      default -> test.variables(json);
    };
  }

  private static int count(CommandLine.ParseResult options, String name) {
    int count = Objects.requireNonNull(options.matchedOptionValue(name, 0));
    if (count < 0) {
      throw new Misuse(name + " " + count + ": expected 0 or more");
    }
    return count;
  }
}
