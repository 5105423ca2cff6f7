package dev.stepwright.cli;

import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A sub-command that works on files.
 *
 * <p>Options are declared by calls and not by annotations: reading annotations by reflection would
 * take a noticeable part of a short run.
 */
abstract class Command implements Callable<Integer> {
  private final Workspace workspace;
  private @Nullable CommandSpec spec;

  Command(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Makes the lists that picocli asks for. Its own factory first looks for Groovy in the jar. */
  static final class Factory implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type == List.class
          ? type.cast(new ArrayList<>())
          : CommandLine.defaultFactory().create(type);
    }
  }

  /** What picocli needs to know of a command; its own options come on top. */
  static CommandSpec spec(String name, Command command, String description) {
    return spec(
        name,
        command,
        description,
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .description(
                "Files or folders, `-` for standard input, or one definition of a template:"
                    + " template.yaml#/Resources/X/Properties/Definition"));
  }

  /** The positional parameter of a command that takes one definition. */
  static PositionalParamSpec.Builder oneDefinition(String otherwise) {
    return PositionalParamSpec.builder()
        .paramLabel("DEFINITION")
        .hideParamSyntax(true)
        .description(
            "A file, `-` for standard input, or one definition of a template:"
                + " template.yaml#/Resources/X/Properties/Definition"
                + otherwise);
  }

  /** The same for a command whose paths are described otherwise. */
  static CommandSpec spec(
      String name, Command command, String description, PositionalParamSpec.Builder paths) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command, new Factory()).name(name);
    command.spec = spec;
    spec.usageMessage().description(description);
    spec.addPositional(
        paths
            .index("0..*")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
    spec.addOption(helpOption());
    return spec;
  }

  /** An option that takes a text. */
  static OptionSpec.Builder text(String name, String label, String description) {
    return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description);
  }

  /** The option that every command has. */
  static OptionSpec helpOption() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help and exit.")
        .build();
  }

  @Override
  public final Integer call() {
    CommandLine commandLine = commandLine();
    return run(commandLine.getParseResult(), commandLine.getOut(), commandLine.getErr());
  }

  /**
   * Runs with the options given.
   *
   * @return the exit code
   * @throws Misuse if it cannot
   */
  abstract int run(CommandLine.ParseResult options, PrintWriter out, PrintWriter err);

  Workspace workspace() {
    return workspace;
  }

  CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("The command has no specification");
    }
    return spec.commandLine();
  }

  /** The paths given. */
  static List<String> paths(CommandLine.ParseResult options) {
    return options.matchedPositionalValue(0, List.of());
  }

  /**
   * The definition given to a command that takes one.
   *
   * @throws Misuse if there are several
   */
  String definition(CommandLine.ParseResult options) {
    List<String> paths = paths(options);
    if (paths.size() != 1) {
      throw new Misuse(
          options.commandSpec().name() + " takes one definition; found " + String.join(" ", paths));
    }
    return paths.get(0);
  }

  /** The files that the paths given stand for. */
  List<Target> targets(CommandLine.ParseResult options) {
    return Target.of(paths(options), workspace);
  }

  /**
   * Checks the definitions that the paths given stand for; what cannot be read is told.
   *
   * @param writer takes what is found
   * @return the exit code
   * @throws Misuse if there is no definition
   */
  int check(CommandLine.ParseResult options, Checker checker, ReportWriter writer) {
    int exitCode = ExitCode.VALID;
    boolean some = false;
    for (Target target : targets(options)) {
      try {
        SourceFile file = target.read(workspace);
        FoundDefinitions found = file == null ? null : target.definitions(file);
        if (file == null || found == null || (!target.named() && found.none())) {
          continue;
        }
        for (Report report : checker.check(target, file, found)) {
          writer.write(report);
          exitCode = Math.max(exitCode, report.valid() ? ExitCode.VALID : ExitCode.FINDINGS);
          some = true;
        }
      } catch (Misuse e) {
        complain(e.getMessage());
        exitCode = ExitCode.MISUSE;
      }
    }
    if (some) {
      writer.end();
    } else if (exitCode == ExitCode.VALID) {
      throw noDefinition(options);
    }
    return exitCode;
  }

  /** Nothing was found in the folders given. */
  static Misuse noDefinition(CommandLine.ParseResult options) {
    return new Misuse("no definition found in " + String.join(" ", paths(options)));
  }

  /** Says in a line what the command cannot do. */
  void complain(@Nullable String message) {
    Stepwright.complain(commandLine(), message);
  }
}
