package dev.stepwright.cli;

import dev.stepwright.cli.source.Checked;
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
    return check(
        options, checker, budget ? new CostWriter(writer, out, new ArrayList<>()) : writer);
  }

  /**
   * Prints reports and then, before their summary, what one execution takes of each definition that
   * is one of a Standard workflow.
   */
  private record CostWriter(ReportWriter findings, PrintWriter out, List<String> costs)
      implements ReportWriter {
    @Override
    public void write(Report report) {
      findings.write(report);
      Checked checked = report.checked();
      if (checked != null
          && checked.machine() != null
          && checked.type() == StateMachineType.STANDARD) {
        costs.add(report.label() + ": " + ExecutionCost.of(checked.machine()));
      }
    }

    @Override
    public void end() {
      costs.forEach(cost -> out.print(cost + "\n"));
      findings.end();
    }
  }
}
