package dev.stepwright.cli;

import dev.stepwright.dsl.diagnostic.Printable;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The {@code stepwright} command. */
public final class Stepwright {
  private Stepwright() {}

  /** Runs the command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    Workspace workspace =
        new Workspace(
            Path.of(""), System.in, isTerminal() ? null : new FileOutputStream(FileDescriptor.out));
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int exitCode = commandLine(workspace).setOut(out).setErr(err).execute(arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
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

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /** The command over some files; its output goes where the result is told to print. */
  static CommandLine commandLine(Workspace workspace) {
    CommandSpec spec = CommandSpec.create().name("stepwright").versionProvider(Stepwright::version);
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
    CommandLine commandLine = new CommandLine(spec);
    commandLine.addSubcommand("run", RunCommand.spec(workspace));
    commandLine.addSubcommand("test-state", TestStateCommand.spec(workspace));
    commandLine.addSubcommand("validate", ValidateCommand.spec(workspace));
    commandLine.addSubcommand("format", FormatCommand.spec(workspace));
    commandLine.addSubcommand("graph", GraphCommand.spec(workspace));
    commandLine.addSubcommand("types", TypesCommand.spec(workspace));
    commandLine.addSubcommand("conformance", ConformanceCommand.spec(workspace));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(
        (e, arguments) -> {
          complain(e.getCommandLine(), e.getMessage());
          return ExitCode.MISUSE;
        });
    commandLine.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (!(e instanceof Misuse)) {
            throw e;
          }
          complain(command, e.getMessage());
          return ExitCode.MISUSE;
        });
    return commandLine;
  }

  /** Says in a line what was wrong with the call. */
  static void complain(CommandLine command, @Nullable String message) {
    command.getOut().flush();
    PrintWriter err = command.getErr();
    err.print("stepwright: " + Printable.of(String.valueOf(message)) + "\n");
    err.flush();
  }

  /** The version of this build, which the build writes beside this class. */
  private static String[] version() {
    try (InputStream stream = Stepwright.class.getResourceAsStream("version.txt")) {
      if (stream == null) {
        throw new IllegalStateException("version.txt is missing");
      }
      String version = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new String[] {"stepwright " + version};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
