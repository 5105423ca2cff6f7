package dev.stepwright.cli;

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
    boolean colour = commandLine().getColorScheme().ansi().enabled();
    ReportWriter findings = new TextReportWriter(err, colour);
    return check(options, new Checker(null, false, data), new RecordWriter(findings, data, out));
  }

  /** Prints the records of definitions, and beside them what is found. */
  private static final class RecordWriter implements ReportWriter {
    private final ReportWriter findings;
    private final FlowTypes data;
    private final PrintWriter out;
    private boolean found;

    RecordWriter(ReportWriter findings, FlowTypes data, PrintWriter out) {
      this.findings = findings;
      this.data = data;
      this.out = out;
    }

    @Override
    public void write(Report report) {
      findings.write(report);
      found |= !report.diagnostics().isEmpty();
      Flow flow = report.checked() == null ? null : report.checked().flow();
      if (flow != null) {
        String type = RecordText.typeName(report.label());
        List<WorkflowRecord> records =
            WorkflowRecords.of(type, data.input(), flow, Set.of(), shape -> false);
        out.print(new RecordText().type(type, records));
      }
    }

    @Override
    public void end() {
      out.flush();
      if (found) {
        findings.end();
      }
    }
  }
}
