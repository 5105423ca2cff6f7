package dev.stepwright.cli;

import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.model.StateMachineType;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code stepwright validate}: says what is wrong with definitions. */
final class ValidateCommand extends Command {

  /** How findings are printed. */
  enum Format {
    text,
    json
  }

  private ValidateCommand(Workspace workspace) {
    super(workspace);
  }

  /** The command as picocli takes it. */
  static CommandSpec spec(Workspace workspace) {
    CommandSpec spec =
        spec(
            "validate",
            new ValidateCommand(workspace),
            "Check definitions, and those embedded in templates, and say what is wrong.");
    spec.addOption(
        OptionSpec.builder("--format")
            .type(Format.class)
            .defaultValue("text")
            .paramLabel("text|json")
            .description(
                "How to print findings: as compilers do, or one line of JSON for each definition.")
            .build());
    spec.addOption(
        OptionSpec.builder("--type")
            .type(StateMachineType.class)
            .paramLabel("STANDARD|EXPRESS")
            .description(
                "The type of workflow to check for; otherwise the one that a template declares,"
                    + " or STANDARD.")
            .build());
    spec.addOption(
        OptionSpec.builder("--allow-unknown")
            .type(boolean.class)
            .description("Warn of unknown fields instead of refusing them.")
            .build());
    InputType.addOptions(spec);
    return spec;
  }

  @Override
  int run(CommandLine.ParseResult options, PrintWriter out, PrintWriter err) {
    boolean colour = commandLine().getColorScheme().ansi().enabled();
    Checker checker =
        new Checker(
            options.matchedOptionValue("--type", null),
            options.matchedOptionValue("--allow-unknown", false),
            InputType.of(options, paths(options), workspace()));
    ReportWriter writer =
        options.matchedOptionValue("--format", Format.text) == Format.json
            ? new JsonReportWriter(out)
            : new TextReportWriter(out, colour);
    int exitCode = ExitCode.VALID;
    int reported = 0;
    for (Target target : targets(options)) {
      try {
        List<Report> reports = check(target, checker);
        reports.forEach(writer::write);
        reported += reports.size();
        if (!reports.stream().allMatch(Report::valid)) {
          exitCode = Math.max(exitCode, ExitCode.FINDINGS);
        }
      } catch (Misuse e) {
        complain(e.getMessage());
        exitCode = ExitCode.MISUSE;
      }
    }
    if (reported > 0) {
      writer.end();
    } else if (exitCode == ExitCode.VALID) {
      throw new Misuse("no definition found in " + String.join(" ", paths(options)));
    }
    return exitCode;
  }

  private List<Report> check(Target target, Checker checker) {
    SourceFile file = target.read(workspace());
    if (file == null) {
      return List.of();
    }
    FoundDefinitions found = target.definitions(file);
    return !target.named() && found.none() ? List.of() : checker.check(target, file, found);
  }
}
