package dev.stepwright.cli;

import dev.stepwright.dsl.diagnostic.Printable;
import dev.stepwright.dsl.diagnostic.Suggestion;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The {@code stepwright} command. */
public final class Stepwright {
  /** The commands by name, in the order in which the help lists them. */
  private static final Map<String, Function<Workspace, CommandSpec>> COMMANDS =
      new LinkedHashMap<>();

  static {
    COMMANDS.put("run", RunCommand::spec);
    COMMANDS.put("test-state", TestStateCommand::spec);
    COMMANDS.put("validate", ValidateCommand::spec);
    COMMANDS.put("format", FormatCommand::spec);
    COMMANDS.put("graph", GraphCommand::spec);
    COMMANDS.put("types", TypesCommand::spec);
    COMMANDS.put("conformance", ConformanceCommand::spec);
  }

  private Stepwright() {}

  /** Runs the command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    // No option is a date or a path to picocli; else it would load all that has to do with them.
    System.setProperty("picocli.converters.excludes", "java[.].*");
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    Workspace workspace = new Workspace(Path.of(""), System.in, isTerminal() ? null : output);
    int exitCode = execute(commandLine(workspace, arguments).setErr(err), output, arguments);
    err.flush();
    System.exit(exitCode);
  }

  /** Runs a command and, if not all of what it prints could be written, fails for that. */
  static int execute(CommandLine command, StandardOutput output, String... arguments) {
    PrintWriter out = writer(output);
    int exitCode = command.setOut(out).execute(arguments);
    out.flush();
    IOException failure = output.failure();
    if (failure == null) {
      return exitCode;
    }
    complain(command, Workspace.reason("standard output", failure));
    return ExitCode.MISUSE;
  }

  /** Whether a person sees the output. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there is a console without a terminal too, and this method to tell.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /**
   * The command over some files; its output goes where the result is told to print.
   *
   * @param arguments what it will be called with: of its commands it has the one they name, since
   *     describing those takes time, or all if they name none
   */
  static CommandLine commandLine(Workspace workspace, String... arguments) {
    CommandLine.IFactory factory = new Command.Factory();
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(null, factory)
            .name("stepwright")
            .versionProvider(new Version());
    spec.addOption(Command.helpOption());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and exit.")
            .build());
    spec.usageMessage()
        .description(
            "Run, check, format and draw definitions of state machines (Amazon States Language).")
        .footer(
            "",
            "Exit codes: 0 valid or succeeded, 1 findings or failed, 2 misuse, 3 invalid and not"
                + " run.");
    CommandLine commandLine = new CommandLine(spec, factory);
    Function<Workspace, CommandSpec> meant =
        arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    if (meant != null) {
      commandLine.addSubcommand(arguments[0], meant.apply(workspace));
    } else {
      COMMANDS.forEach(
          (name, command) -> commandLine.addSubcommand(name, command.apply(workspace)));
    }
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExpandAtFiles(false);
    Complaints complaints = new Complaints();
    commandLine.setParameterExceptionHandler(complaints);
    commandLine.setExecutionExceptionHandler(complaints);
    return commandLine;
  }

  /** Says in a line what was wrong with the call. */
  static void complain(CommandLine command, @Nullable String message) {
    command.getOut().flush();
    PrintWriter err = command.getErr();
    err.print("stepwright: " + Printable.of(String.valueOf(message)) + "\n");
    err.flush();
  }

  // Classes, not lambdas: the JVM archives none that implement interfaces as old as picocli's.

  /** Says what is wrong with a call, before it runs or when that comes out. */
  private static final class Complaints
      implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
      if (arguments.length == 0) {
        e.getCommandLine().usage(e.getCommandLine().getErr());
      } else {
        complain(e.getCommandLine(), message(e, arguments[0]));
      }
      return ExitCode.MISUSE;
    }

    private static String message(CommandLine.ParameterException e, String first) {
      if (!first.startsWith("-") && !COMMANDS.containsKey(first)) {
        String message = "`" + first + "` is no command. ";
        return message + meant(first, COMMANDS.keySet()) + "See `stepwright --help`.";
      }
      CommandSpec spec = e.getCommandLine().getCommandSpec();
      String meant =
          e instanceof CommandLine.UnmatchedArgumentException unmatched
              ? meant(
                  unmatched.getUnmatched().get(0).replaceFirst("=.*", ""),
                  spec.optionsMap().keySet())
              : "";
      return e.getMessage() + ". " + meant + "See `" + spec.qualifiedName() + " --help`.";
    }

    private static String meant(String typed, Collection<String> known) {
      String question = Suggestion.didYouMean(typed, known);
      return question == null ? "" : question + " ";
    }

    @Override
    public int handleExecutionException(
        Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
      if (!(e instanceof Misuse)) {
        throw e;
      }
      complain(command, e.getMessage());
      return ExitCode.MISUSE;
    }
  }

  /** The version of this build, which the build writes beside this class. */
  private static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      try (InputStream stream = Stepwright.class.getResourceAsStream("version.txt")) {
        if (stream == null) {
          throw new IllegalStateException("version.txt is missing");
        }
        String version = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        return new String[] {"stepwright " + version};
      }
    }
  }
}
