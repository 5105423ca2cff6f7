package dev.stepwright.cli;

import dev.stepwright.cli.source.Checked;
import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.flow.ExecutionCost;
import dev.stepwright.dsl.model.StateMachineType;
import java.io.PrintWriter;
import java.util.ArrayList;
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
    spec.addOption(
        OptionSpec.builder("--budget")
            .type(boolean.class)
            .description("Say what one execution takes at least, and its price on AWS.")
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
    boolean budget = options.matchedOptionValue("--budget", false);
    if (budget && writer instanceof JsonReportWriter) {
      throw new Misuse("--budget: goes with --format text");
    }
    List<String> costs = new ArrayList<>();
    int exitCode = ExitCode.VALID;
    int reported = 0;
    for (Target target : targets(options)) {
      try {
        SourceFile file = target.read(workspace());
        FoundDefinitions found = file == null ? null : target.definitions(file);
        if (file == null || found == null || (!target.named() && found.none())) {
          continue;
        }
        List<Report> reports = checker.check(target, file, found);
        reports.forEach(writer::write);
        reported += reports.size();
        if (budget) {
          reports.forEach(report -> addCost(report, costs));
        }
        if (!reports.stream().allMatch(Report::valid)) {
          exitCode = Math.max(exitCode, ExitCode.FINDINGS);
        }
      } catch (Misuse e) {
        complain(e.getMessage());
        exitCode = ExitCode.MISUSE;
      }
    }
    costs.forEach(cost -> out.print(cost + "\n"));
    if (reported > 0) {
      writer.end();
    } else if (exitCode == ExitCode.VALID) {
      throw new Misuse("no definition found in " + String.join(" ", paths(options)));
    }
    return exitCode;
  }

  /** Adds what one execution of a definition takes, if that is one of a Standard workflow. */
  private static void addCost(Report report, List<String> costs) {
    Checked checked = report.checked();
    if (checked != null
        && checked.machine() != null
        && checked.type() == StateMachineType.STANDARD) {
      costs.add(report.label() + ": " + ExecutionCost.of(checked.machine()));
    }
  }
}
