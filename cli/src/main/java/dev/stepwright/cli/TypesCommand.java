package dev.stepwright.cli;

import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.flow.record.WorkflowRecord;
import dev.stepwright.dsl.flow.record.WorkflowRecords;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code stepwright types}: writes Java records for the data of definitions. */
final class TypesCommand extends Command {
  private TypesCommand(Workspace workspace) {
    super(workspace);
  }

  /** The command as picocli takes it. */
  static CommandSpec spec(Workspace workspace) {
    CommandSpec spec =
        spec(
            "types",
            new TypesCommand(workspace),
            "Print Java records for the data of definitions: what each State works with and gives,"
                + " as far as that is known.");
    InputType.addOptions(spec);
    return spec;
  }

  @Override
  int run(CommandLine.ParseResult options, PrintWriter out, PrintWriter err) {
    FlowTypes data = InputType.of(options, paths(options), workspace());
    TextReportWriter findings =
        new TextReportWriter(err, commandLine().getColorScheme().ansi().enabled());
    int exitCode = ExitCode.VALID;
    boolean found = false;
    for (Target target : targets(options)) {
      SourceFile file = target.read(workspace());
      if (file == null) {
        continue;
      }
      FoundDefinitions definitions = target.definitions(file);
      List<Report> reports = new Checker(null, false, data).check(target, file, definitions);
      for (Report report : reports) {
        if (!report.diagnostics().isEmpty()) {
          findings.write(report);
          found = true;
        }
      }
      if (!reports.stream().allMatch(Report::valid)) {
        exitCode = ExitCode.FINDINGS;
      }
      for (Report report : reports) {
        Flow flow = report.checked() == null ? null : report.checked().flow();
        if (flow != null) {
          out.print(text(RecordText.typeName(report.label()), flow, data));
        }
      }
    }
    out.flush();
    if (found) {
      findings.end();
    }
    return exitCode;
  }

  private static String text(String type, Flow flow, FlowTypes data) {
    List<WorkflowRecord> records =
        WorkflowRecords.of(type, data.input(), flow, Set.of(), shape -> false);
    return new RecordText().type(type, records);
  }
}
